/** What the patterns of the program need, worked out when it is built: a check of one post has no time for it. */
import { needsOf, type Need } from './needs.js';
import type { Written } from './pattern-syntax.js';

/** By a pattern's source, as `writeNeeds` writes it. The build puts it in the place of this name. */
declare const BUILT_NEEDS: Readonly<Record<string, string>> | undefined;

/** No symbol of a need has these codes. */
const NEXT_STRING = '\u0080';
const NEXT_NEED = '\u0081';

/** Null for a pattern that the build did not see, and where nothing was built. */
export function builtNeeds({ source }: RegExp): readonly Need[] | null {
  const written = typeof BUILT_NEEDS === 'undefined' ? undefined : BUILT_NEEDS[source];
  return written === undefined ? null : readNeeds(written);
}

/** The needs of patterns, for the build. */
export function writtenNeeds(patterns: readonly Written[]): Readonly<Record<string, string>> {
  return Object.fromEntries(patterns.map((pattern) => [pattern.source, writeNeeds(needsOf(pattern))]));
}

export function writeNeeds(needs: readonly Need[]): string {
  return needs.map((need) => need.join(NEXT_STRING)).join(NEXT_NEED);
}

/** The inverse of `writeNeeds`. */
export function readNeeds(written: string): readonly Need[] {
  return written === '' ? [] : written.split(NEXT_NEED).map((need) => need.split(NEXT_STRING));
}
