/** A copy of a picture or clip without what it says of places and people; the file itself is only read. */
import { closeSync, fstatSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Edit } from '../media/edit.js';
import { readFacts } from '../media/facts.js';
import type { Source } from '../media/source.js';
import { isStripped, strip } from '../media/strip.js';
import type { MediaFacts, Problem } from '../types.js';
import { codeOf, fileProblem, systemProblem } from './file-problem.js';
import { CHUNK, inflate, sourceOf } from './media.js';
import { openFile } from './read-file.js';

/** Where a copy is read from and written to, and how each is shown. */
export interface Copying {
  readonly path: string;
  readonly shown: string;
  readonly target: string;
  readonly shownTarget: string;
}

export type Stripped =
  | { readonly ok: true; readonly before: MediaFacts; readonly after: MediaFacts }
  | { readonly ok: false; readonly problem: Problem };

/** `photo.jpg` becomes `photo.stripped.jpg`. */
export function strippedPath(file: string): string {
  return file.replace(/(\.[^./\\]*)?$/u, '.stripped$1');
}

/** Writes the copy whole or not at all, over no other file, and only where nothing of what was to go is in it. */
export function stripFile({ path, shown, target, shownTarget }: Copying): Stripped {
  const opened = openFile({ path, shown, root: dirname(path) });
  if (!opened.ok) return opened;
  try {
    const source = sourceOf(opened.descriptor, opened.size);
    const stripping = strip(source, inflate);
    if (!stripping.ok) return { ok: false, problem: notUnderstood(shown, stripping.why) };
    const after = writeCopy(source, stripping.edits, target);
    return after === null
      ? { ok: false, problem: notUnderstood(shown, 'Something of it would stay in the copy.') }
      : { ok: true, before: stripping.facts, after };
  } catch (error) {
    return { ok: false, problem: targetProblem(shownTarget, error) };
  } finally {
    closeSync(opened.descriptor);
  }
}

/** What the copy says; null, and no copy, where that is not to be said. */
function writeCopy(source: Source, edits: readonly Edit[], target: string): MediaFacts | null {
  const descriptor = openSync(target, 'wx+');
  let facts: MediaFacts | null = null;
  try {
    for (const bytes of edited(source, edits)) writeFileSync(descriptor, bytes);
    const read = readFacts(sourceOf(descriptor, fstatSync(descriptor).size), inflate);
    facts = isStripped(read) ? read : null;
    return facts;
  } finally {
    closeSync(descriptor);
    if (facts === null) rmSync(target, { force: true });
  }
}

/** The bytes of the copy, piece by piece. */
function* edited(source: Source, edits: readonly Edit[]): Generator<Uint8Array> {
  let at = 0;
  for (const edit of edits) {
    yield* pieces(source, at, edit.at);
    yield edit.put;
    for (let left = edit.noughts; left > 0; left -= CHUNK) yield new Uint8Array(Math.min(left, CHUNK));
    at = edit.at + edit.size;
  }
  yield* pieces(source, at, source.size);
}

function* pieces(source: Source, from: number, to: number): Generator<Uint8Array> {
  for (let at = from; at < to; at += CHUNK) {
    const bytes = source.read(at, Math.min(CHUNK, to - at));
    if (bytes.length < Math.min(CHUNK, to - at)) throw new RangeError('the file became shorter');
    yield bytes;
  }
}

function notUnderstood(shown: string, why: string): Problem {
  return fileProblem(
    'media-not-stripped',
    shown,
    `No copy was made of this. ${why}`,
    'Export it anew as a JPEG or MP4 without its place and names, in the program that made it.',
  );
}

function targetProblem(shown: string, error: unknown): Problem {
  switch (codeOf(error)) {
    case 'EEXIST':
      return fileProblem(
        'exists',
        shown,
        'The copy was not written: a file of this name is there already.',
        'Name another with --output, or move the old one away.',
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fileProblem(
        'not-writable',
        shown,
        'The copy was not written: you may not write there.',
        'Name another place with --output.',
      );
    default:
      return systemProblem(shown, error);
  }
}
