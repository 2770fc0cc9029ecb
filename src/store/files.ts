/** Files that must last: whole writes, synced folders, nothing readable by others. */
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from './faults.js';

const CHUNK = 1 << 18;
const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

/** A name that no other program takes at the same time, on this machine or another. */
export function temporaryName(): string {
  return `tmp-${Math.random().toString(36).slice(2)}`;
}

/** Bytes of a file; 0 of one that is not there. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Makes a folder and those above it, and syncs each, so that a crash does not lose their names. */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path, { mode: FOLDER_MODE });
  } catch (error) {
    // Another program may have made it a moment ago.
    if (systemCode(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  }
  syncFolder(above);
}

/** Makes the names in a folder durable. Where the system cannot sync a folder it keeps names by itself. */
export function syncFolder(path: string): void {
  try {
    using(openSync(path, 'r'), fsyncSync);
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'EACCES'].includes(systemCode(error))) throw error;
  }
}

/** Opens nothing twice: the descriptor is closed whatever happens. */
export function using<T>(descriptor: number, step: (descriptor: number) => T): T {
  try {
    return step(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes all bytes at a place of the file; a single call of the system may write fewer. */
export function writeAll(descriptor: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done);
}

/** Up to `length` bytes from a place of the file; fewer where it ends. */
export function readAt(descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  let done = 0;
  for (let got = 1; got > 0 && done < length; done += got)
    got = readSync(descriptor, buffer, done, length - done, position + done);
  return buffer.subarray(0, done);
}

/**
 * A file's bytes, a piece at a time, from its start up to `end`. Each piece is good until the next is asked for: all
 * lie in one buffer. A file that is not there has none.
 */
export function* fileChunks(path: string, end = Number.MAX_SAFE_INTEGER): Generator<Uint8Array> {
  if (!existsSync(path)) return;
  const descriptor = openSync(path, 'r');
  try {
    const stop = Math.min(end, fstatSync(descriptor).size);
    const buffer = Buffer.alloc(Math.min(CHUNK, stop));
    for (let at = 0; at < stop;) {
      const got = readSync(descriptor, buffer, 0, Math.min(CHUNK, stop - at), at);
      if (got === 0) return;
      yield buffer.subarray(0, got);
      at += got;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Copies the first bytes of a file into a new one, whole and synced; it appears under its name at once, and replaces. */
export function copyWhole(from: string, to: string, end: number, mode = FILE_MODE): void {
  const temporary = `${to}.tmp`;
  rmSync(temporary, { force: true });
  using(openSync(temporary, 'wx', mode), (descriptor) => {
    let at = 0;
    for (const chunk of fileChunks(from, end)) {
      writeAll(descriptor, chunk, at);
      at += chunk.length;
    }
    fsyncSync(descriptor);
  });
  renameSync(temporary, to);
  syncFolder(dirname(to));
}

/** Makes a new file, whole and synced, readable by its owner alone. Throws EEXIST where one is there. */
export function createFile(path: string, content: string | Uint8Array): void {
  using(openSync(path, 'wx', FILE_MODE), (descriptor) => {
    writeAll(descriptor, typeof content === 'string' ? Buffer.from(content) : content, 0);
    fsyncSync(descriptor);
  });
}

/**
 * Writes a content over a file's own, unsynced: for copies that nobody trusts. Never by renaming or cutting
 * first, which some file systems turn into a sync (ten times the cost of the append itself, measured).
 */
export function overwrite(path: string, content: string): void {
  const bytes = Buffer.from(content);
  using(openSync(path, constants.O_RDWR | constants.O_CREAT, FILE_MODE), (file) => {
    writeAll(file, bytes, 0);
    if (fstatSync(file).size > bytes.length) ftruncateSync(file, bytes.length);
  });
}
