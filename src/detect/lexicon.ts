import type { Kind } from '../types.js';
import { stripEnd } from './strip-end.js';

/** A word of a text: `start` and `end` in the text, `word` as terms are compared. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Joined to the token before by space or hyphen alone: a term does not run over a comma or a full stop. */
  readonly joined: boolean;
}

/** A tree of words: one walk finds all terms, and its cost does not grow with the length of the lists. */
export interface Lexicon {
  readonly next: ReadonlyMap<string, Lexicon>;
  readonly kinds: readonly Kind[];
}

interface Growing {
  readonly next: Map<string, Growing>;
  readonly kinds: Kind[];
}

const WORD = /#?[\p{L}\p{N}\p{M}'’]+/gu;
const PLAIN = /^[\0-\x7F]*$/u;
const JOIN = /^['’]?[ \t\n\u00A0‐‑-]{1,3}$/u;

/** Builds the tree from terms and their kinds. Case, accents, and the shape of apostrophes and hyphens do not count. */
export function lexicon(terms: readonly (readonly [string, Kind])[]): Lexicon {
  const root: Growing = { next: new Map(), kinds: [] };
  for (const [term, kind] of terms) {
    let here = root;
    for (const word of wordsOf(term)) {
      const next = here.next.get(word) ?? { next: new Map(), kinds: [] };
      here.next.set(word, next);
      here = next;
    }
    if (here !== root && !here.kinds.includes(kind)) here.kinds.push(kind);
  }
  return root;
}

/** Most terms are plain words; hundreds are read before the first post is looked at. */
function wordsOf(term: string): readonly string[] {
  if (!/^[a-z -]+$/iu.test(term)) return tokensIn(term).map(({ word }) => word);
  return term
    .toLowerCase()
    .split(/[ -]/u)
    .filter((word) => word !== '');
}

/** The words of a text. A hashtag is one word with its sign. */
export function tokensIn(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: seen, index } of text.matchAll(WORD)) {
    const lead = /^['’]*/u.exec(seen)?.[0].length ?? 0;
    const word = stripEnd(seen.slice(lead), "'’");
    if (word === '' || word === '#') continue;
    const start = index + lead;
    const between = text.slice(tokens.at(-1)?.end ?? 0, start);
    const joined = tokens.length > 0 && between.length <= 4 && JOIN.test(between);
    tokens.push({ start, end: start + word.length, word: compared(word), joined });
  }
  return tokens;
}

/** Letters without the marks on them. */
export function withoutAccents(word: string): string {
  return PLAIN.test(word) ? word : word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function compared(word: string): string {
  return withoutAccents(word.toLowerCase()).replaceAll('’', "'");
}

const NONE: ReadonlyMap<Kind, number> = new Map();

/** The kinds of the terms that start at a token, each with the end of its longest term. */
export function termsAt(tokens: readonly Token[], index: number, all: Lexicon): ReadonlyMap<Kind, number> {
  const first = tokens[index]?.word ?? '';
  if (!all.next.has(first) && !first.endsWith("'s")) return NONE;
  const found = new Map<Kind, number>();
  let node: Lexicon | undefined = all;
  for (let at = index; node !== undefined; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > index && !token.joined)) break;
    const whole: Lexicon | undefined = node.next.get(token.word);
    // "the Tories' plan" is trimmed already; "Tory's" is tried without its possessive too.
    const bare: Lexicon | undefined = token.word.endsWith("'s")
      ? node.next.get(token.word.slice(0, -2))
      : undefined;
    for (const kind of bare?.kinds ?? []) found.set(kind, token.end - 2);
    for (const kind of whole?.kinds ?? []) found.set(kind, token.end);
    node = whole ?? bare;
  }
  return found;
}
