/** Reads a log from its start and finds how far its own key vouches for it. */
import { openCheckpoint } from './checkpoint.js';
import { isCheckpointLine, noteOf, splitLines, type Line } from './frame.js';
import type { NoteKey } from './note.js';
import { EMPTY_TREE, extend, hex, leafHash, rootOf, type Tree } from './tree.js';
import type { Digest } from '../types.js';

/** What the last checkpoint that holds vouches for. */
export interface Signed {
  readonly tree: Tree;
  readonly root: Digest;
  /** Null: nothing is signed. */
  readonly note: string | null;
  /** Bytes of the file up to and with the checkpoint's line. */
  readonly end: number;
  /** The last record line; null where there is none. */
  readonly last: string | null;
}

export interface Scan {
  readonly signed: Signed;
  /** Bytes read; more than `signed.end` where an unsigned tail follows. */
  readonly length: number;
  /** The root at the size that was asked for; null where no checkpoint reaches it. */
  readonly rootThen: Digest | null;
}

export const NOTHING_SIGNED: Signed = {
  tree: EMPTY_TREE,
  root: hex(rootOf(EMPTY_TREE)),
  note: null,
  end: 0,
  last: null,
};

/**
 * Finds the last checkpoint whose signature, size and root agree with the records before it. Everything
 * after it is unsigned: somebody without the key could have written it.
 */
export function scanLog(chunks: Iterable<Uint8Array>, key: NoteKey, sizeThen: number): Scan {
  let signed = NOTHING_SIGNED;
  let tree = EMPTY_TREE;
  let [length, last]: [number, Uint8Array | null] = [0, null];
  let rootAtSize: Digest | null = sizeThen === 0 ? signed.root : null;
  for (const line of splitLines(chunks)) {
    length = line.end;
    if (line.bytes === null || !line.ended) continue;
    if (isCheckpointLine(line.bytes)) {
      signed = signedBy(line, line.bytes, tree, last, key) ?? signed;
    } else {
      [tree, last] = [extend(tree, leafHash(line.bytes)), Buffer.from(line.bytes)];
      if (tree.size === sizeThen) rootAtSize = hex(rootOf(tree));
    }
  }
  return { signed, length, rootThen: sizeThen <= signed.tree.size ? rootAtSize : null };
}

function signedBy(
  line: Line,
  bytes: Uint8Array,
  tree: Tree,
  last: Uint8Array | null,
  key: NoteKey,
): Signed | null {
  const note = noteOf(text(bytes));
  const opened = note === null ? null : openCheckpoint(note, key);
  if (opened?.ok !== true || opened.checkpoint.size !== tree.size) return null;
  const root = hex(rootOf(tree));
  if (opened.checkpoint.root !== root) return null;
  return { tree, root, note, end: line.end, last: last === null ? null : text(last) };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}
