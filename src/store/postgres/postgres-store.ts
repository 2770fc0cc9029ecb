/** A log in PostgreSQL: the database keeps the order, the key beside `last-signed` vouches for it. */
import type { NoteKey } from '../../log/note.js';
import { NOTHING_SIGNED, scanLog } from '../../log/scan.js';
import { extendAll, hex, isTree, rootOf, type Tree } from '../../log/tree.js';
import { sha256 } from '../../record/digest.js';
import type { Appended, Block, Digest, Head, Store } from '../../types.js';
import { pause } from '../claim.js';
import { fault } from '../faults.js';
import { fileChunks } from '../files.js';
import { refuseOtherNote } from '../file-store.js';
import { openOnce } from '../head.js';
import { readLastSigned, withLastSigned, type LastSigned } from '../last-signed.js';
import { refuseWithoutOrder } from '../order.js';
import { logCopy } from './copy.js';
import { isUnanswered, type Database } from './database.js';
import { isMoved } from './faults.js';
import { bytesIn, numberIn, textIn } from './row.js';

const PAGE = 1000;
const HASH_BYTES = 32;
/** How often the head is read again before the whole log is: another program may be noting what it signed. */
const QUICK_READS = 5;

export interface PostgresLog {
  readonly database: Database;
  readonly key: NoteKey;
  /** Beside the key, in the user's config folder. */
  readonly lastSigned: string;
}

export function postgresStore(log: PostgresLog): Store {
  const { database, key } = log;
  return {
    name: database.shown,
    origin: key.name,
    head: () => readHead(log),
    read: (from) => readLines(log, from),
    append: (block) => append(log, block),
    private: {
      get: (commit) => wordsOf(database, key.name, commit),
      list: () => commitsOf(log),
      drop: (commit, because) => drop(log, commit, because),
    },
  };
}

// ------------------------------------------------------------------------------------------------- the head

const EMPTY: Head = { size: 0, root: NOTHING_SIGNED.root, frontier: [], note: null, last: null };

/** Refuses a log that is not an extension of what this machine signed last. */
async function readHead(log: PostgresLog): Promise<Head> {
  for (let reads = 0; reads < QUICK_READS; reads += 1) {
    // Before the head, which another program may be adding to: the log is never behind what it signed.
    const last = readLastSigned(log.lastSigned);
    const head = await standingHead(log);
    if (head.size === last.size && head.root === last.root) return head;
    if (head.size > last.size && reads < QUICK_READS - 1) await pause();
    else return provedHead(log, head, last);
  }
  throw new RangeError('a head that was never read');
}

async function standingHead(log: PostgresLog): Promise<Head> {
  const { database, key } = log;
  const [row] = await database.rows(
    'select size, frontier, checkpoint, ' +
      '(select line from smcheck.leaf where leaf.origin = log.origin and idx = size - 1) as last ' +
      'from smcheck.log where origin = $1',
    [key.name],
  );
  if (row === undefined || numberIn(row, 'size') === 0) return EMPTY;
  const note = textIn(row, 'checkpoint');
  const tree = treeOf(numberIn(row, 'size'), bytesIn(row, 'frontier'));
  const opened = openOnce(note, key);
  const root = hex(rootOf(tree));
  const isSigned = opened.ok && opened.checkpoint.size === tree.size && opened.checkpoint.root === root;
  if (!isSigned || !isTree(tree)) throw damaged(log, tree.size);
  if (row['last'] === null) throw damaged(log, tree.size - 1);
  return { ...tree, root, note, last: bytesIn(row, 'last').toString() };
}

