import { keptForEver } from '../text/kept.js';
import { asTerm, asTerms } from '../text/terms.js';
import type { Kind } from '../types.js';

/** The terms of a kind, one a line, with alternatives in braces; empty lines and those that start with # say nothing. */
export interface TermList {
  readonly kind: Kind;
  readonly words: string;
}

/** A line that a text's word may begin a term of. */
export interface Line {
  readonly line: string;
  readonly kind: Kind;
}

/** The lines whose terms may begin with a word, as words are compared. */
export type LinesByWord = (word: string) => readonly Line[];

/** Where lines stand, two numbers each: the place of its list, and its first character's in that. */
type Places = number[];

/**
 * Finds lines by the words they begin with. All lists are walked once, and two letters of a line are read; of many
 * thousand lines few are looked at twice: those that begin like a word of a text.
 */
export function linesByWord(lists: readonly TermList[]): LinesByWord {
  const byStart = new Map<number, Places>();
  for (const [at, { words }] of lists.entries()) placeLines(words, at, byStart);
  const under = keptForEver((start: number) => byFirstWord(linesAt(byStart.get(start) ?? [], lists), start));
  return (word) => {
    const start = startAt(word, 0);
    return byStart.has(start) ? (under(start).get(word) ?? NONE) : NONE;
  };
}

const NONE: readonly Line[] = [];

/** Reads as little as it can: this is done before every check, and nearly all of it is for words that no post has. */
function placeLines(words: string, list: number, byStart: Map<number, Places>): void {
  for (let at = 0; at < words.length; at = lineEnd(words, at) + 1) {
    const first = words.charCodeAt(at);
    if (first === COMMENT) continue;
    let from = first === BRACE ? at + 1 : at;
    const close = first === BRACE ? words.indexOf('}', at) : at;
    let isTold = true;
    for (; isTold && from <= close; from = headEnd(words, from, close) + 1)
      isTold = put(startAt(words, from), list, at, byStart);
    if (isTold) continue;
    for (const word of firstWords(words.slice(at, lineEnd(words, at)).trim(), null))
      put(startAt(word, 0), list, at, byStart);
  }
}

/** False where it is not known how the line begins; under that, too, it is found. */
function put(start: number, list: number, at: number, byStart: Map<number, Places>): boolean {
  const places = byStart.get(start);
  if (places === undefined) byStart.set(start, [list, at]);
  else if (places[places.length - 1] !== at || places[places.length - 2] !== list) places.push(list, at);
  return start !== UNTOLD;
}

const COMMENT = 0x23;
const BRACE = 0x7b;

function lineEnd(words: string, from: number): number {
  const end = words.indexOf('\n', from);
  return end === -1 ? words.length : end;
}

/** How a word begins that stands there, by its first two letters as words are compared, or its only one. */
function startAt(words: string, at: number): number {
  const first = LETTERS[words.charCodeAt(at)] ?? OTHER;
  const second = at + 1 < words.length ? (LETTERS[words.charCodeAt(at + 1)] ?? OTHER) : END;
  return first <= APOSTROPHE || second === OTHER ? UNTOLD : first * 128 + second;
}

/** What two characters do not tell, as in `l'œuvre` and `“so”`. */
const UNTOLD = 0;
const OTHER = 0;
const END = 1;
const APOSTROPHE = 0x27;
/** Letters and figures by their codes, capitals as small ones, and what a word ends at. */
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[A-Za-z0-9']/u.test(letter)) return letter.toLowerCase().charCodeAt(0);
  return /[ ,}\n-]/u.test(letter) ? END : OTHER;
});

/** Whether nothing at all is one of the ways to begin: `{so,} funny`. */
function hasBareHead(line: string, close: number): boolean {
  const bare = line.indexOf(',,');
  return line.startsWith('{,') || line.charAt(close - 1) === ',' || (bare !== -1 && bare < close);
}

/** The first words of a line that begin so; null for all. */
function firstWords(line: string, start: number | null): readonly string[] {
  if (line === '' || line.startsWith('#')) return [];
  if (!line.startsWith('{')) return [firstWord(line)];
  const close = line.indexOf('}');
  if (hasBareHead(line, close)) return asTerms(line).map(firstWord);
  return headsOf(line, close, start).map(firstWord);
}

/** The alternatives at a line's head that begin so, as far as two letters tell. */
function headsOf(line: string, close: number, start: number | null): readonly string[] {
  const heads: string[] = [];
  for (let from = 1; from <= close; from = headEnd(line, from, close) + 1) {
    const its = startAt(line, from);
    if (start === null || its === start || its === UNTOLD)
      heads.push(line.slice(from, headEnd(line, from, close)));
  }
  return heads;
}

/** Where the alternative ends that starts there. */
function headEnd(line: string, from: number, close: number): number {
  if (from >= close) return close;
  const comma = line.indexOf(',', from);
  return comma === -1 || comma > close ? close : comma;
}

/** The terms of a line that begin with a word. */
export function termsFrom(line: string, word: string): readonly string[] {
  const close = line.startsWith('{') ? line.indexOf('}') : -1;
  if (close === -1 && line.startsWith(word)) return [asTerm(line)];
  if (close === -1 || hasBareHead(line, close))
    return asTerms(line)
      .map(asTerm)
      .filter((term) => term === word || term.startsWith(`${word} `));
  const heads = headsOf(line, close, startAt(word, 0)).filter((head) => firstWord(head) === word);
  return heads.map((head) => asTerm(`${head} ${line.slice(close + 1).trimStart()}`));
}

function firstWord(term: string): string {
  const space = term.indexOf(' ');
  const written = space === -1 ? term : term.slice(0, space);
  if (PLAIN_WORD.test(written)) return written;
  const [word = ''] = asTerm(written).split(' ');
  return word === '' ? (asTerm(term).split(' ')[0] ?? '') : word;
}

const PLAIN_WORD = /^[a-z0-9]+(?:'[a-z0-9]+)?$/u;

function linesAt(places: Places, lists: readonly TermList[]): readonly Line[] {
  const lines: Line[] = [];
  for (let index = 0; index < places.length; index += 2) {
    const [list, at = 0] = [lists[places[index] ?? 0], places[index + 1]];
    if (list === undefined) continue;
    lines.push({ line: list.words.slice(at, lineEnd(list.words, at)).trim(), kind: list.kind });
  }
  return lines;
}

function byFirstWord(lines: readonly Line[], start: number): ReadonlyMap<string, readonly Line[]> {
  const byWord = new Map<string, Line[]>();
  for (const one of lines)
    for (const word of firstWords(one.line, start)) {
      add(word, one, byWord);
      // A tag leaves the apostrophe out.
      if (word.includes("'")) add(word.replaceAll("'", ''), one, byWord);
    }
  return byWord;
}

function add(word: string, one: Line, byWord: Map<string, Line[]>): void {
  const others = byWord.get(word);
  if (others === undefined) byWord.set(word, [one]);
  else if (others[others.length - 1] !== one) others.push(one);
}
