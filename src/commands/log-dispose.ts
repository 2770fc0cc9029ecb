/** `smcheck log dispose`: a closed log deleted whole, once nobody needs it any more. */
import { realpathSync } from 'node:fs';
import { problem, SmcheckError, type ExitCode } from '../errors.js';
import { openBasis, type LoadedBasis } from '../io/basis.js';
import { papersOf } from '../io/papers.js';
import type { DisposeBody } from '../record/body.js';
import { recordLine } from '../record/line.js';
import { counted, listed, sayRecord, zoneOf } from '../report/say.js';
import { safeText } from '../safe/terminal.js';
import { appendRecords } from '../store/append.js';
import { bytesOf, deleteLog, partsOf } from '../store/dispose.js';
import { fault } from '../store/faults.js';
import { placeOf, type Place } from '../store/file-store.js';
import { keysOf, nameOf } from '../store/find-log.js';
import { lookAt, scanOf, type StandingLog } from '../store/look.js';
import { openFolder } from '../store/open-folder.js';
import { addDuration, dayOf } from '../text/time.js';
import type { Digest, Host, Instant } from '../types.js';
import { refuseDatabase } from './log-close.js';
import { somebody } from './log-keep.js';
import { ownLog, standingLogs } from './logs.js';
import { basisOptions, type RawOptions } from './options.js';
import { recordsPlace } from './records-place.js';

/** A log of this machine, as far as disposing of it goes. */
interface Old {
  readonly origin: string;
  readonly place: Place;
  readonly size: number;
  readonly root: Digest;
  readonly commits: ReadonlySet<Digest>;
  /** Indexes of records whose words must be kept. */
  readonly held: readonly number[];
  /** When it was closed. */
  readonly closed: Instant | null;
  readonly isCurrent: boolean;
}

/** Deletes the log that is named; with `--dry-run` only says what is due, and what would go. */
export async function runLogDispose(
  [name]: readonly string[],
  raw: RawOptions,
  host: Host,
): Promise<ExitCode> {
  const loaded = await openBasis(basisOptions(raw), [], host);
  refuseDatabase(recordsPlace(loaded, host).folder);
  const current = await ownLog(loaded, host);
  const ours = (await standingLogs(loaded, {}, host)).filter(({ isOwn }) => isOwn);
  const olds = ours.map((log) => oldLog(log, log.log === current.log, loaded, host));
  const named = name === undefined ? null : onlyOne(olds, name);
  if (raw['dryRun'] === true) {
    host.stdout.write(safeText(`${dryRun(named === null ? olds : [named], loaded, host)}\n`));
    return 0;
  }
  if (named === null || typeof raw['basis'] !== 'string' || typeof raw['by'] !== 'string')
    throw new SmcheckError([
      problem(
        'usage',
        'Say which log goes, why, and who orders it.',
        'smcheck log dispose NAME --basis CODE --by ID; with --dry-run alone it lists what is due.',
      ),
    ]);
  const by = somebody(raw, loaded);
  refuseKept(named);
  const told = await dispose(named, { basis: raw['basis'], by }, loaded, host);
  host.stdout.write(safeText(`${told}\n`));
  return 0;
}

function oldLog({ log }: StandingLog, isCurrent: boolean, loaded: LoadedBasis, host: Host): Old {
  const { origin, records } = lookAt(log);
  const commits = new Set<Digest>();
  const held = new Set<number>();
  let closed: Instant | null = null;
  for (const { body } of records) {
    if ((body.kind === 'check' || body.kind === 'decide') && body.commit !== null) commits.add(body.commit);
    if (body.kind === 'close') closed = body.time;
    if (body.kind !== 'hold') continue;
    if (body.on) held.add(body.of[0]);
    else held.delete(body.of[0]);
  }
  const { tree, root } = scanOf(log).signed;
  const where = recordsPlace(loaded, host);
  const place = placeOf(realpathSync(where.folder), nameOf(origin), keysOf(where, nameOf(origin)));
  return { origin, place, size: tree.size, root, commits, held: [...held], closed, isCurrent };
}

function onlyOne(olds: readonly Old[], name: string): Old {
  const [one, second] = olds.filter(
    ({ origin }) => origin === name || (name !== '' && nameOf(origin).startsWith(name)),
  );
  if (one !== undefined && second === undefined) return one;
  throw fault(
    'no-log',
    one === undefined ? `This computer has no log ${name} here.` : `${name} could be several logs.`,
    'smcheck log dispose --dry-run lists them; the log of another computer is disposed of there.',
  );
}

