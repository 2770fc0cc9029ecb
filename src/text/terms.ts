/** Words of a text, and terms of a list, in the one form in which they are compared. */
import { firstAlternatives } from './alternatives.js';
import { tableOf } from './character-table.js';
import { keptByWord } from './kept.js';
import { stripEnd } from './strip-end.js';

/** A word of a text: `start` and `end` in the text, `word` as terms are compared. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Joined to the token before by space or hyphen alone: a term does not run over a comma or a full stop. */
  readonly joined: boolean;
}

const IN_WORD = tableOf(/[\p{L}\p{N}\p{M}'’]+/gu);
/** The same for letters that are not Latin. */
const REST = /[\p{L}\p{N}\p{M}'’]+/uy;
const TAG = '#';
const QUOTES = "'’";
const LEAD = /^['’]*/u;
const PLAIN = /^[\0-\x7F]*$/u;
const JOIN = /^['’]?[ \t\n\u00A0‐‑-]{1,3}$/u;

/** Already as terms are compared: nothing is left to do. */
const NORMAL = /^\{?[a-z0-9]+(?:(?:'|[ ,{}]{1,4})[a-z0-9]+)*(?:,?\})?$/u;

/** The words of a term with a space between. Most terms are plain words: a thousand are read before a post is. */
export function asTerm(term: string): string {
  const small = term.toLowerCase();
  const plain = small.includes('-') ? small.replaceAll(/ ?-+ ?/gu, ' ') : small;
  if (NORMAL.test(plain)) return plain;
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
 * A line of a list as one term a way to begin it, in compared form: no alternatives at the head, so that a term is
 * found by its first word. Terms with stars are looked for letter by letter, and stay as they are.
 */
export function asTerms(line: string): readonly string[] {
  if (line.includes('*')) return [line];
  if (!line.startsWith('{')) return [asTerm(line)];
  return (firstAlternatives(line) ?? []).flatMap((one) => (one === '' ? [] : asTerms(one)));
}

/** A word or phrase of a list, and the number of its line. */
export interface WordLine {
  readonly word: string;
  readonly line: number;
}

/** One word or phrase a line; blank lines and those that start with # are comments. */
export function wordLines(text: string): readonly WordLine[] {
  return text
    .split('\n')
    .map((raw, index) => ({ word: raw.trim(), line: index + 1 }))
    .filter(({ word }) => word !== '' && !word.startsWith('#'));
}

export const linesOf = (text: string): readonly string[] => wordLines(text).map(({ word }) => word);

/** The words of a text. A hashtag is one word with its sign. */
export function tokensIn(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (let at = 0; at < text.length;) {
    const from = text.startsWith(TAG, at) ? at + 1 : at;
    const end = wordEnd(text, from);
    if (end === from) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const seen = text.slice(at, end);
    const lead = QUOTES.includes(seen.charAt(0)) ? (LEAD.exec(seen)?.[0].length ?? 0) : 0;
    const word = stripEnd(seen.slice(lead), QUOTES);
    const start = at + lead;
    at = end;
    if (word === '' || word === TAG) continue;
    const joined = tokens.length > 0 && isJoin(text, last, start);
    last = start + word.length;
    tokens.push({ start, end: last, word: compared(word), joined });
  }
  return tokens;
}

/** Where the letters and figures end that start at a place; that place where there are none. */
function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const isWord = IN_WORD[text.charCodeAt(at)];
    if (isWord === 1) at += 1;
    else if (isWord === 0) break;
    else {
      REST.lastIndex = at;
      if (!REST.test(text)) break;
      at = REST.lastIndex;
    }
  }
  return at;
}

function isJoin(text: string, from: number, to: number): boolean {
  if (to - from === 1 && text.startsWith(' ', from)) return true;
  return to - from <= 4 && JOIN.test(text.slice(from, to));
}

/** Letters without the marks on them. */
export function withoutAccents(word: string): string {
  return PLAIN.test(word) ? word : word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

const compared = keptByWord((word) => withoutAccents(word.toLowerCase()).replaceAll('’', "'"));
