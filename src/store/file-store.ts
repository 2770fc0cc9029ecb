/** A log in a folder: `log.jsonl` is the truth, everything beside it is a copy or a help. */
import { existsSync, fdatasyncSync, fstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { checkpointLine, isCheckpointLine, splitLines } from '../log/frame.js';
import type { NoteKey } from '../log/note.js';
import type { Signed } from '../log/scan.js';
import { extendAll, hex, rootOf, type Tree } from '../log/tree.js';
import type { Appended, Block, Digest, Head, Store } from '../types.js';
import { busy, claim, othersFinished, sweepClaims } from './claim.js';
import { fault, leniently, notReadable, systemCode, writing } from './faults.js';
import {
  FILE_MODE,
  fileChunks,
  makeFolder,
  overwrite,
  readAt,
  sizeOf,
  syncFolder,
  using,
  writeAll,
} from './files.js';
import { keepFrontier, openOnce, readHead, type LogHead, type LogPaths } from './head.js';
import { readLastSigned, withLastSigned } from './last-signed.js';
import { refuseWithoutOrder } from './order.js';
import { addPrivate, dropPrivate, findPrivate, privateLines } from './private.js';
import { quarantine } from './quarantine.js';

const MAX_TRIES = 100;

/** Where the parts of one log lie. */
export interface Place extends LogPaths {
  /** A plain copy of the newest checkpoint, for people and witnesses. */
  readonly checkpoint: string;
  readonly private: string;
  /** Beside the key, in the user's config folder. */
  readonly lastSigned: string;
}

/** The paths of a log in a records folder; `keys` is its folder below the user's config folder. */
export function placeOf(records: string, name: string, keys: string): Place {
  const folder = join(records, name);
  return {
    folder,
    log: join(folder, 'log.jsonl'),
    frontier: join(folder, 'frontier'),
    checkpoint: join(folder, 'checkpoint'),
    private: join(records, 'private', `${name}.jsonl`),
    lastSigned: join(keys, 'last-signed'),
  };
}

/** The log as a store. Its `head` recovers: what no checkpoint vouches for goes to quarantine. */
export function fileStore(place: Place, key: NoteKey): Store {
  return {
    name: place.folder,
    origin: key.name,
    head: async () => headOf((await recoveredHead(place, key)).signed),
    read: (from) => later(recordLines(place.log, currentHead(place, key).signed, from)),
    append: (block) => append(place, key, block),
    private: {
      get: (commit) => Promise.resolve(findPrivate(place.private, commit)),
      list: () => later(commitsIn(place.private)),
      drop: (commit, because) => drop(place, key, commit, because),
    },
  };
}

async function* later<T>(items: Iterable<T>): AsyncIterable<T> {
  for (const item of items) yield await Promise.resolve(item);
}

function* commitsIn(path: string): Generator<Digest> {
  for (const { commit } of privateLines(path)) yield commit;
}

function currentHead(place: Place, key: NoteKey): LogHead {
  try {
    return readHead(place, key, () => readLastSigned(place.lastSigned));
  } catch (error) {
    throw systemCode(error) === '' ? error : notReadable(place.folder, error);
  }
}

function headOf({ tree, root, note, last }: Signed): Head {
  return { size: tree.size, root, frontier: tree.frontier, note, last };
}

async function recoveredHead(place: Place, key: NoteKey): Promise<LogHead> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const head = currentHead(place, key);
    if (head.length === head.signed.end) return head;
    await quarantine(place, head);
  }
  throw busy(place.folder, null);
}

/** Record lines of the signed part from an index on. */
export function* recordLines(log: string, signed: Signed, from: number): Generator<string> {
  if (signed.last !== null && from === signed.tree.size - 1) {
    yield signed.last;
    return;
  }
  let index = 0;
  for (const { bytes } of splitLines(fileChunks(log, signed.end))) {
    if (bytes === null || isCheckpointLine(bytes)) continue;
    if (index >= from) yield Buffer.from(bytes).toString();
    index += 1;
  }
}

async function append(place: Place, key: NoteKey, block: Block): Promise<Appended> {
  writing(place.folder, () => {
    makeFolder(place.folder);
  });
  const length = sizeOf(place.log);
  const held = await claim(place.folder, length, () => sizeOf(place.log) === length);
  if (held === null) return { status: 'moved' };
  try {
    await othersFinished(place.folder, length);
    const { signed } = currentHead(place, key);
    if (signed.end !== length || signed.tree.size !== block.expected) return { status: 'moved' };
    return appendAt(place, key, block, signed);
  } finally {
    // What was written stands, also where tidying up behind it fails; our claim dies with this program.
    leniently(() => {
      sweepClaims(place.folder, length);
    });
    leniently(held.release);
  }
}

/** Private lines first: a crash in between leaves words without a record, never a record without its words. */
function appendAt(place: Place, key: NoteKey, block: Block, before: Signed): Appended {
  const tree = extendAll(before.tree, block.lines);
  refuseOtherNote(block.note, key, tree);
  addPrivate(place.private, block.privates);
  return withLastSigned(place.lastSigned, (keepLast) => {
    const bytes = Buffer.from([...block.lines, checkpointLine(block.note), ''].join('\n'));
    const written = writeBlock(place.log, bytes, before.end);
    if (written.status !== 'done') return written;
    // The record stands whatever becomes of these: each is made anew, or proved again, from the log.
    leniently(() => {
      keepLast({ size: tree.size, root: hex(rootOf(tree)) });
    });
    leniently(() => {
      keepFrontier(place.frontier, tree);
    });
    leniently(() => {
      overwrite(place.checkpoint, block.note);
    });
    return written;
  });
}

/** A signature over anything but this log with these lines would be evidence against its own key. */
export function refuseOtherNote(note: string, key: NoteKey, tree: Tree): void {
  const opened = openOnce(note, key);
  const root = hex(rootOf(tree));
  if (opened.ok && opened.checkpoint.size === tree.size && opened.checkpoint.root === root) return;
  throw fault('note-mismatch', 'The checkpoint is not over these records.', 'Report this as a bug.');
}

/**
 * One write, one sync, and the bytes read back: a write that lies about its length was seen to pass else.
 * After a failure nobody knows what stands; a sync that failed once is never tried again, since the system
 * may have dropped the pages, and the next run decides from the bytes.
 */
function writeBlock(path: string, bytes: Buffer, position: number): Appended {
  const isNew = !existsSync(path);
  const descriptor = writing(path, () => openSync(path, isNew ? 'wx+' : 'r+', FILE_MODE));
  try {
    using(descriptor, (file) => {
      writeAll(file, bytes, position);
      fdatasyncSync(file);
      const stands = readAt(file, position, bytes.length).equals(bytes);
      if (!stands || fstatSync(file).size !== position + bytes.length)
        throw new Error('what was written does not read back');
    });
    if (isNew) syncFolder(join(path, '..'));
    return { status: 'done' };
  } catch (cause) {
    return { status: 'unknown', cause };
  }
}

/** Takes a private line out, by order of a record. */
async function drop(place: Place, key: NoteKey, commit: Digest, because: number): Promise<void> {
  const { signed, length } = currentHead(place, key);
  const [line = ''] = recordLines(place.log, signed, because);
  refuseWithoutOrder(line, because);
  const held = await claim(place.folder, length, () => sizeOf(place.log) === length);
  if (held === null) return drop(place, key, commit, because);
  try {
    dropPrivate(place.private, commit);
  } finally {
    held.release();
  }
}
