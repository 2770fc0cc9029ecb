/** Inclusion proofs (RFC 6962 §2.1.1), made for the leaves that a block adds, from what is kept of the tree before. */
import { EMPTY_TREE, extend, nodeHash, rootOf, type Tree } from './tree.js';

/** A stretch of the tree's leaves, `to` excluded. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The proof of each added leaf in the tree that ends with them. With an empty tree before, the added leaves are
 * all there are, and each gets its proof.
 * @throws RangeError where `before` is no tree of its size.
 */
export function proveAdded(before: Tree, added: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  const whole = { from: 0, to: before.size + added.length };
  const hashOf = stretchHash(before, added);
  return added.map((_, at) => siblings(before.size + at, whole).map(hashOf));
}

/**
 * The proof of one leaf among all leaves of a tree, which are read once and not kept.
 * @throws RangeError where there are not `size` of them.
 */
export function proveLeaf(leaves: Iterable<Uint8Array>, index: number, size: number): readonly Uint8Array[] {
  const beside = siblings(index, { from: 0, to: size });
  const trees = beside.map(() => EMPTY_TREE);
  let at = 0;
  for (const leaf of leaves) {
    const which = beside.findIndex(({ from, to }) => from <= at && at < to);
    const tree = trees[which];
    if (tree !== undefined) trees[which] = extend(tree, leaf);
    at += 1;
    if (at === size) break;
  }
  if (at < size || index >= size) throw new RangeError('there are fewer leaves than the tree has');
  return trees.map(rootOf);
}

/** The stretches beside the way from a leaf to the root, the leaf's own sibling first. */
function siblings(leaf: number, whole: Stretch): readonly Stretch[] {
  const found: Stretch[] = [];
  let { from, to } = whole;
  while (to - from > 1) {
    const middle = from + halfOf(to - from);
    if (leaf < middle) {
      found.push({ from: middle, to });
      to = middle;
    } else {
      found.push({ from, to: middle });
      from = middle;
    }
  }
  return found.reverse();
}

/** Hashes of stretches: kept ones of the tree before, leaves, and what is made of both, each once. */
function stretchHash(before: Tree, added: readonly Uint8Array[]): (stretch: Stretch) => Uint8Array {
  const known = new Map<string, Uint8Array>();
  for (const { from, to, root } of kept(before)) known.set(`${from} ${to}`, root);
  for (const [at, leaf] of added.entries()) known.set(`${before.size + at} ${before.size + at + 1}`, leaf);
  const hashOf = ({ from, to }: Stretch): Uint8Array => {
    const there = known.get(`${from} ${to}`);
    if (there !== undefined) return there;
    if (to - from <= 1) throw new RangeError('the tree does not hold what its size says');
    const middle = from + halfOf(to - from);
    const made = nodeHash(hashOf({ from, to: middle }), hashOf({ from: middle, to }));
    known.set(`${from} ${to}`, made);
    return made;
  };
  return hashOf;
}

/** The stretches whose roots the tree keeps. */
function kept({ size, frontier }: Tree): readonly (Stretch & { readonly root: Uint8Array })[] {
  let from = 0;
  return frontier.map((root) => {
    const to = from + powerWithin(size - from);
    const stretch = { from, to, root };
    from = to;
    return stretch;
  });
}

/** Where a stretch of at least two leaves parts: the largest power of two below its length. */
function halfOf(length: number): number {
  return powerWithin(length - 1);
}

/** The largest power of two that is at most `length`. */
function powerWithin(length: number): number {
  let power = 1;
  while (power * 2 <= length) power *= 2;
  return power;
}
