/**
 * Files from outside, read without trust: a pipe must not hang us, a huge file must not fill the memory, a link
 * must not lead out of the folder that was named (threats 16, 19).
 */
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { Problem } from '../types.js';
import { codeOf, fileProblem, noRegularFile, systemProblem, type Failed } from './file-problem.js';

/** The largest post of any platform is 63,206 characters; a mebibyte is ample. */
export const MAX_DRAFT_BYTES = 1 << 20;

export interface FilePath {
  readonly path: string;
  /** As the officer gave it. */
  readonly shown: string;
  /** A folder, links in its own path followed; a link to a file must not lead out of it. */
  readonly root: string;
}

export type ReadFile = { readonly ok: true; readonly bytes: Uint8Array } | Failed;

/** A whole small file, or why it is not read. */
export function readSmallFile(file: FilePath, limit = MAX_DRAFT_BYTES): ReadFile {
  const opened = openFile(file);
  if (!opened.ok) return opened;
  const { descriptor, size } = opened;
  try {
    if (size > limit) return failed(tooLarge(file.shown, size, limit));
    // One byte more, so that a file that grows, or hides its size, is noticed.
    const bytes = Buffer.allocUnsafe(size + 1);
    const filled = fill(descriptor, bytes);
    if (filled > size) return failed(changed(file.shown));
    return { ok: true, bytes: bytes.subarray(0, filled) };
  } catch (error) {
    return failed(systemProblem(file.shown, error));
  } finally {
    closeSync(descriptor);
  }
}

/** Reads until the buffer is full or the file ends; the bytes read. */
function fill(descriptor: number, bytes: Uint8Array): number {
  let filled = 0;
  while (filled < bytes.length) {
    const count = readSync(descriptor, bytes, filled, bytes.length - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

export type Opened = { readonly ok: true; readonly descriptor: number; readonly size: number } | Failed;

/** Opens a regular file; the caller closes it. */
export function openFile(file: FilePath): Opened {
  let descriptor: number | null = null;
  try {
    descriptor = openUnlinked(file.path) ?? openLinked(file);
    if (descriptor === null) return failed(leadsOut(file.shown));
    const stat = fstatSync(descriptor);
    if (stat.isFile()) return { ok: true, descriptor, size: stat.size };
    closeSync(descriptor);
    return failed(noRegularFile(file.shown, stat.isDirectory()));
  } catch (error) {
    if (descriptor !== null) closeSync(descriptor);
    return failed(systemProblem(file.shown, error));
  }
}

const IS_WINDOWS = process.platform === 'win32';
// O_NONBLOCK: opening a pipe that nobody writes to would wait for ever. Windows has neither flag.
const FLAGS = IS_WINDOWS
  ? constants.O_RDONLY
  : constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/** Null for a link. */
function openUnlinked(path: string): number | null {
  if (IS_WINDOWS && lstatSync(path).isSymbolicLink()) return null;
  try {
    return openSync(path, FLAGS);
  } catch (error) {
    // What O_NOFOLLOW says of a link; FreeBSD has its own word.
    if (['ELOOP', 'EMLINK'].includes(codeOf(error))) return null;
    throw error;
  }
}

/** The file that a link leads to; null where that lies outside. */
function openLinked({ path, root }: FilePath): number | null {
  const real = realpathSync(path);
  return isInside(real, root) ? openSync(real, FLAGS) : null;
}

/** Whether a path is a folder or stands somewhere below it; both real or both not. */
export function isInside(path: string, folder: string): boolean {
  const below = relative(folder, path);
  // On another drive of Windows the way from one to the other is an absolute path.
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

function failed(problem: Problem): Failed {
  return { ok: false, problem };
}

/** A link to somewhere that nobody named. */
export function leadsOut(shown: string): Problem {
  return fileProblem(
    'link-outside',
    shown,
    'This is a link to a place outside the folder.',
    'Copy the file itself to where the link stands.',
  );
}

/** A file that is more than anybody writes. */
export function tooLarge(shown: string, size: number, limit: number): Problem {
  return fileProblem(
    'too-large',
    shown,
    `This file has ${size} bytes; more than ${limit} are not read.`,
    'Check that it is the right file; each post stands in a file of its own.',
  );
}

function changed(shown: string): Problem {
  return fileProblem(
    'changed',
    shown,
    'This file was being written while it was read.',
    'Wait until it is saved, and check again.',
  );
}