function whyKept({ closed, isCurrent, held, origin }: Old): string | null {
  if (closed === null) return 'it is not closed';
  if (isCurrent) return 'no log goes on from it yet, which the next check starts';
  if (held.length === 0) return null;
  const numbers = held.map((index) => sayRecord({ log: origin, index }));
  return `${listed(numbers)} ${held.length === 1 ? 'is' : 'are'} on hold`;
}

function refuseKept(old: Old): void {
  const why = whyKept(old);
  if (why === null) return;
  const hint =
    old.held.length > 0
      ? 'End the hold first: smcheck log hold NUMBER --off.'
      : 'Close it with smcheck log close, and check a post: that starts the next log.';
  throw fault('kept', `The log ${old.origin} stays: ${why}.`, hint);
}

async function dispose(
  { origin, place, size, root, commits }: Old,
  order: Pick<DisposeBody, 'basis' | 'by'>,
  loaded: LoadedBasis,
  host: Host,
): Promise<string> {
  const { now, random, tool } = host;
  const records = await openFolder({ ...recordsPlace(loaded, host), now, random, tool });
  const ordered = disposalOf(origin, records.place.log);
  const body = { kind: 'dispose', origin, size, root, ...order, tool, v: 1 } as const;
  const [added] =
    ordered === null
      ? await appendRecords(records, (at) => ({
          lines: [recordLine({ ...body, time: now() }, at)],
          privates: [],
        }))
      : [];
  const index = ordered ?? added?.index;
  if (index === undefined) throw new RangeError('a record without a place');
  await deleteLog(place, commits, records.book);
  const number = sayRecord({ log: records.origin, index });
  return `The log ${origin} with ${counted(size, 'record')} is disposed of.\n${remaining(origin, host)}\nRecord number ${number}.`;
}

/** The record that ordered it before a crash. */
function disposalOf(origin: string, log: string): number | null {
  for (const { body, i } of lookAt(log).records)
    if (body.kind === 'dispose' && body.origin === origin) return i;
  return null;
}

/** What this program wrote beside posts and cannot know to be the only copies. */
function remaining(log: string, { cwd }: Host): string {
  const { paths, isWhole } = papersOf(cwd, { log, index: null });
  const elsewhere = 'Delete also exports, backups and copies of it, and what was sent by e-mail.';
  const head = 'Delete what lies beside posts:';
  if (paths.length > 0) return [head, ...paths.map((path) => `  ${path}`), elsewhere].join('\n');
  const where = isWhole
    ? 'Below this folder lies no proof or referral of it'
    : 'This folder is too large to look through';
  return `${where}: look where the posts lie. ${elsewhere}`;
}

function dryRun(olds: readonly Old[], loaded: LoadedBasis, host: Host): string {
  const { retention } = loaded.basis.policy;
  const head =
    retention === null
      ? 'The policy sets no retention: nothing is due by itself.'
      : `The policy keeps records for ${retention} from the day their log is closed.`;
  return [head, ...olds.flatMap((old) => linesOf(old, retention, loaded, host))].join('\n');
}

function linesOf(old: Old, retention: string | null, { basis }: LoadedBasis, host: Host): readonly string[] {
  const { origin, size, closed, place } = old;
  const zone = zoneOf(basis);
  const due = closed === null || retention === null ? null : addDuration(closed, retention, zone);
  const when =
    due === null
      ? ''
      : due <= host.now()
        ? `, due since ${dayOf(due, zone)}`
        : `, due on ${dayOf(due, zone)}`;
  const ended = closed === null ? 'not closed' : `closed ${dayOf(closed, zone)}`;
  const why = whyKept(old);
  const parts = partsOf(place).map((path) => `    ${path}  ${counted(bytesOf(path), 'byte')}`);
  return [
    `${origin}: ${counted(size, 'record')}, ${ended}${when}`,
    ...(why === null ? ['  Would be deleted:', ...parts] : [`  Stays: ${why}.`]),
    ...(why === null ? [`  ${remaining(origin, host).replaceAll('\n', '\n  ')}`] : []),
  ];
}
