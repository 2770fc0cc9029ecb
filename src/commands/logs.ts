/** Which logs a command reads: where several machines share a records folder, all that lie there. */
import type { LoadedBasis } from '../io/basis.js';
import { printNoteKey, type NoteKey } from '../log/note.js';
import type { LogRecord } from '../record/line.js';
import { listed, sayRecord } from '../report/say.js';
import { fault } from '../store/faults.js';
import { nameOf } from '../store/find-log.js';
import { lookAt, namedKey, type Records, type StandingLog } from '../store/look.js';
import { openShelf } from '../store/shelf.js';
import type { Host } from '../types.js';
import type { RawOptions } from './options.js';
import { recordsPlace } from './records-place.js';

export interface OpenLog extends Records {
  readonly standing: StandingLog;
}

/** A record with the log it stands in. */
export interface Found {
  readonly log: OpenLog;
  readonly record: LogRecord;
}

/** This machine's log; null where there is none yet. */
export async function knownOwn(loaded: LoadedBasis, host: Host): Promise<StandingLog | null> {
  return (await openShelf(recordsPlace(loaded, host))).own();
}

/** This machine's log. @throws SmcheckError (exit 2) where there is none yet. */
export async function ownLog(loaded: LoadedBasis, host: Host): Promise<StandingLog> {
  return (await knownOwn(loaded, host)) ?? noRecords();
}

/** This machine's logs, the closed ones too, opened to be read. @throws SmcheckError (exit 2) where there is none. */
export async function ourLogs(loaded: LoadedBasis, host: Host): Promise<readonly OpenLog[]> {
  const ours = (await standingLogs(loaded, {}, host)).filter(({ isOwn }) => isOwn);
  return ours.length > 0 ? ours.map(openLog) : noRecords();
}

/** The logs of the records folder; with `--own`, this machine's alone. @throws where there is none. */
export async function standingLogs(
  loaded: LoadedBasis,
  raw: RawOptions,
  host: Host,
): Promise<readonly StandingLog[]> {
  if (raw['own'] === true) return [await ownLog(loaded, host)];
  const shelf = await openShelf(recordsPlace(loaded, host));
  const found = await shelf.all();
  const own = await shelf.own();
  // One that is gone was here once: it is told of, not passed over.
  if (own !== null && !found.some(({ lastSigned }) => lastSigned === own.lastSigned)) return [own, ...found];
  return found.length > 0 ? found : noRecords();
}

/** The same logs, opened to be read. */
export async function openLogs(
  loaded: LoadedBasis,
  raw: RawOptions,
  host: Host,
): Promise<readonly OpenLog[]> {
  return (await standingLogs(loaded, raw, host)).map(openLog);
}

export function openLog(standing: StandingLog): OpenLog {
  return { standing, ...lookAt(standing.log) };
}

/** The register has the word on which key is a log's: a log vouches for itself to nobody. */
export function registeredKey(log: string, { basis }: LoadedBasis, nothing: string): NoteKey {
  const key = namedKey(log);
  const known = (basis.organisation?.register.logs ?? []).filter(({ origin }) => origin === key.name);
  if (known.some(({ vkey }) => vkey === printNoteKey(key))) return key;
  throw known.length === 0
    ? fault(
        'log-unknown',
        `The log ${key.name} is not in register.yaml. ${nothing}`,
        `If it is genuine, whoever keeps the register adds it under logs:, with the key ${printNoteKey(key)}.`,
      )
    : fault(
        'other-key',
        `The log ${key.name} names another key than register.yaml does. ${nothing}`,
        'Somebody made a second log of that name: tell whoever keeps the register.',
      );
}

function noRecords(): never {
  throw fault(
    'no-log',
    'Nothing has been recorded on this computer yet.',
    'Check a post first: smcheck draft.txt',
  );
}

/** All records, the earliest first; those of one log stay in their order, whatever its clock said. */
export function* inTime(logs: readonly OpenLog[]): Generator<Found> {
  const waiting = logs.flatMap((log) => {
    const rest = log.records[Symbol.iterator]();
    const next = rest.next();
    return next.done === true ? [] : [{ log, rest, record: next.value }];
  });
  for (;;) {
    const [first = null] = waiting.toSorted((one, other) =>
      compare(one.record.body.time, other.record.body.time),
    );
    if (first === null) return;
    yield { log: first.log, record: first.record };
    const next = first.rest.next();
    if (next.done === true) waiting.splice(waiting.indexOf(first), 1);
    else first.record = next.value;
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The record that says a log of that name is gone. */
function disposalOf(
  logs: readonly OpenLog[],
  name: string,
): { readonly of: string; readonly by: string } | null {
  if (name === '') return null;
  for (const { origin, standing } of logs)
    for (const { body, i } of lookAt(standing.log).records)
      if (body.kind === 'dispose' && nameOf(body.origin).startsWith(name.toLowerCase()))
        return { of: body.origin, by: sayRecord({ log: origin, index: i }) };
  return null;
}

/** The record of a number: `12`, or `R-12-a1b2` as it is shown, which also says the log. */
export function recordAt(logs: readonly OpenLog[], wanted: string): Found {
  const [, index, name = ''] = /^(?:R-)?(\d{1,15})(?:-([0-9a-f]{1,6}))?$/iu.exec(wanted) ?? [];
  const found = logs
    .filter(({ origin }) => (origin.split('/').at(-1) ?? origin).startsWith(name.toLowerCase()))
    .flatMap((log): readonly Found[] => {
      for (const record of log.records) if (record.i === Number(index ?? NaN)) return [{ log, record }];
      return [];
    });
  const [only, second] = found;
  const disposal = only === undefined ? disposalOf(logs, name) : null;
  if (disposal !== null)
    throw fault(
      'disposed',
      `The log ${disposal.of} was disposed of: record ${disposal.by} says so.`,
      `smcheck log show ${disposal.by} says when, and who ordered it.`,
    );
  if (only === undefined)
    throw fault('no-record', `There is no record ${wanted} here.`, 'smcheck log show lists them.');
  if (second === undefined) return only;
  const numbers = found.map(({ log: { origin }, record: { i } }) => sayRecord({ log: origin, index: i }));
  throw fault('which-record', `${wanted} could be ${listed(numbers)}.`, 'Give the whole number.');
}