function treeOf(size: number, hashes: Buffer): Tree {
  const count = Math.ceil(hashes.length / HASH_BYTES);
  const frontier = Array.from({ length: count }, (_, at) =>
    hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
  return { size, frontier };
}

/** The head where it goes on from what was noted, proved over the whole log. */
async function provedHead(log: PostgresLog, head: Head, last: LastSigned): Promise<Head> {
  if (head.size < last.size) throw rolledBack(log, head.size, last);
  const copy = await logCopy(log.database, log.key.name);
  try {
    const { rootThen, signed } = scanLog(fileChunks(copy.log), log.key, last.size);
    if (signed.tree.size < head.size) throw damaged(log, signed.tree.size);
    if (rootThen === last.root) return head;
  } finally {
    copy.remove();
  }
  throw rolledBack(log, head.size, last);
}

function rolledBack({ database, key }: PostgresLog, size: number, last: LastSigned): Error {
  return fault(
    'log-rolled-back',
    `This log was rolled back: ${key.name} in ${database.shown} holds ${size} records, but this machine has signed ` +
      `${last.size}. Nothing was recorded.`,
    'Have whoever keeps the database restore its newest backup, then run the same command again.',
  );
}

function damaged({ database, key }: PostgresLog, size: number): Error {
  return fault(
    'log-damaged',
    `This log was changed: of ${key.name} in ${database.shown} only ${size} records can be proved. Nothing was recorded.`,
    'Have whoever keeps the database restore a backup, and run: smcheck log verify.',
  );
}

// ------------------------------------------------------------------------------------------------ the records

async function* readLines({ database, key }: PostgresLog, from: number): AsyncGenerator<string> {
  for (let at = from; ;) {
    const rows = await database.rows(
      'select line from smcheck.leaf where origin = $1 and idx >= $2 order by idx limit $3',
      [key.name, at, PAGE],
    );
    for (const row of rows) yield bytesIn(row, 'line').toString();
    if (rows.length < PAGE) return;
    at += rows.length;
  }
}

/** Private lines and block stand together or not at all; the row of the head lets one in at a time. */
async function append(log: PostgresLog, block: Block): Promise<Appended> {
  const { database, key, lastSigned } = log;
  const before = await standingHead(log);
  if (before.size !== block.expected) return { status: 'moved' };
  const tree = extendAll(before, block.lines);
  refuseOtherNote(block.note, key, tree);
  // Now, so that a missing right is noticed before anything is signed for good.
  withLastSigned(lastSigned, () => undefined);
  try {
    const [row] = await database.rows('select smcheck.append($1, $2, $3, $4, $5, $6) as size', [
      key.name,
      block.expected,
      block.lines.map((line) => Buffer.from(line)),
      Buffer.concat(tree.frontier),
      block.note,
      block.privates.map((line) => Buffer.from(line)),
    ]);
    if (row === undefined || numberIn(row, 'size') !== tree.size) return { status: 'moved' };
  } catch (cause) {
    if (isMoved(cause)) return { status: 'moved' };
    if (isUnanswered(cause)) return { status: 'unknown', cause };
    throw cause;
  }
  noteSigned(lastSigned, { size: tree.size, root: hex(rootOf(tree)) });
  return { status: 'done' };
}

/** The record stands whatever becomes of this: the next head is proved from the log. */
function noteSigned(path: string, last: LastSigned): void {
  try {
    if (readLastSigned(path).size >= last.size) return;
    withLastSigned(path, (keepLast) => {
      keepLast(last);
    });
  } catch {
    // Only a note is lost.
  }
}

// -------------------------------------------------------------------------------------------------- the words

/** The private line of a log's record; null where it was erased or never here. */
export async function wordsOf(database: Database, origin: string, commit: Digest): Promise<string | null> {
  const [row] = await database.rows(
    'select line from smcheck.private where commit = $1 and origin = $2 and line is not null',
    [Buffer.from(commit, 'hex'), origin],
  );
  const line = row === undefined ? null : bytesIn(row, 'line');
  return line !== null && sha256(line) === commit ? line.toString() : null;
}

async function* commitsOf({ database, key }: PostgresLog): AsyncGenerator<Digest> {
  for await (const { commit } of privatesOf(database, key.name)) yield commit;
}

/** Each line with the digest that a record names it by. */
export async function* privatesOf(
  database: Database,
  origin: string,
): AsyncGenerator<{ readonly commit: Digest; readonly bytes: Uint8Array }> {
  for (let after: Uint8Array = new Uint8Array(); ;) {
    const rows = await database.rows(
      'select commit, line from smcheck.private where origin = $1 and commit > $2 and line is not null ' +
        'order by commit limit $3',
      [origin, after, PAGE],
    );
    for (const row of rows) {
      const bytes = bytesIn(row, 'line');
      yield { commit: sha256(bytes), bytes };
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = bytesIn(last, 'commit');
  }
}

async function drop({ database, key }: PostgresLog, commit: Digest, because: number): Promise<void> {
  const [row] = await database.rows('select line from smcheck.leaf where origin = $1 and idx = $2', [
    key.name,
    because,
  ]);
  refuseWithoutOrder(row === undefined ? '' : bytesIn(row, 'line').toString(), because);
  await database.rows('select smcheck.erase($1, $2, $3)', [key.name, Buffer.from(commit, 'hex'), because]);
}
