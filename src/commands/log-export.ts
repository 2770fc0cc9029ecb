/** `smcheck log export`: a log, or the proof of one record, written out for others. */
import { resolve } from 'node:path';
import type { ExitCode } from '../errors.js';
import { openBasis, type LoadedBasis } from '../io/basis.js';
import { openCheckpoint } from '../log/checkpoint.js';
import { printNoteKey, type NoteKey } from '../log/note.js';
import { printPolicy } from '../log/policy.js';
import { proveLeaf } from '../log/prove.js';
import type { Signed } from '../log/scan.js';
import { printTlogProof } from '../log/tlog-proof.js';
import { leafHash } from '../log/tree.js';
import { allowedSigners } from '../record/allowed-signers.js';
import type { LogRecord } from '../record/line.js';
import { counted, sayRecord } from '../report/say.js';
import { safeText } from '../safe/terminal.js';
import { newFolder, writeBases, writeBeside, writeLog, writeWords, type Beside } from '../store/export.js';
import { fault } from '../store/faults.js';
import { recordLines } from '../store/file-store.js';
import { lookAt, namedKey, notesIn, scanOf, type StandingLog } from '../store/look.js';
import { openShelf, type Shelf } from '../store/shelf.js';
import { canonicalJson } from '../text/json.js';
import { dayOf } from '../text/time.js';
import type { Digest, Host } from '../types.js';
import { knownWitnesses, signedBy } from '../witnesses.js';
import { openLog, ownLog, recordAt, standingLogs } from './logs.js';
import { basisOptions, type RawOptions } from './options.js';
import { recordsPlace } from './records-place.js';

/** Writes out a log, or with `--proof` the proof of one record; words come along only where they are asked for. */
export async function runLogExport(
  [to = '']: readonly string[],
  raw: RawOptions,
  host: Host,
): Promise<ExitCode> {
  const loaded = await openBasis(basisOptions(raw), [], host);
  const place = await logToExport(raw, loaded, host);
  const order = { place, folder: resolve(host.cwd, to), withWords: raw['withWords'] === true };
  const beside = forVerifiers(namedKey(place.log), loaded, host);
  const wanted = raw['proof'];
  const told =
    typeof wanted === 'string'
      ? await exportProof(order, wanted, beside, loaded)
      : await exportLog(order, beside, await openShelf(recordsPlace(loaded, host)));
  host.stdout.write(safeText(`${told}\n`));
  return 0;
}

interface Order {
  readonly place: StandingLog;
  readonly folder: string;
  readonly withWords: boolean;
}

async function logToExport(raw: RawOptions, loaded: LoadedBasis, host: Host): Promise<StandingLog> {
  const name = raw['log'];
  if (typeof name !== 'string') return ownLog(loaded, host);
  const [found, second] = (await standingLogs(loaded, {}, host)).filter(({ log }) => {
    const { name: origin } = namedKey(log);
    return origin === name || (origin.split('/').at(-1) ?? '').startsWith(name);
  });
  if (found !== undefined && second === undefined) return found;
  throw fault(
    'no-log',
    `${name} names no log of this folder, or several.`,
    'Give its origin, or its six digits.',
  );
}

/** What other people's tools need: OpenSSH's, and those that read a C2SP policy. */
function forVerifiers(key: NoteKey, { basis }: LoadedBasis, { now }: Host): Beside {
  const vkey = printNoteKey(key);
  const { organisation } = basis;
  if (organisation === null) return { vkeys: `${vkey}\n`, 'policy.txt': printPolicy(vkey, []) };
  const { register, time_zone } = organisation;
  const today = dayOf(now(), time_zone);
  const witnesses = register.witnesses
    .filter(({ from, until }) => from <= today && (until === null || today <= until))
    .map((witness) => witness.vkey);
  return {
    vkeys: [vkey, ...witnesses, ''].join('\n'),
    'policy.txt': printPolicy(vkey, witnesses),
    allowed_signers: allowedSigners(register, time_zone),
  };
}

async function exportLog({ place, folder, withWords }: Order, beside: Beside, shelf: Shelf): Promise<string> {
  const { signed } = scanOf(place.log);
  const records = Array.from(lookAt(place.log).records);
  newFolder(folder);
  writeBeside(folder, beside);
  writeLog(folder, place.log, signed);
  const digests = basesOf(records);
  const bases = writeBases(folder, await shelf.bases(digests), digests, withWords);
  const what = `${counted(signed.tree.size, 'record')} and ${counted(bases, 'list')} of policy files`;
  return `${what} are in ${folder}${await wordsFor({ place, folder, withWords }, commitsOf(records))}`;
}

/** Writes the words where they are wanted, and says what came along. */
async function wordsFor({ place, folder, withWords }: Order, commits: ReadonlySet<Digest>): Promise<string> {
  if (!withWords) return ". Nobody's words are in it.";
  const count = writeWords(folder, await place.allWords(), commits);
  return `, with the words behind ${counted(count, 'record')}: keep it as you keep personal data.`;
}

function basesOf(records: readonly LogRecord[]): readonly Digest[] {
  return records.flatMap(({ body }) => (body.kind === 'check' || body.kind === 'decide' ? [body.basis] : []));
}

function commitsOf(records: readonly LogRecord[]): ReadonlySet<Digest> {
  return new Set(
    records.flatMap(({ body }) =>
      body.kind === 'check' || body.kind === 'decide' ? (body.commit ?? []) : [],
    ),
  );
}

/** The record as it stands, and its proof under the newest checkpoint that a witness has signed, else the newest. */
async function exportProof(
  order: Order,
  wanted: string,
  beside: Beside,
  loaded: LoadedBasis,
): Promise<string> {
  const { place, folder } = order;
  const { record, log } = recordAt([openLog(place)], wanted);
  const { signed } = scanOf(place.log);
  const { note, size } = bestNote(place.log, signed, record.i, loaded);
  const hashes = proveLeaf(leavesOf(recordLines(place.log, signed, 0)), record.i, size);
  const number = sayRecord({ log: log.origin, index: record.i });
  newFolder(folder);
  writeBeside(folder, {
    ...beside,
    [`${number}.json`]: canonicalJson(record),
    [`${number}.tlog-proof`]: printTlogProof({ index: record.i, hashes, checkpoint: note }),
  });
  return `${number} and its proof among ${counted(size, 'record')} are in ${folder}${await wordsFor(order, commitsOf([record]))}`;
}

function bestNote(
  log: string,
  signed: Signed,
  index: number,
  { basis: { organisation } }: LoadedBasis,
): { readonly note: string; readonly size: number } {
  const key = namedKey(log);
  const witnesses =
    organisation === null ? [] : knownWitnesses(organisation.register, organisation.time_zone);
  let best = { note: signed.note ?? '', size: signed.tree.size };
  for (const note of witnesses.length === 0 ? [] : notesIn(log, signed)) {
    const opened = openCheckpoint(note, key);
    const isSeen = witnesses.some((witness) => signedBy(note, witness).status === 'seen');
    if (isSeen && opened.ok && opened.checkpoint.size > index) best = { note, size: opened.checkpoint.size };
  }
  return best;
}

function* leavesOf(lines: Iterable<string>): Generator<Uint8Array> {
  for (const line of lines) yield leafHash(line);
}
