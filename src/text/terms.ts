/** Words of a text, and terms of a list, in the one form in which they are compared. */
import { firstAlternatives } from './alternatives.js';
import { keptByWord } from './kept.js';
import { matches } from './matches.js';
import { stripEnd } from './strip-end.js';

/** A word of a text: `start` and `end` in the text, `word` as terms are compared. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Joined to the token before by space or hyphen alone: a term does not run over a comma or a full stop. */
  readonly joined: boolean;
}

const WORD = /#?[\p{L}\p{N}\p{M}'’]+/gu;
const QUOTES = "'’";
const LEAD = /^['’]*/u;
const PLAIN = /^[\0-\x7F]*$/u;
const JOIN = /^['’]?[ \t\n\u00A0‐‑-]{1,3}$/u;

/** Already as terms are compared: nothing is left to do. */
const NORMAL = /^[a-z0-9]+(?:(?:'|[ ,{}]{1,4})[a-z0-9]+)*(?:,?\})?$/u;

/** The words of a term with a space between. Most terms are plain words: a thousand are read before a post is. */
export function asTerm(term: string): string {
  if (NORMAL.test(term)) return term;
  return term
    .split(/(\{[^{}]*\})/u)
    .map((piece) =>
      piece.startsWith('{') ? `{${piece.slice(1, -1).split(',').map(inWords).join(',')}}` : inWords(piece),
    )
    .filter((piece) => piece !== '')
    .join(' ');
}

function inWords(piece: string): string {
  return tokensIn(piece)
    .map(({ word }) => word)
    .join(' ');
}

/**
 * A list's lines as they are kept: compared form, and no alternatives at the head, so that a term is found by
 * its first word. Terms with stars are looked for letter by letter, and stay as they are.
 */
export function asTerms(line: string): readonly string[] {
  if (line.includes('*')) return [line];
  if (!line.startsWith('{')) return [asTerm(line)];
  return (firstAlternatives(line) ?? []).flatMap((one) => (one === '' ? [] : asTerms(one)));
}

/** The words of a text. A hashtag is one word with its sign. */
export function tokensIn(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: seen, index } of matches(text, WORD)) {
    const lead = QUOTES.includes(seen.charAt(0)) ? (LEAD.exec(seen)?.[0].length ?? 0) : 0;
    const word = stripEnd(seen.slice(lead), QUOTES);
    if (word === '' || word === '#') continue;
    const start = index + lead;
    const between = text.slice(tokens.at(-1)?.end ?? 0, start);
    const joined = tokens.length > 0 && between.length <= 4 && (between === ' ' || JOIN.test(between));
    tokens.push({ start, end: start + word.length, word: compared(word), joined });
  }
  return tokens;
}

/** Letters without the marks on them. */
export function withoutAccents(word: string): string {
  return PLAIN.test(word) ? word : word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

const compared = keptByWord((word) => withoutAccents(word.toLowerCase()).replaceAll('’', "'"));
