/** Changes to a file: a copy is written around them, and everything else of it stays byte for byte. */
import type { Range } from './range.js';

export interface Edit extends Range {
  /** What stands there instead of `size` bytes of the file. */
  readonly put: Uint8Array;
  /** So many bytes of nought behind it; nobody holds those of a clip. */
  readonly noughts: number;
}

/** Why no change is made at all. */
export interface Refusal {
  readonly refused: string;
}

export type Step = Edit | Refusal;

const NONE = new Uint8Array(0);

/** Takes bytes out. */
export function without(at: number, size: number): Edit {
  return { at, size, put: NONE, noughts: 0 };
}

/** Puts bytes in. */
export function added(at: number, put: Uint8Array): Edit {
  return { at, size: 0, put, noughts: 0 };
}

/** Writes over bytes, noughts where nothing else is given: what stands behind keeps its place. */
export function overwritten(at: number, size: number, put: Uint8Array = NONE): Edit {
  return { at, size, put, noughts: size - put.length };
}

export function refused(why: string): Refusal {
  return { refused: why };
}

/** By how many bytes the file grows; below nought where it shrinks. */
export function growth(edits: readonly Edit[]): number {
  return edits.reduce((sum, { size, put, noughts }) => sum + put.length + noughts - size, 0);
}
