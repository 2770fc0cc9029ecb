/** This machine's log in a records folder, opened to be written. */
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printNoteKey } from '../log/note.js';
import { recordLine } from '../record/line.js';
import { appendRecords, type Writer } from './append.js';
import { keepBasis } from './basis.js';
import { begin } from './begin.js';
import { closeLog } from './close-log.js';
import { isClosed, newestRecord } from './closed.js';
import { fault, writing, writingAll } from './faults.js';
import { fileStore, placeOf, type Place } from './file-store.js';
import { makeFolder, sizeOf } from './files.js';
import { chainOf, findLog, keysOf, nextLog, type Whereabouts } from './find-log.js';
import { readSigner } from './key.js';
import { readLastSigned } from './last-signed.js';
import { standingIn } from './look.js';
import type { RecordsPlace } from './open.js';
import { pendingIn, settle } from './quarantine.js';
import type { Records } from './records.js';
import { folderBook } from './referral-book.js';
import { whereIn } from './shelf.js';
import { refuseWorkTree } from './work-tree.js';

export interface FolderRecords extends Records {
  readonly place: Place;
  readonly basisFolder: string;
}

/** How long a log may become. */
const MAX_RECORDS = 1_000_000;

/**
 * Opens it, and starts it where there is none, or where the one before was closed or has a million records. Sets aside what a crash left unsigned, with a `recover` record.
 * Throws with exit 2 where nothing could be recorded: `log-in-work-tree`, `log-not-writable`, `disk-full`,
 * `log-rolled-back`, `log-damaged`, `key-exposed`, `key-unreadable`, `last-signed-unreadable`, `clock-back`, `log-busy`.
 */
export function openFolder(given: RecordsPlace, maxRecords = MAX_RECORDS): Promise<FolderRecords> {
  return writingAll(given.folder, async () => {
    for (;;) {
      const where = open(given);
      const name = findLog(where, given.random);
      const records = await openNamed(given, where, name);
      if (!(await isFull(records, maxRecords))) return records;
      nextLog(where, name, given.random);
    }
  });
}

/** Opens one log of this machine, closed or not: what is said of its records is said there. */
export function openOwn(given: RecordsPlace, name: string): Promise<FolderRecords> {
  return writingAll(given.folder, () => openNamed(given, open(given), name));
}

function open(given: RecordsPlace): Whereabouts {
  refuseWorkTree(given.folder);
  writing(given.folder, () => {
    makeFolder(given.folder);
  });
  return whereIn(given);
}

/** Whether another log must go on from it. */
async function isFull(records: FolderRecords, maxRecords: number): Promise<boolean> {
  const head = await records.store.head();
  if (await isClosed(records.store, head.size, newestRecord(head))) return true;
  if (head.size < maxRecords) return false;
  await closeLog(records);
  return true;
}

async function openNamed(given: RecordsPlace, where: Whereabouts, name: string): Promise<FolderRecords> {
  const folder = where.place;
  const chain = chainOf(where);
  const place = placeOf(folder, name, keysOf(where, name));
  refuseMissing(place);
  const signer = readSigner(join(keysOf(where, name), 'key'));
  refuseReadOnly(place);
  const writer = { store: fileStore(place, signer.key), signer, now: given.now };
  const isNew = await begin(writer, given.tool, () => endOf(where, chain[chain.indexOf(name) - 1]));
  await recover(writer, place, given.tool);
  const basisFolder = join(folder, 'private', 'basis');
  return {
    ...writer,
    origin: signer.key.name,
    vkey: printNoteKey(signer.key),
    isNew,
    keepBasis: (digest, files) => {
      keepBasis(basisFolder, digest, files);
      return Promise.resolve();
    },
    book: folderBook(folder, chain),
    look: () => Promise.resolve(standingIn(place)),
    place,
    basisFolder,
    random: given.random,
    tool: given.tool,
  };
}

/** The last checkpoint of a log that another goes on from. */
async function endOf(where: Whereabouts, name: string | undefined): Promise<string | null> {
  if (name === undefined) return null;
  const keys = keysOf(where, name);
  const { key } = readSigner(join(keys, 'key'));
  return (await fileStore(placeOf(where.place, name, keys), key).head()).note;
}

/** A log that is gone must not be followed by a new one as if nothing had been recorded. */
function refuseMissing({ log, folder, lastSigned }: Place): void {
  const { size } = readLastSigned(lastSigned);
  if (size === 0 || sizeOf(log) > 0) return;
  throw fault(
    'log-rolled-back',
    `This log was rolled back: ${log} is gone, but this machine has signed ${size} records in it. Nothing was recorded.`,
    `Restore the folder ${folder} from a backup. If it is lost for good, tell whoever keeps the register, and move ` +
      `${dirname(lastSigned)} and the file beside it that names it away: a new log is started then.`,
  );
}

/** Said now, not when an officer has answered everything. */
function refuseReadOnly({ log, private: words }: Place): void {
  for (const file of [log, words])
    if (existsSync(file))
      writing(file, () => {
        accessSync(file, constants.W_OK);
      });
}

async function recover(writer: Writer, place: Place, tool: string): Promise<void> {
  for (const aside of pendingIn(place)) {
    const places = await appendRecords(writer, (index) => {
      const isOurs = pendingIn(place).some(({ sha256 }) => sha256 === aside.sha256);
      const body = { kind: 'recover', ...aside, time: writer.now(), tool, v: 1 } as const;
      return { lines: isOurs ? [recordLine(body, index)] : [], privates: [] };
    });
    if (places.length > 0) settle(place, aside);
  }
}
