/**
 * The leaf hashes of a log as they come: the first half of each, so that a million take 16 MB. Who would pass one record
 * for another under it needs 2^128 tries, and the tree guards every record by its whole hash besides.
 */
import { hex } from './tree.js';
import type { Digest } from '../types.js';

const BYTES = 16;
const PAGE = 1 << 15;

export interface Leaves {
  readonly add: (leaf: Uint8Array) => void;
  /** Whether the leaf at an index begins as this one, in lower-case hex; false where there is none yet. */
  readonly has: (index: number, leaf: Digest) => boolean;
}

export function noLeaves(): Leaves {
  const pages: Uint8Array[] = [];
  let size = 0;
  return {
    add: (leaf) => {
      if (size % PAGE === 0) pages.push(new Uint8Array(PAGE * BYTES));
      pages.at(-1)?.set(leaf.subarray(0, BYTES), (size % PAGE) * BYTES);
      size += 1;
    },
    has: (index, leaf) => {
      const page = index < size ? pages[Math.floor(index / PAGE)] : undefined;
      const start = (index % PAGE) * BYTES;
      return page !== undefined && leaf.startsWith(hex(page.subarray(start, start + BYTES)));
    },
  };
}
