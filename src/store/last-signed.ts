/** What this machine signed last, kept beside the key, so that a log which went back is noticed. */
import { closeSync, openSync, readFileSync } from 'node:fs';
import { sha256 } from '../record/digest.js';
import type { Digest } from '../types.js';
import { fault, leniently, systemCode, writing } from './faults.js';
import { createFile, writeAll } from './files.js';

export interface LastSigned {
  readonly size: number;
  readonly root: Digest;
}

// While another program overwrites the file, even on a local disk, a read may give half of each note.
const MAX_READS = 100;
const SUM_DIGITS = 16;
const LONGEST = { size: Number.MAX_SAFE_INTEGER, root: 'f'.repeat(64) };

// Room for every size, so that the file is overwritten in place in one piece and never grows.
function print(last: LastSigned): string {
  return `${json(last).padEnd(json(LONGEST).length)}\n`;
}

function json({ size, root }: LastSigned): string {
  return JSON.stringify({ root, size, sum: sumOf({ size, root }) });
}

/** By this a reader knows a note from two halves of different ones. */
function sumOf({ size, root }: LastSigned): string {
  return sha256(`${size} ${root}`).slice(0, SUM_DIGITS);
}

/** Makes the file of a new log, which has signed nothing. */
export function createLastSigned(path: string, root: Digest): void {
  createFile(path, print({ size: 0, root }));
}

/** Reads it; without it a log that went back would pass. Throws `last-signed-unreadable`. */
export function readLastSigned(path: string): LastSigned {
  for (let reads = 0; reads < MAX_READS; reads += 1) {
    const last = parse(read(path));
    if (last !== null) return last;
  }
  throw unreadable(path);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Null for anything but one whole note. */
function parse(text: string): LastSigned | null {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return null;
  if (!('size' in value && 'root' in value && 'sum' in value)) return null;
  const { size, root, sum } = value;
  if (typeof size !== 'number' || typeof root !== 'string') return null;
  return sum === sumOf({ size, root }) ? { size, root } : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
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
  try {
    return step((last) => {
      writeAll(descriptor, Buffer.from(print(last)), 0);
    });
  } finally {
    // The log was written before: a failure here must not pass for one there.
    leniently(() => {
      closeSync(descriptor);
    });
  }
}
