/** A sketch of a post: enough to know the same or nearly the same one again, without its words (amendment 10). */
import type { Draft } from '../types.js';
import { sha256 } from './digest.js';

export interface Sketch {
  /** Makes the same words look different in other books. */
  readonly salt: string;
  /** Of each pair of neighbouring words, and of each picture: eight hex digits, sorted. */
  readonly pieces: readonly string[];
}

export type Likeness = 'same' | 'near';

/** A post that shares so much of what both say is nearly the same: of fifteen words, two may differ. */
const NEAR = 0.5;
/** A longer post is known by its beginning. */
const MOST_PIECES = 1000;

/** The sketch of a draft's words and pictures; case, signs and spaces do not count. */
export function sketchOf({ text, media }: Pick<Draft, 'text' | 'media'>, salt: string): Sketch {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const pairs = words.length < 2 ? words : words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
  const all = [...pairs.slice(0, MOST_PIECES), ...media.map((one) => one.sha256)];
  const pieces = all.map((piece) => sha256(`${salt} ${piece}`).slice(0, 8));
  return { salt, pieces: [...new Set(pieces)].sort() };
}

/** How like two posts are, by sketches with the same salt; null where they are others. */
export function likeness(one: Sketch, { pieces }: Sketch): Likeness | null {
  const before = new Set(one.pieces);
  const shared = pieces.filter((piece) => before.has(piece)).length;
  const all = before.size + pieces.length - shared;
  if (all === 0) return null;
  if (shared === all) return 'same';
  return shared / all >= NEAR ? 'near' : null;
}
