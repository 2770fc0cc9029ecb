/** Pictures and clips of drafts: each file streamed once to its SHA-256. */
import { createHash } from 'node:crypto';
import { closeSync, readSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { sha256 } from '../record/digest.js';
import { inflateSync } from 'node:zlib';
import { readFacts } from '../media/facts.js';
import type { Source } from '../media/source.js';
import type { Digest, MediaFacts, Problem } from '../types.js';
import { fileProblem, systemProblem, type Failed } from './file-problem.js';
import { isInside, openFile } from './read-file.js';

export interface MediaFile {
  readonly sha256: Digest;
  /** In bytes. */
  readonly size: number;
  /** What it says of itself; null for an address, and for a file of another sort. */
  readonly facts: MediaFacts | null;
}

export type MediaRead =
  { readonly ok: true; readonly media: MediaFile } | { readonly ok: false; readonly problem: Problem };

/** Reads an item of media named in a file; names are relative to that file, and stay inside its root. */
export type MediaReader = (named: string, from: string, root: string) => MediaRead;

export const CHUNK = 1 << 18;

/** Nothing is fetched. What cannot be looked at is marked `media.remote`, and its address stands for it. */
const isAddress = (named: string): boolean => /^https?:\/\//iu.test(named);

/** A reader that remembers: one picture may go with a thousand posts of a run. */
export function mediaReader(): MediaReader {
  const known = new Map<string, MediaRead>();
  return (named, from, root) => {
    if (isAddress(named)) return { ok: true, media: { sha256: sha256(named), size: 0, facts: null } };
    const path = resolve(dirname(from), named);
    const key = JSON.stringify([root, path]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const read = readMedia(path, named, root);
    known.set(key, read);
    return read;
  };
}

function readMedia(path: string, shown: string, root: string): MediaRead {
  try {
    const real = realpathSync(path);
    if (!isInside(real, realpathSync(root))) return { ok: false, problem: outside(shown) };
    return hashFile(real, shown);
  } catch (error) {
    return { ok: false, problem: inWords(shown, systemProblem(shown, error)) };
  }
}

export type FactsRead =
  { readonly ok: true; readonly facts: MediaFacts } | { readonly ok: false; readonly problem: Problem };

/** What a file says of itself; of a long clip only the ends are read. */
export function factsOfFile(path: string, shown: string): FactsRead {
  return withFile<FactsRead>(path, shown, (descriptor, size) => ({
    ok: true,
    facts: readFacts(sourceOf(descriptor, size), inflate),
  }));
}

/** SHA-256 of a file, streamed: a clip may be larger than the memory. */
export function hashFile(path: string, shown: string): MediaRead {
  return withFile<MediaRead>(path, shown, (descriptor) => {
    const hash = createHash('sha256');
    const chunk = new Uint8Array(CHUNK);
    let size = 0;
    for (let count = -1; count !== 0; size += count) {
      count = readSync(descriptor, chunk, 0, CHUNK, null);
      hash.update(chunk.subarray(0, count));
    }
    const facts = readFacts(sourceOf(descriptor, size), inflate);
    const said = facts.format === 'other' ? null : facts;
    return { ok: true, media: { sha256: hash.digest('hex'), size, facts: said } };
  });
}

/** Opens, reads, closes; the problem says that it is an item of media. */
function withFile<T>(path: string, shown: string, read: (descriptor: number, size: number) => T): T | Failed {
  const opened = openFile({ path, shown, root: dirname(path) });
  if (!opened.ok) return { ok: false, problem: inWords(shown, opened.problem) };
  try {
    return read(opened.descriptor, opened.size);
  } catch (error) {
    return { ok: false, problem: inWords(shown, systemProblem(shown, error)) };
  } finally {
    closeSync(opened.descriptor);
  }
}

/** The pieces of an open file that a reader asks for. */
export function sourceOf(descriptor: number, size: number): Source {
  return {
    size,
    read: (offset, length) => {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset));
    },
  };
}

/** Text that a PNG holds compressed; null where it is damaged, or would not end. */
export function inflate(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch {
    return null;
  }
}

/** The problem will point at the line of the draft that names the file. */
function inWords(shown: string, { code, message, hint }: Problem): Problem {
  return fileProblem(`media-${code}`, shown, `The file ${shown} cannot be used. ${message}`, hint ?? '');
}

function outside(shown: string): Problem {
  return fileProblem(
    'media-outside',
    shown,
    `The file ${shown} lies outside the folder of the draft.`,
    'Put it beside the draft, or run smcheck in the folder that holds both.',
  );
}
