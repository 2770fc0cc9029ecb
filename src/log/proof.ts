/** Proofs about a tree, checked as RFC 9162 §2.1.3.2 and §2.1.4.2 say; proofs and roots are those of RFC 6962. */
import { nodeHash } from './tree.js';

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

export interface Consistency {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Whether the leaf stands at that index of the tree. */
export function isIncluded({ index, size, leaf, root, proof }: Inclusion): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || leaf.length !== 32) return false;
  const path = walk(index, size - 1, leaf, leaf, proof);
  return path !== null && equal(path.larger, root);
}

/** Whether the larger tree is the smaller one with leaves added at its end. Of an empty one nothing is proved. */
export function isConsistent({ oldSize, oldRoot, size, root, proof }: Consistency): boolean {
  if (!isSize(oldSize) || !isSize(size) || oldSize === 0 || oldSize > size) return false;
  if (oldSize === size) return proof.length === 0 && equal(oldRoot, root);
  let [node, last] = [oldSize - 1, size - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  // A perfect smaller tree is itself the first subtree, and the proof leaves it out.
  const [first, ...rest] = node === 0 ? [oldRoot, ...proof] : proof;
  if (first === undefined) return false;
  const path = walk(node, last, first, first, rest);
  return path !== null && equal(path.smaller, oldRoot) && equal(path.larger, root);
}

/** Climbs to the root, rebuilding the smaller tree's root on the way; null where the proof's length is wrong. */
function walk(
  from: number,
  to: number,
  smallerStart: Uint8Array,
  largerStart: Uint8Array,
  proof: readonly Uint8Array[],
): { readonly smaller: Uint8Array; readonly larger: Uint8Array } | null {
  let [node, last, smaller, larger] = [from, to, smallerStart, largerStart];
  for (const sibling of proof) {
    if (last === 0) return null;
    if (isOdd(node) || node === last) {
      smaller = nodeHash(sibling, smaller);
      larger = nodeHash(sibling, larger);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      larger = nodeHash(larger, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? { smaller, larger } : null;
}

// Sizes reach beyond 32 bits, where the bit operators stop.
const half = (value: number): number => Math.floor(value / 2);
const isOdd = (value: number): boolean => value % 2 === 1;
const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
