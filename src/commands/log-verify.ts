/** `smcheck log verify`: whether the records still stand as they were written, and on whose word. */
import { resolve } from 'node:path';
import { SmcheckError, type ExitCode } from '../errors.js';
import { openBasis, type LoadedBasis } from '../io/basis.js';
import { readSmallFile } from '../io/read-file.js';
import { checkWords, type KeptWords } from '../kept-words.js';
import { openOfficers } from '../officers.js';
import { counted } from '../report/say.js';
import { safeJson } from '../safe/json.js';
import { safeText } from '../safe/terminal.js';
import { fault } from '../store/faults.js';
import {
  heldAgainst,
  logBytes,
  logFile,
  lookAt,
  signedSize,
  wordsBeside,
  type StandingLog,
} from '../store/look.js';
import { privateLines } from '../store/private.js';
import { openShelf, type Shelf } from '../store/shelf.js';
import type { Host } from '../types.js';
import { verifyLog, type LogFault, type LogReport, type VerifyLevel, type VerifyOptions } from '../verify.js';
import { knownWitnesses } from '../witnesses.js';
import { reportText } from './log-text.js';
import { knownOwn, standingLogs } from './logs.js';
import { basisOptions, type RawOptions } from './options.js';
import { recordsPlace } from './records-place.js';

/** A log to judge. */
interface Subject {
  readonly log: string;
  /** Its private lines; null: they did not come along. */
  readonly words: StandingLog['allWords'] | null;
  /** Where this machine noted what it signed last; null: it is no log of this machine. */
  readonly own: StandingLog | null;
}

/** A log's report, with the words behind it where they were looked at. */
export interface FullReport extends LogReport {
  readonly words?: Omit<KeptWords, 'faults'> | null;
}

/** Judges the log that is named; else all that lie in the records folder, each by its own key. */
export async function runLogVerify(args: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const loaded = await openBasis(basisOptions(raw), [], host);
  const subjects = await subjectsOf(args, raw, loaded, host);
  const level = levelOf(raw, loaded);
  const shelf = await openShelf(recordsPlace(loaded, host));
  const reports: FullReport[] = [];
  for (const subject of subjects) {
    const judged = await againstPrevious(await judge(subject, level, loaded), shelf);
    const against = raw['against'];
    reports.push(typeof against === 'string' ? againstNote(judged, subject.log, against, host) : judged);
  }
  const ok = reports.every((report) => report.ok);
  const text = (): string => safeText(reports.map(reportText).join('\n\n'));
  host.stdout.write(`${raw['format'] === 'json' ? safeJson(valueOf(reports), 2) : text()}\n`);
  return ok ? 0 : 1;
}

async function subjectsOf(
  [named]: readonly string[],
  raw: RawOptions,
  loaded: LoadedBasis,
  host: Host,
): Promise<readonly Subject[]> {
  if (named === undefined) return chosen((await standingLogs(loaded, raw, host)).map(subjectOf), raw, host);
  const log = logFile(resolve(host.cwd, named));
  const own = await knownOwn(loaded, host);
  if (own?.log === log) return [subjectOf(own)];
  const path = wordsBeside(log);
  return [{ log, words: path === null ? null : () => Promise.resolve(privateLines(path)), own: null }];
}

function subjectOf(standing: StandingLog): Subject {
  return { log: standing.log, words: standing.allWords, own: standing.isOwn ? standing : null };
}

/** A checkpoint that was kept elsewhere is of one log. */
function chosen(subjects: readonly Subject[], raw: RawOptions, { cwd }: Host): readonly Subject[] {
  const file = raw['against'];
  if (typeof file !== 'string' || subjects.length === 1) return subjects;
  const origin = noteIn(file, cwd).split('\n', 1)[0] ?? '';
  const [one] = subjects.filter(({ log }) => lookAt(log).origin === origin);
  if (one !== undefined) return [one];
  throw fault('no-log', `${file} is of the log ${origin}, which is not here.`, 'Name the folder of its log.');
}

function levelOf(raw: RawOptions, { basis }: LoadedBasis): VerifyLevel {
  const level = raw['level'];
  if (level === 'full' && basis.organisation === null)
    throw fault(
      'no-organisation',
      'There is no register to hold the signatures against.',
      'Name the folder of your council: --organisation FOLDER.',
    );
  return level === 'bytes' || level === 'full' ? level : 'strict';
}

