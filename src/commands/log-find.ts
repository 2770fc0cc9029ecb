/** `smcheck log find` and `smcheck log checkpoint`: which records speak of something, and how far the log is signed. */
import { resolve } from 'node:path';
import { parts } from '../draft/parts.js';
import { problem, SmcheckError, type ExitCode } from '../errors.js';
import { openBasis } from '../io/basis.js';
import { readSmallFile } from '../io/read-file.js';
import { resolvePerson } from '../draft/resolve.js';
import { undecodable } from '../io/read-draft.js';
import type { LogRecord } from '../record/line.js';
import { readStoredDraft } from '../record/stored-draft.js';
import { counted, zoneOf } from '../report/say.js';
import { lastCheckpoint, wordsBehind } from '../store/look.js';
import { canonicalText } from '../text/canonical.js';
import { decode } from '../text/decode.js';
import { dayOf, isDay } from '../text/time.js';
import type { Basis, Draft, Host } from '../types.js';
import { rowOf, rowsJson, rowsText } from './log-text.js';
import { inTime, openLogs, ownLog, type Found } from './logs.js';
import { basisOptions, type RawOptions } from './options.js';

/** What a record must speak of; null asks nothing. */
interface Wanted {
  /** Small letters, blanks as one. */
  readonly words: string | null;
  /** The whole text of a post as it was published. */
  readonly text: string | null;
  readonly person: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Lists the records that fit everything asked; exit 1 where none does. */
export async function runLogFind(_: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const loaded = await openBasis(basisOptions(raw), [], host);
  const wanted = wantedOf(raw, loaded.basis, host);
  const logs = await openLogs(loaded, raw, host);
  const found: Found[] = [];
  for (const one of inTime(logs))
    if (fits(one.record, wanted, loaded.basis) && (await speaks(one, wanted))) found.push(one);
  const rows = found.map(rowOf);
  host.stdout.write(raw['format'] === 'json' ? rowsJson(rows, logs) : rowsText(rows, logs, loaded.basis));
  host.stderr.write(`${counted(rows.length, 'record')} found. smcheck log show NUMBER shows one.\n`);
  return rows.length === 0 ? 1 : 0;
}

/** Prints the signed line over all records: kept elsewhere, it shows later whether the log was cut or changed. */
export async function runLogCheckpoint(_: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const loaded = await openBasis(basisOptions(raw), [], host);
  const note = lastCheckpoint((await ownLog(loaded, host)).log);
  if (note === null) {
    const hint = 'smcheck log verify says what is wrong with the log.';
    throw new SmcheckError([problem('nothing-signed', 'No record of this log is signed.', hint)]);
  }
  host.stdout.write(note);
  return 0;
}

function wantedOf(raw: RawOptions, basis: Basis, { cwd }: Host): Wanted {
  const one = (key: string): string | null => {
    const value = raw[key];
    return typeof value === 'string' ? value : null;
  };
  const [words, file, person, from, to] = ['words', 'text', 'person', 'from', 'to'].map(one);
  const bad = [from, to].find((day) => day !== null && day !== undefined && !isDay(day));
  if (typeof bad === 'string')
    throw new SmcheckError([problem('bad-day', `${bad} is no day.`, 'Write it like 2026-03-14.')]);
  if ([words, file, person, from, to].every((value) => value === null))
    throw new SmcheckError([
      problem(
        'nothing-to-find',
        'Say what to look for.',
        'By --words, --text FILE, --person, or days: --from and --to. A planning reference is words.',
      ),
    ]);
  const register = basis.organisation?.register;
  return {
    words: words ? folded(words) : null,
    text: file ? textOf(file, cwd) : null,
    person: person ? (register === undefined ? person : resolvePerson(person, register)) : null,
    from: from ?? null,
    to: to ?? null,
  };
}

function textOf(file: string, cwd: string): string {
  const path = resolve(cwd, file);
  const read = readSmallFile({ path, shown: file, root: path });
  if (!read.ok) throw new SmcheckError([read.problem]);
  const decoded = decode(read.bytes);
  if (!decoded.ok) throw new SmcheckError([undecodable(decoded, read.bytes, file)]);
  return folded(canonicalText(decoded.text, 0).text);
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/** By what stands in the record itself. */
function fits({ body }: LogRecord, { person, from, to }: Wanted, basis: Basis): boolean {
  const day = dayOf(body.time, zoneOf(basis));
  if ((from !== null && day < from) || (to !== null && day > to)) return false;
  if (person === null) return true;
  const people = body.kind === 'check' || body.kind === 'decide' ? [body.author, body.drafted_by] : [];
  return people.includes(person) || (body.kind === 'decide' && body.decider === person);
}

/** By the words kept behind it; those that were erased are found no more. */
async function speaks({ log, record }: Found, { words, text }: Wanted): Promise<boolean> {
  if (words === null && text === null) return true;
  const line = await wordsBehind(log.standing, record);
  const draft = line === null ? null : (readStoredDraft(line)?.draft ?? null);
  if (draft === null) return false;
  return (words === null || said(draft).includes(words)) && (text === null || folded(draft.text) === text);
}

function said(draft: Draft): string {
  return folded(
    parts(draft)
      .map((part) => part.text)
      .join('\n'),
  );
}
