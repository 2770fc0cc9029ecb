/** The Merkle tree of RFC 6962 §2.1, kept as the roots of its perfect subtrees. */
import { hash } from 'node:crypto';
import { MAX_LINE_BYTES } from '../text/json.js';
import type { Digest } from '../types.js';

const [LEAF, NODE] = [0, 1];
const DIGEST_BYTES = 32;
/** What is hashed is gathered here: a million lines would else leave a million copies to be swept up. */
const gathered = Buffer.alloc(1 + MAX_LINE_BYTES);

export interface Tree {
  readonly size: number;
  /** Roots of the perfect subtrees, largest first: one for each 1 in the size's binary digits. */
  readonly frontier: readonly Uint8Array[];
}

export const EMPTY_TREE: Tree = { size: 0, frontier: [] };

/** Whether there are as many subtrees as the size asks for; of fewer the same root could be made. */
export function isTree({ size, frontier }: Tree): boolean {
  let subtrees = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) subtrees += rest % 2;
  return frontier.length === subtrees;
}

/** SHA-256(0x00 || line); the line without its line feed. */
export function leafHash(line: string | Uint8Array): Uint8Array {
  return sha256(LEAF, typeof line === 'string' ? Buffer.from(line) : line);
}

/** SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(NODE, left, right);
}

function sha256(kind: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 1);
  const bytes = length > gathered.length ? Buffer.alloc(length) : gathered.subarray(0, length);
  bytes[0] = kind;
  let end = 1;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  // A string and 32 small bytes need no memory outside the heap: a million of them would leave 100 MB to sweep.
  const digest = hash('sha256', bytes, 'binary');
  const result = new Uint8Array(DIGEST_BYTES);
  for (let at = 0; at < DIGEST_BYTES; at += 1) result[at] = digest.charCodeAt(at);
  return result;
}

/** The tree with one more leaf. */
export function extend(tree: Tree, leaf: Uint8Array): Tree {
  let [merged, size, kept] = [leaf, tree.size, tree.frontier.length];
  // Each trailing 1 of the size is a perfect subtree as large as the one in hand.
  for (; size % 2 === 1; size = (size - 1) / 2) {
    kept -= 1;
    merged = nodeHash(tree.frontier[kept] ?? merged, merged);
  }
  return { size: tree.size + 1, frontier: [...tree.frontier.slice(0, kept), merged] };
}

/** The tree with a line more for each of the lines. */
export function extendAll(tree: Tree, lines: readonly string[]): Tree {
  let grown = tree;
  for (const line of lines) grown = extend(grown, leafHash(line));
  return grown;
}

/** The root over all leaves; of none it is SHA-256 of nothing. */
export function rootOf({ frontier }: Pick<Tree, 'frontier'>): Uint8Array {
  const [smallest, ...larger] = [...frontier].reverse();
  if (smallest === undefined) return hash('sha256', '', 'buffer');
  let root = smallest;
  for (const subtree of larger) root = nodeHash(subtree, root);
  return root;
}

/** Lower-case hex. */
export function hex(bytes: Uint8Array): Digest {
  return Buffer.from(bytes).toString('hex');
}