async function judge(
  { log, words, own }: Subject,
  level: VerifyLevel,
  loaded: LoadedBasis,
): Promise<FullReport> {
  const judged = verifyLog(logBytes(log), { level, ...registered(loaded) });
  const signed = own === null ? judged : againstSigned(judged, own);
  return level === 'full' ? withWords(signed, log, words) : signed;
}

/** Whose keys count: the register's. */
export function registered({ basis }: LoadedBasis): Omit<VerifyOptions, 'level'> {
  const { organisation } = basis;
  if (organisation === null) return { keys: [] };
  const { register, time_zone } = organisation;
  return {
    keys: register.logs.map(({ vkey }) => vkey),
    witnesses: knownWitnesses(register, time_zone),
    officers: openOfficers(basis, organisation),
  };
}

/** What the register has against people leaves the records readable. */
const OF_PEOPLE = ['officer', 'officer-signature'];

/** Holds the words to the records, where the records themselves can be relied on. */
async function withWords(report: FullReport, log: string, words: Subject['words']): Promise<FullReport> {
  if (words === null || report.faults.some(({ code }) => !OF_PEOPLE.includes(code)))
    return { ...report, words: null };
  const { faults, ...kept } = checkWords(lookAt(log).records, await words());
  return { ...withFaults(report, faults), words: kept };
}

function withFaults<T extends LogReport>(report: T, faults: readonly LogFault[]): T {
  return faults.length === 0 ? report : { ...report, ok: false, faults: [...report.faults, ...faults] };
}

/** An older copy of a log is whole in itself; only what was noted beside the key tells. */
function againstSigned(report: LogReport, own: StandingLog): LogReport {
  const signed = signedSize(own);
  if (report.size >= signed) return report;
  const message = `This machine has signed ${counted(signed, 'record')}, but only ${report.size} can be proved here: restore the newest copy.`;
  return withFaults(report, [{ code: 'rolled-back', line: null, index: null, message }]);
}

/** Where the log that this one goes on from lies here, too, it must have stood as it is quoted. */
async function againstPrevious(report: FullReport, shelf: Shelf): Promise<FullReport> {
  const { previous } = report;
  if (previous === null || report.faults.some(({ code }) => code === 'previous')) return report;
  const origin = previous.split('\n', 1)[0] ?? '';
  const before = await shelf.log(origin);
  if (before === null || heldAgainst(before.log, previous) === 'stands') return report;
  const message = `It says it goes on from ${origin}, which lies here and does not stand as it is quoted.`;
  return withFaults(report, [{ code: 'previous', line: null, index: 0, message }]);
}

function noteIn(file: string, cwd: string): string {
  const path = resolve(cwd, file);
  const read = readSmallFile({ path, shown: file, root: path });
  if (!read.ok) throw new SmcheckError([read.problem]);
  return Buffer.from(read.bytes).toString('utf8');
}

/** What somebody kept of the log earlier must still be the beginning of it. */
function againstNote(report: FullReport, log: string, file: string, { cwd }: Host): FullReport {
  const held = heldAgainst(log, noteIn(file, cwd));
  if (held === 'stands') return report;
  const message =
    typeof held === 'object'
      ? `${file} is no checkpoint of this log: ${held.not}.`
      : held === 'shorter'
        ? `${file} speaks of more records than stand here: this is an older copy, or its end was cut off.`
        : `${file} was signed over other records than stand here: the log was changed since.`;
  return withFaults(report, [{ code: 'against', line: null, index: null, message }]);
}

/** Whether this machine's log still stands as it was signed; null where there is none yet. */
export async function verifyOwnLog(loaded: LoadedBasis, host: Host): Promise<LogReport | null> {
  const own = await knownOwn(loaded, host);
  return own === null ? null : judge(subjectOf(own), 'strict', loaded);
}

/** One log is its report; several are a list, and all must hold. */
function valueOf(reports: readonly FullReport[]): object {
  const values = reports.map(({ ok, level, origin, size, root, faults, witnesses, words, trust }) => {
    const kept = words === undefined ? {} : { words };
    return { ok, level, log: origin, size, root, faults, witnesses, ...kept, trust };
  });
  const [only, second] = values;
  return second === undefined
    ? { version: 1, ...only }
    : { version: 1, ok: values.every(({ ok }) => ok), logs: values };
}
