/** Where a log in a folder stands now: what its key vouches for, and whether more follows. */
import { openSync, readFileSync } from 'node:fs';
import { openCheckpoint, type ReadCheckpoint } from '../log/checkpoint.js';
import { isCheckpointLine, noteOf } from '../log/frame.js';
import type { NoteKey } from '../log/note.js';
import { NOTHING_SIGNED, scanLog, type Signed } from '../log/scan.js';
import { hex, isTree, rootOf, type Tree } from '../log/tree.js';
import { keptBy, keptForLatest } from '../text/kept.js';
import { fault, systemCode } from './faults.js';
import { fileChunks, overwrite, readAt, sizeOf, using } from './files.js';
import type { LastSigned } from './last-signed.js';

// Enough for the usual end of a log; then for the longest record, with checkpoints after it for many witnesses.
const TAILS = [1 << 13, 1 << 17];
const LF = '\n';

export interface LogHead {
  readonly signed: Signed;
  /** Bytes of the file; more than `signed.end` where an unsigned tail follows. */
  readonly length: number;
}

/** The paths of one log in its folder. */
export interface LogPaths {
  readonly folder: string;
  readonly log: string;
  /** The subtrees' roots, so that appending need not read the whole log; believed only if they give the signed root. */
  readonly frontier: string;
}

/**
 * Reads the head. Refuses a log that is not an extension of what this machine signed last, and one that was
 * changed before that point; nothing of it is touched then.
 */
export function readHead(paths: LogPaths, key: NoteKey, readLast: () => LastSigned): LogHead {
  // Before the log, which another program may be adding to: the log is never behind what it signed.
  const last = readLast();
  const length = sizeOf(paths.log);
  const quick = quickHead(paths, key, length, TAILS);
  if (quick !== null && quick.tree.size === last.size && quick.root === last.root)
    return { signed: quick, length };
  const scan = scanLog(fileChunks(paths.log, length), key, last.size);
  if (scan.rootThen === last.root) return scan;
  if (scan.length > scan.signed.end) throw damaged(paths, scan.signed.tree.size, last);
  throw rolledBack(paths, key, last, scan.signed.tree.size);
}

function rolledBack({ log }: LogPaths, { name }: NoteKey, last: LastSigned, size: number): Error {
  return fault(
    'log-rolled-back',
    `This log was rolled back: ${log} (${name}) holds ${size} records, but this machine has signed ` +
      `${last.size}. Nothing was recorded.`,
    'Restore the newest copy of the log folder from a backup, then run the same command again.',
  );
}

function damaged({ log }: LogPaths, size: number, last: LastSigned): Error {
  return fault(
    'log-damaged',
    `This log was changed: in ${log} only the first ${size} of ${last.size} signed records can be proved. ` +
      'Nothing was recorded and nothing was touched.',
    'Keep a copy of the file, restore the log folder from a backup, and run: smcheck log verify.',
  );
}

/** The head from the end of the file alone; null where that does not settle it. */
function quickHead(
  paths: LogPaths,
  key: NoteKey,
  length: number,
  [reach = length, ...further]: readonly number[],
): Signed | null {
  if (length === 0) return NOTHING_SIGNED;
  const start = Math.max(0, length - reach);
  const tail = using(openSync(paths.log, 'r'), (file) => readAt(file, start, length - start));
  if (!tail.toString('latin1', tail.length - 1).endsWith(LF)) return null;
  const lines = tail.toString('utf8', 0, tail.length - 1).split(LF);
  const note = noteOf(lines.at(-1) ?? '');
  const opened = note === null ? null : openOnce(note, key);
  if (opened?.ok !== true) return null;
  // The first line of the tail may have lost its beginning.
  const whole = start === 0 ? lines : lines.slice(1);
  const last = whole.findLast((line) => !isCheckpointLine(Buffer.from(line)));
  if (last === undefined && start > 0 && further.length > 0) return quickHead(paths, key, length, further);
  const tree = readFrontier(paths.frontier, opened.checkpoint.size);
  const { root } = opened.checkpoint;
  if (last === undefined || tree === null || !isTree(tree) || hex(rootOf(tree)) !== root) return null;
  return { tree, root, note, end: length, last };
}

const openedBy = keptBy((key: NoteKey) => keptForLatest((note: string) => openCheckpoint(note, key)));

/** As `openCheckpoint` says; the end of a log is read several times a run, and its signature looked at once. */
export function openOnce(note: string, key: NoteKey): ReadCheckpoint {
  return openedBy(key)(note);
}

function readFrontier(path: string, size: number): Tree | null {
  try {
    const hashes = readFileSync(path, 'utf8').trim().split(LF);
    return { size, frontier: hashes.map((hash) => Buffer.from(hash, 'hex')) };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Keeps the subtrees' roots for the next append. */
export function keepFrontier(path: string, { frontier }: Tree): void {
  overwrite(path, `${frontier.map(hex).join(LF)}${LF}`);
}
