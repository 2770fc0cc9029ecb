import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIncluded } from '../../src/log/proof.js';
import { proveAdded, proveLeaf } from '../../src/log/prove.js';
import { EMPTY_TREE, extend, leafHash, rootOf, type Tree } from '../../src/log/tree.js';

const grow = (tree: Tree, leaves: readonly Uint8Array[]): Tree => leaves.reduce(extend, tree);
const leavesTo = (size: number): readonly Uint8Array[] =>
  Array.from({ length: size }, (_, index) => leafHash(`line ${index}`));

describe('a proof of what a block adds', () => {
  it('holds for every leaf of every block behind every tree to forty leaves', () => {
    const leaves = leavesTo(48);
    for (let size = 0; size <= 40; size += 1) {
      const before = grow(EMPTY_TREE, leaves.slice(0, size));
      for (let more = 1; more <= 8; more += 1) {
        const added = leaves.slice(size, size + more);
        const root = rootOf(grow(before, added));
        for (const [at, proof] of proveAdded(before, added).entries()) {
          const leaf = added[at] ?? leafHash('');
          const given = { index: size + at, size: size + more, leaf, root, proof };
          expect(isIncluded(given)).toBe(true);
          expect(isIncluded({ ...given, leaf: leafHash('another') })).toBe(false);
        }
      }
    }
  });

  it('is the same whether the tree before was kept or is built again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 }), (size, more) => {
        const leaves = leavesTo(size + more);
        const before = grow(EMPTY_TREE, leaves.slice(0, size));
        expect(proveAdded(before, leaves.slice(size))).toEqual(proveAdded(EMPTY_TREE, leaves).slice(size));
      }),
    );
  });

  it('cannot be made from a tree that lacks what its size says', () => {
    const [root] = grow(EMPTY_TREE, leavesTo(4)).frontier;
    expect(() => proveAdded({ size: 6, frontier: root === undefined ? [] : [root] }, leavesTo(1))).toThrow(
      RangeError,
    );
  });
});

describe('a proof of one leaf', () => {
  it('is the same as among all leaves, and reads no more than it proves', () => {
    for (let size = 1; size <= 40; size += 1) {
      const leaves = leavesTo(size);
      const all = proveAdded(EMPTY_TREE, leaves);
      for (let index = 0; index < size; index += 1)
        expect(proveLeaf(leavesTo(size + 3), index, size)).toEqual(all[index]);
    }
  });

  it.each([
    [3, 5],
    [5, 4],
  ])('%i of %i cannot be made where there is no such leaf', (index, size) => {
    expect(() => proveLeaf(leavesTo(4), index, size)).toThrow(RangeError);
  });
});
