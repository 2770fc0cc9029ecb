/** `smcheck log show` and `smcheck log verify`: what was recorded, and whether it still stands as it was. */
import { resolve } from 'node:path';
import { SmcheckError, type ExitCode } from '../errors.js';
import { openBasis, type LoadedBasis } from '../io/basis.js';
import { readSmallFile } from '../io/read-file.js';
import type { LogRecord } from '../record/line.js';
import { counted } from '../report/say.js';
import { safeJson } from '../safe/json.js';
import { safeText } from '../safe/terminal.js';
import { fault } from '../store/faults.js';
import type { Place } from '../store/file-store.js';
import { heldAgainst, knownLog, logBytes, logFile, lookAt, signedSize, wordsBehind } from '../store/look.js';
import type { Host } from '../types.js';
import { verifyLog, type LogReport, type VerifyOptions } from '../verify.js';
import { knownWitnesses } from '../witnesses.js';
import { detailsOf, reportText, rowOf, tableOf } from './log-text.js';
import { basisOptions, type RawOptions } from './options.js';
import { recordsPlace } from './records-place.js';

/** Lists the records of this machine's log; with a number, shows one of them. */
export async function runLogShow(args: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const loaded = await openBasis(basisOptions(raw), [], host);
  const place = ownLog(loaded, host);
  const { origin, records, unsigned } = lookAt(place.log);
  const asJson = raw['format'] === 'json';
  const [wanted] = args;
  if (wanted === undefined) {
    const rows = Array.from(records, rowOf);
    print(
      host,
      asJson ? safeJson({ version: 1, log: origin, records: rows }, 2) : tableOf(rows, loaded.basis),
    );
  } else {
    const record = recordAt(records, wanted);
    // The words are personal: a terminal shows them, a file or pipe does not get them.
    const words = host.stdout.isTerminal ? wordsBehind(place, record) : null;
    const text = (): string => detailsOf(record, { origin, words }, loaded.basis);
    print(host, asJson ? safeJson({ version: 1, log: origin, record }, 2) : text());
  }
  if (unsigned > 0)
    host.stderr.write(
      `After these stand ${counted(unsigned, 'byte')} that nobody signed. Run: smcheck log verify.\n`,
    );
  return 0;
}

function print(host: Host, text: string): void {
  host.stdout.write(`${text}\n`);
}

/** `12`, or the record's number as it is shown: `R-12-a1b2`. */
export function recordAt(records: Iterable<LogRecord>, wanted: string): LogRecord {
  const [, index] = /^(?:R-)?(\d{1,15})(?:-[0-9a-f]{1,6})?$/iu.exec(wanted) ?? [];
  for (const record of records) if (record.i === Number(index ?? NaN)) return record;
  throw fault('no-record', `There is no record ${wanted} in this log.`, 'smcheck log show lists them.');
}

/** Judges a log again: this machine's, or the one that is named. */
export async function runLogVerify(args: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const loaded = await openBasis(basisOptions(raw), [], host);
  const own = knownOwn(loaded, host);
  const [named] = args;
  const log = named === undefined ? (own ?? noRecords()).log : logFile(resolve(host.cwd, named));
  const level = raw['level'] === 'bytes' ? 'bytes' : 'strict';
  const judged = verifyLog(logBytes(log), { level, ...registered(loaded) });
  const signed = own?.log === log ? againstSigned(judged, own) : judged;
  const report = typeof raw['against'] === 'string' ? againstNote(signed, log, raw['against'], host) : signed;
  const { ok, size, root, faults, witnesses, trust } = report;
  const asJson = raw['format'] === 'json';
  print(
    host,
    asJson
      ? safeJson({ version: 1, ok, level, size, root, faults, witnesses, trust }, 2)
      : safeText(reportText(report)),
  );
  return ok ? 0 : 1;
}

/** An older copy of a log is whole in itself; only what was noted beside the key tells. */
function againstSigned(report: LogReport, own: Place): LogReport {
  const signed = signedSize(own);
  if (report.size >= signed) return report;
  const message = `This machine has signed ${counted(signed, 'record')}, but only ${report.size} can be proved here: restore the newest copy.`;
  return {
    ...report,
    ok: false,
    faults: [...report.faults, { code: 'rolled-back', line: null, index: null, message }],
  };
}

/** What somebody kept of the log earlier must still be the beginning of it. */
function againstNote(report: LogReport, log: string, file: string, { cwd }: Host): LogReport {
  const path = resolve(cwd, file);
  const read = readSmallFile({ path, shown: file, root: path });
  if (!read.ok) throw new SmcheckError([read.problem]);
  const held = heldAgainst(log, Buffer.from(read.bytes).toString('utf8'));
  if (held === 'stands') return report;
  const message =
    typeof held === 'object'
      ? `${file} is no checkpoint of this log: ${held.not}.`
      : held === 'shorter'
        ? `${file} speaks of more records than stand here: this is an older copy, or its end was cut off.`
        : `${file} was signed over other records than stand here: the log was changed since.`;
  return {
    ...report,
    ok: false,
    faults: [...report.faults, { code: 'against', line: null, index: null, message }],
  };
}

/** Whether this machine's log still stands as it was signed; null where there is none yet. */
export function verifyOwnLog(loaded: LoadedBasis, host: Host): LogReport | null {
  const own = knownOwn(loaded, host);
  if (own === null) return null;
  return againstSigned(verifyLog(logBytes(own.log), { level: 'strict', ...registered(loaded) }), own);
}

/** Whose keys count: the register's logs and witnesses. */
function registered({ basis: { organisation } }: LoadedBasis): Pick<VerifyOptions, 'keys' | 'witnesses'> {
  if (organisation === null) return { keys: [] };
  const { register, time_zone } = organisation;
  return { keys: register.logs.map(({ vkey }) => vkey), witnesses: knownWitnesses(register, time_zone) };
}

function knownOwn(loaded: LoadedBasis, host: Host): Place | null {
  return knownLog(recordsPlace(loaded, host));
}

/** This machine's log. @throws SmcheckError (exit 2) where there is none yet. */
export function ownLog(loaded: LoadedBasis, host: Host): Place {
  return knownOwn(loaded, host) ?? noRecords();
}

function noRecords(): never {
  throw fault(
    'no-log',
    'Nothing has been recorded on this computer yet.',
    'Check a post first: smcheck draft.txt',
  );
}
