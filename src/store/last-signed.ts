/** What this machine signed last, kept beside the key, so that a log which went back is noticed. */
import { openSync, readFileSync } from 'node:fs';
import type { Digest } from '../types.js';
import { fault, systemCode, writing } from './faults.js';
import { createFile, using, writeAll } from './files.js';

export interface LastSigned {
  readonly size: number;
  readonly root: Digest;
}

// Room for every size, so that the file is overwritten in place in one piece and never grows.
const WIDTH = JSON.stringify({ root: 'f'.repeat(64), size: Number.MAX_SAFE_INTEGER }).length;

function print({ size, root }: LastSigned): string {
  return `${JSON.stringify({ root, size }).padEnd(WIDTH)}\n`;
}

/** Makes the file of a new log, which has signed nothing. */
export function createLastSigned(path: string, root: Digest): void {
  createFile(path, print({ size: 0, root }));
}

/** Reads it; without it a log that went back would pass. */
export function readLastSigned(path: string): LastSigned {
  const value = read(path);
  if (typeof value === 'object' && value !== null && 'size' in value && 'root' in value) {
    const { size, root } = value;
    if (typeof size === 'number' && Number.isSafeInteger(size) && typeof root === 'string')
      return { size, root };
  }
  throw unreadable(path);
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, cause?: unknown): Error {
  return fault(
    'last-signed-unreadable',
    `The file ${path}, which says how far the log had come, cannot be read (${systemCode(cause) || 'damaged'}).`,
    'Restore it from a backup. If it is lost for good, move its folder away: a new log is started then.',
    cause,
  );
}

/**
 * Opens the file now, so that a missing right is noticed before the log is written, and runs the step with
 * what overwrites it. Not synced: if the last note is lost in a crash, an earlier one stands.
 */
export function withLastSigned<T>(path: string, step: (note: (last: LastSigned) => void) => T): T {
  const descriptor = writing(path, () => openSync(path, 'r+'));
  return using(descriptor, () =>
    step((last) => {
      writeAll(descriptor, Buffer.from(print(last)), 0);
    }),
  );
}
