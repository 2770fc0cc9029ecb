import type { Kind } from '../types.js';
import { COMMON, PARTICLES, PLACES } from './person-lists.js';
import type { NameToken } from './person-tokens.js';

/** Tokens from `from` up to, not including, `to`; and what gave them away. */
export interface Name {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

/** Looks for a name that starts at a token. */
export type Finder = (tokens: readonly NameToken[], at: number, text: string) => Name | null;

/** A private person's name. */
export const named = (from: number, to: number, why: string): Name => ({
  kind: 'person.private',
  from,
  to,
  why,
});

/** A word that a name may go on with. */
function isNameLike(token: NameToken | undefined): boolean {
  return token?.isCapital === true && token.follows && !COMMON.has(token.lower) && !PLACES.has(token.lower);
}

/** The end of a name whose first word is at `at`: initials, particles, a second first name, a surname. */
export function nameEnd(tokens: readonly NameToken[], at: number): number {
  let end = at + 1;
  while (end - at < 4 && tokens[end - 1]?.isPossessive === false) {
    const stop = particlesEnd(tokens, end);
    if (!isNameLike(tokens[stop])) break;
    end = stop + 1;
  }
  return end;
}

function particlesEnd(tokens: readonly NameToken[], at: number): number {
  let end = at;
  while (end - at < 2 && tokens[end]?.follows === true && PARTICLES.has(tokens[end]?.lower ?? '')) end += 1;
  return end;
}
