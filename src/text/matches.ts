import { mayMatch } from './may-match.js';

const NONE: readonly RegExpExecArray[] = [];

/** Every match of a pattern with the `g` flag, in a text that is asked for the matches of many patterns. */
export function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return mayMatch(text, pattern) ? matchesIn(text, pattern) : NONE;
}

/**
 * Every match of a pattern with the `g` flag, in a piece of a text. `matchAll` would copy the pattern before it
 * looks, which costs more than the look: most patterns find nothing in most posts.
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    // A match of nothing would be found there for ever.
    if (match[0] === '') pattern.lastIndex = after(text, match.index);
  }
  return found;
}

/**
 * The same, one after the other: a long text has a hundred thousand words, and their matches weigh more than they.
 * The pattern is not to be used for anything else meanwhile.
 */
export function* eachMatch(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    yield match;
    if (match[0] === '') pattern.lastIndex = after(text, match.index);
  }
}

/** Behind the character at a place; a pair of surrogates is one. */
function after(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
