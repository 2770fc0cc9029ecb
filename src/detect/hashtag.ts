import type { Kind } from '../types.js';
import { termsAt, tokensIn, withoutAccents, type Lexicon } from './lexicon.js';
import { matches } from '../text/matches.js';
import { stripEnd } from '../text/strip-end.js';

/** A hashtag or the name of an account: words written as one. */
const TAG = /(?<![A-Za-z0-9À-ɏ&/@.])[#@][\p{L}\p{N}\p{M}_]+/gu;
/** Where a word ends inside a tag: before a capital, and between letters and figures. */
const SEAM = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
/** What campaigners add to a name in small letters: `#labourwin`. */
const ADDED = ['win', 'wins', 'winning', 'gain', 'gains', 'hold', 'out', 'in', 'now', 'vote', 'votes', 'for'];

/** The kinds of terms whose letters, small and without their spaces, are these. */
export type RunTogether = (written: string) => readonly Kind[];

/** A tag and the kinds of the terms written in it. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly Kind[];
}

/**
 * Every tag that holds a term: `#WhatATerm` by its capitals, `#termwin` by what is added to a term.
 */
export function tagsIn(text: string, all: Lexicon, run: RunTogether): readonly Tag[] {
  return matches(text, TAG).map(({ 0: tag, index }) => ({
    start: index,
    end: index + tag.length,
    kinds: [...new Set([...byCapitals(tag, all), ...byAddition(tag, run)])],
  }));
}

function byCapitals(tag: string, all: Lexicon): readonly Kind[] {
  const tokens = tokensIn(tag.slice(1).replaceAll('_', ' ').replaceAll(SEAM, ' '));
  return tokens.flatMap((_, index) => [...termsAt(tokens, index, all).keys()]);
}

function byAddition(tag: string, run: RunTogether): readonly Kind[] {
  const name = stripEnd(withoutAccents(tag.slice(1).toLowerCase()), '0123456789_');
  const bare = ADDED.flatMap((word) => [
    ...(name.endsWith(word) ? [name.slice(0, -word.length)] : []),
    ...(name.startsWith(word) ? [name.slice(word.length)] : []),
  ]);
  return [name, ...bare].flatMap(run);
}
