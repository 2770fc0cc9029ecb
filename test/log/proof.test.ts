import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isConsistent, isIncluded } from '../../src/log/proof.js';
import { EMPTY_TREE, extend, extendAll, hex, leafHash, nodeHash, rootOf } from '../../src/log/tree.js';

/** RFC 6962 §2.1, word for word, as the judge of the code under test. */
function mth(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined || leaves.length === 1) return only ?? rootOf(EMPTY_TREE);
  const k = split(leaves.length);
  return nodeHash(mth(leaves.slice(0, k)), mth(leaves.slice(k)));
}

function split(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/** RFC 6962 §2.1.1. */
function path(index: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return index < k
    ? [...path(index, leaves.slice(0, k)), mth(leaves.slice(k))]
    : [...path(index - k, leaves.slice(k)), mth(leaves.slice(0, k))];
}

/** RFC 6962 §2.1.2. */
function subproof(size: number, leaves: readonly Uint8Array[], whole: boolean): readonly Uint8Array[] {
  if (size === leaves.length) return whole ? [] : [mth(leaves)];
  const k = split(leaves.length);
  return size <= k
    ? [...subproof(size, leaves.slice(0, k), whole), mth(leaves.slice(k))]
    : [...subproof(size - k, leaves.slice(k), false), mth(leaves.slice(0, k))];
}

describe('proofs of RFC 6962', () => {
  const leaves = Array.from({ length: 40 }, (_, index) => leafHash(`line ${index}`));
  const sizes = leaves.map((_, index) => index + 1);

  it('hold for every leaf of every tree to forty leaves, and for no other index', () => {
    for (const size of sizes) {
      const some = leaves.slice(0, size);
      for (const [index, leaf] of some.entries()) {
        const given = { index, size, leaf, root: mth(some), proof: path(index, some) };
        expect(isIncluded(given)).toBe(true);
        expect(isIncluded({ ...given, index: index + 1 })).toBe(false);
        expect(isIncluded({ ...given, proof: [...given.proof, leaf] })).toBe(false);
        expect(size > 1 && isIncluded({ ...given, proof: given.proof.slice(1) })).toBe(false);
      }
    }
  });

  it('hold between every two sizes to forty, and for no other root', () => {
    for (const size of sizes) {
      for (const oldSize of sizes.slice(0, size)) {
        const [oldRoot, root] = [mth(leaves.slice(0, oldSize)), mth(leaves.slice(0, size))];
        const given = { oldSize, oldRoot, size, root, proof: subproof(oldSize, leaves.slice(0, size), true) };
        expect(isConsistent(given)).toBe(true);
        expect(isConsistent({ ...given, oldRoot: leafHash('x') })).toBe(false);
        expect(isConsistent({ ...given, root: leafHash('x') })).toBe(false);
        expect(isConsistent({ ...given, proof: [...given.proof, oldRoot] })).toBe(false);
      }
    }
  });

  it('prove nothing about an empty tree', () => {
    const root = rootOf(extendAll(EMPTY_TREE, ['a', 'b']));
    const given = { oldSize: 0, oldRoot: rootOf(EMPTY_TREE), size: 2, root, proof: [] };
    expect(isConsistent(given)).toBe(false);
    expect(isConsistent({ ...given, size: 0, root: given.oldRoot })).toBe(false);
  });

  it.each([-1, 0.5, Number.MAX_SAFE_INTEGER + 1, NaN])('refuse the size %d', (size) => {
    const root = rootOf(EMPTY_TREE);
    expect(isConsistent({ oldSize: size, oldRoot: root, size, root, proof: [] })).toBe(false);
    expect(isIncluded({ index: 0, size, leaf: root, root, proof: [] })).toBe(false);
  });
});

// The published vectors: 98 and 98, most of which must be refused.
const VECTORS = resolve(import.meta.dirname, '../../../shared/vectors/rfc6962');

interface Vector {
  readonly desc: string;
  readonly wantErr: boolean;
  readonly root: string;
  readonly root1: string;
  readonly root2: string;
  readonly leafHash: string;
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly size1: number;
  readonly size2: number;
  readonly proof: readonly string[] | null;
}

function isVectors(value: unknown): value is readonly { readonly file: string; readonly vector: Vector }[] {
  return Array.isArray(value);
}

function vectors(name: string): readonly { readonly file: string; readonly vector: Vector }[] {
  const path = join(VECTORS, name);
  const value: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  if (!isVectors(value)) throw new Error(`${name} is not a list`);
  return value;
}

const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64');

function isRoots(
  value: unknown,
): value is { readonly leafInputsHex: readonly string[]; readonly rootHashesHexBySize: readonly string[] } {
  return typeof value === 'object' && value !== null && 'leafInputsHex' in value;
}

describe('the published vectors', () => {
  it('agree: the root of every size', () => {
    const path = join(VECTORS, 'reference-roots.json');
    if (!existsSync(path)) {
      console.info('vectors not here: reference-roots.json was not compared');
      return;
    }
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isRoots(value)) throw new Error('reference-roots.json holds no roots');
    const trees = [EMPTY_TREE];
    for (const leaf of value.leafInputsHex)
      trees.push(extend(trees.at(-1) ?? EMPTY_TREE, leafHash(Buffer.from(leaf, 'hex'))));
    expect(trees.map((tree) => hex(rootOf(tree)))).toEqual(value.rootHashesHexBySize);
  });

  it.each(['inclusion.json', 'consistency.json'])('agree: %s', (name) => {
    const all = vectors(name);
    if (all.length === 0) console.info(`vectors not here: ${name} was not compared`);
    else expect(all).toHaveLength(98);
    const wrong = all.filter(({ vector }) => {
      const proof = (vector.proof ?? []).map(bytes);
      const holds =
        name === 'inclusion.json'
          ? isIncluded({
              index: vector.leafIdx,
              size: vector.treeSize,
              leaf: bytes(vector.leafHash),
              root: bytes(vector.root),
              proof,
            })
          : isConsistent({
              oldSize: vector.size1,
              oldRoot: bytes(vector.root1),
              size: vector.size2,
              root: bytes(vector.root2),
              proof,
            });
      return holds === vector.wantErr;
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
