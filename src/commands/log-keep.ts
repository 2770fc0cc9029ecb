/** `smcheck log erase` and `smcheck log hold`: forgetting the words behind a record, and keeping them from being forgotten. */
import { problem, SmcheckError, type ExitCode } from '../errors.js';
import { openBasis, type LoadedBasis } from '../io/basis.js';
import { papersOf } from '../io/papers.js';
import { leafHash, hex } from '../log/tree.js';
import { personOf } from '../policy/situation.js';
import type { CheckBody, DecideBody, RecordRow } from '../record/body.js';
import { canonicalJson } from '../text/json.js';
import { recordLine, type LogRecord } from '../record/line.js';
import { sayRecord } from '../report/say.js';
import { safeText } from '../safe/terminal.js';
import { appendRecords } from '../store/append.js';
import { fault } from '../store/faults.js';
import { lookAt } from '../store/look.js';
import { openRecordsOf } from '../store/open.js';
import type { Records } from '../store/records.js';
import type { Host } from '../types.js';
import { openLogs, ourLogs, recordAt, type Found } from './logs.js';
import { basisOptions, type RawOptions } from './options.js';
import { recordsPlace } from './records-place.js';
import { sameWords } from './same-words.js';

/** What a command on one record works with. */
interface Task {
  readonly host: Host;
  readonly loaded: LoadedBasis;
  readonly records: Records;
  readonly record: LogRecord & { readonly body: CheckBody | DecideBody };
  readonly of: RecordRow;
  /** The register's id of who orders it. */
  readonly by: string;
  /** The legal basis, as a code. */
  readonly basis: string;
}

/** Takes the words behind a record out for good; the record stays, and a new one says so (UK GDPR art. 17). */
export async function runLogErase(args: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const task = await open(args, raw, host);
  const { loaded, records, record, of, by, basis } = task;
  const { commit } = record.body;
  if (commit === null)
    throw fault('no-words', 'No words were kept with this record.', 'There is nothing to erase.');
  if (await isHeld(task))
    throw fault(
      'held',
      `${shown(task)} is on hold: its words must be kept.`,
      'End the hold first: smcheck log hold NUMBER --off.',
    );
  const words = await records.store.private.get(commit);
  if (words === null)
    throw fault(
      'no-words',
      `The words behind ${shown(task)} are not here.`,
      'smcheck log show says whether they were erased.',
    );
  const others = await sameWords(await openLogs(loaded, {}, host), record, words);
  const index = await write(task, { kind: 'erase', of, basis, by });
  await records.store.private.drop(commit, index);
  await records.book.forget(commit);
  const said = [`The words behind ${shown(task)} are erased.`, ...alsoKept(others), remaining(task)];
  say(task, index, said.join('\n'));
  return 0;
}

/** Each is erased by an order of its own: one of them may be on hold, or lie in another computer's log. */
function alsoKept(others: readonly Found[]): readonly string[] {
  if (others.length === 0) return [];
  const numbers = others.map(({ log: { origin }, record: { i } }) => sayRecord({ log: origin, index: i }));
  return [
    'The same post is kept behind these records too; erase each on the computer that made it:',
    ...numbers.map((number) => `  ${number}`),
  ];
}

/** What this program wrote beside the post and cannot know to be the only copy. */
function remaining({ host, records, record }: Task): string {
  const { paths, isWhole } = papersOf(host.cwd, { log: records.origin, index: record.i });
  const elsewhere = 'Delete also the post itself, copies of it, and what was sent by e-mail.';
  if (paths.length > 0)
    return [`Delete what lies beside the post:`, ...paths.map((path) => `  ${path}`), elsewhere].join('\n');
  const where = isWhole
    ? 'Below this folder lies no proof or referral of it'
    : 'This folder is too large to look through';
  return `${where}: look where the post lies. ${elsewhere}`;
}

/** Puts the words behind a record on hold, or ends it: while it lasts nobody erases them. */
export async function runLogHold(args: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const task = await open(args, raw, host);
  const { of, by, basis } = task;
  const on = raw['off'] !== true;
  if (on === (await isHeld(task)))
    throw fault(
      'held',
      `${shown(task)} is ${on ? 'on hold already' : 'not on hold'}.`,
      'There is nothing to do.',
    );
  const index = await write(task, { kind: 'hold', of, on, basis, by });
  say(task, index, `${shown(task)} is ${on ? 'on hold: its words cannot be erased' : 'no longer on hold'}.`);
  return 0;
}

async function open([wanted = '']: readonly string[], raw: RawOptions, host: Host): Promise<Task> {
  const loaded = await openBasis(basisOptions(raw), [], host);
  const by = somebody(raw, loaded);
  const { now, random, tool } = host;
  const { log, record } = recordAt(await ourLogs(loaded, host), wanted);
  const place = { ...recordsPlace(loaded, host), now, random, tool };
  const records = await openRecordsOf(place, log.origin);
  const { body } = record;
  if (body.kind !== 'check' && body.kind !== 'decide')
    throw fault(
      'no-check',
      `Record ${record.i} is no record of a check.`,
      'smcheck log show lists the checks.',
    );
  const of = [record.i, hex(leafHash(canonicalJson(record)))] as const;
  return { host, loaded, records, record: { ...record, body }, of, by, basis: String(raw['basis']) };
}

/** Who orders it must be somebody the register knows and who has not left. */
export function somebody(raw: RawOptions, { basis }: LoadedBasis): string {
  const person = personOf(basis.organisation, String(raw['by']));
  if (person !== null && person.left_on === null) return person.id;
  throw new SmcheckError([
    problem(
      'who',
      `--by ${String(raw['by'])} is nobody in register.yaml.`,
      'Give the id of who orders it: smcheck register list.',
    ),
  ]);
}

/** The last hold record on it counts. */
async function isHeld({ records, record }: Task): Promise<boolean> {
  let held = false;
  for (const { body } of lookAt((await records.look()).log).records)
    if (body.kind === 'hold' && body.of[0] === record.i) held = body.on;
  return held;
}

type Order =
  | { readonly kind: 'erase'; readonly of: RecordRow; readonly basis: string; readonly by: string }
  | {
      readonly kind: 'hold';
      readonly of: RecordRow;
      readonly on: boolean;
      readonly basis: string;
      readonly by: string;
    };

async function write({ records }: Task, order: Order): Promise<number> {
  const { now, tool } = records;
  const [place] = await appendRecords(records, (index) => ({
    lines: [recordLine({ ...order, time: now(), tool, v: 1 }, index)],
    privates: [],
  }));
  if (place === undefined) throw new RangeError('a record without a place');
  return place.index;
}

function shown({ records, record }: Task): string {
  return sayRecord({ log: records.origin, index: record.i });
}

function say({ host, records }: Task, index: number, text: string): void {
  host.stdout.write(safeText(`${text}\nRecord number ${sayRecord({ log: records.origin, index })}.\n`));
}
