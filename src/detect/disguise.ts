/**
 * Words written so that a filter does not see them and a reader does: figures for letters (`5h1t`), stars
 * (`sh*t`), letters drawn out (`shiiit`) or set apart (`s h i t`, `s.h.i.t`). Only whole words count, so
 * Scunthorpe stays a place; terms written `*so*` are found inside longer words as well.
 */
import type { Kind } from '../types.js';
import { withoutAccents } from './lexicon.js';
import { isDrawnOut } from '../text/drawn-out.js';
import { stripEnd } from '../text/strip-end.js';
import { tableOf } from '../text/character-table.js';
import { matches, matchesIn } from '../text/matches.js';

/** A term of a list as it is kept, and its kind. */
export type Term = readonly [string, Kind];

/** Words to look for, by their first letter: of thousands only those that a suspect may be are made ready. */
export interface Disguised {
  readonly under: (letter: string) => Group;
}

interface Group {
  readonly terms: readonly Term[];
  /** By letters alone. */
  readonly plain: ReadonlyMap<string, Kind>;
  /** Letters that figures stand for made equal (`l` and `i`), runs of a letter made one. */
  readonly skeletons: ReadonlyMap<string, Kind>;
}

interface Place {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

const STANDS_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '+': 't',
  '€': 'e',
  '£': 'l',
  '¢': 'c',
  ø: 'o',
  ł: 'i',
  đ: 'd',
  ß: 'b',
  l: 'i',
  v: 'u',
};

/** What a word in disguise is made of, next to `€`; what no such word stands right behind; and what it has of letters. */
const PIECE = tableOf(/[A-Za-z0-9À-ɏ@$!|+£¢%*#._-]+/gu);
const INNER = tableOf(/[A-Za-z0-9À-ɏ]+/gu);
const LETTER = tableOf(/[A-Za-zÀ-ɏ]+/gu);
const EURO = 0x20ac;
const SHORTEST_WORD = 3;
const LONGEST_WORD = 40;
/** Anything but letters, and a `v` or `vv` where a vowel or `w` is read. */
const SUSPECT = /[^A-Za-z]|(?<![aeiouy])v(?![aeiouy])/iu;
const APART =
  /(?<![A-Za-z0-9À-ɏ])[A-Za-z0-9À-ɏ@$!](?:[ \n._~/+-]{1,2}[A-Za-z0-9À-ɏ@$!]){2,}(?![A-Za-z0-9À-ɏ])/gu;
const MASK = /[*#%]/u;
const BREAK = /[._-]/u;
const LEAD = '*#_.+|%-';
const TRAIL = '._!-';
const ALONE = /[A-Za-z0-9À-ɏ@$!]/gu;
/** Words that are looked for letter by letter. */
const SHORTEST = 4;
const LONGEST = 14;

/** Prepares single words; terms of several are left to plain matching. */
export function disguises(terms: readonly Term[]): Disguised {
  const byLetter = new Map<string, Term[]>();
  for (const [written, kind] of terms) {
    const term = written.toLowerCase();
    if (!/^\p{L}{3,}$/u.test(term)) continue;
    const letter = readAs(term.charAt(0));
    const others = byLetter.get(letter);
    if (others === undefined) byLetter.set(letter, [[term, kind]]);
    else others.push([term, kind]);
  }
  const ready = new Map<string, Group>();
  const under = (letter: string): Group => {
    const known = ready.get(letter);
    if (known !== undefined) return known;
    const made = groupOf(byLetter.get(letter) ?? []);
    ready.set(letter, made);
    return made;
  };
  return { under };
}

/** Where two words look alike, the first of the lists counts. */
function groupOf(terms: readonly Term[]): Group {
  const last = [...terms].reverse();
  const skeletons = last
    .map(([term, kind]) => [skeleton(term), kind] as const)
    .filter(([read]) => read.length >= 3);
  return { terms, plain: new Map(last), skeletons: new Map(skeletons) };
}

const readAs = (letter: string): string => STANDS_FOR[letter] ?? letter;

function skeleton(word: string): string {
  let read = '';
  for (const character of word) {
    const letter = readAs(character);
    if (!read.endsWith(letter)) read += letter;
  }
  return read;
}

/** Every word in disguise; words as they are written plainly are not among them. `words` is asked for at need. */
export function disguisedIn(text: string, words: () => Disguised): readonly Place[] {
  return [
    ...suspectsIn(text).flatMap((suspect) => masked(suspect, words)),
    ...matches(text, APART).flatMap((match) => apart(match, words())),
  ];
}

interface Suspect {
  readonly start: number;
  readonly body: string;
}

/** Words with letters that are not plainly written; most posts have none. */
function suspectsIn(text: string): readonly Suspect[] {
  const suspects: Suspect[] = [];
  for (let at = 0; at < text.length;) {
    const end = INNER[text.charCodeAt(at - 1)] === 1 ? at : pieceEnd(text, at);
    if (end - at < SHORTEST_WORD) {
      at += 1;
      continue;
    }
    const suspect = suspectIn(text, at, end);
    if (suspect !== null) suspects.push(suspect);
    at = end;
  }
  return suspects;
}

function pieceEnd(text: string, from: number): number {
  const most = Math.min(text.length, from + LONGEST_WORD);
  let end = from;
  while (end < most && (PIECE[text.charCodeAt(end)] === 1 || text.charCodeAt(end) === EURO)) end += 1;
  return end;
}

/** A hashtag's sign, and emphasis and the sentence's own stop behind the word, are not part of it. */
function suspectIn(text: string, from: number, to: number): Suspect | null {
  let [start, end] = [from, to];
  while (start < end && LEAD.includes(text.charAt(start))) start += 1;
  while (end > start && TRAIL.includes(text.charAt(end - 1))) end -= 1;
  if (!hasLetter(text, start, end)) return null;
  const body = text.slice(start, end);
  return isSuspect(body) ? { start, body } : null;
}

function hasLetter(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (LETTER[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** The letters of terms that are written `*so*`. */
export function insideTerms(terms: readonly Term[]): readonly Term[] {
  return terms
    .filter(([term]) => term.startsWith('*'))
    .map(([term, kind]) => [term.slice(1, -1).toLowerCase(), kind]);
}

/** Such terms inside longer words, each with the whole of the word. */
export function insideWords(text: string, inside: readonly Term[]): readonly Place[] {
  const small = text.toLowerCase();
  // A few capitals take more room in small letters, and places would no longer fit.
  if (small.length !== text.length) return [];
  return inside.flatMap(([term, kind]) => {
    const places: Place[] = [];
    for (let at = small.indexOf(term); at !== -1; at = small.indexOf(term, places.at(-1)?.end))
      places.push({ kind, ...wordAround(small, at, at + term.length) });
    return places;
  });
}

const WORD_SIGN = /[\p{L}\p{N}\p{M}]/u;

function wordAround(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  let [start, end] = [from, to];
  while (start > 0 && WORD_SIGN.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && WORD_SIGN.test(text.charAt(end))) end += 1;
  return { start, end };
}

function masked({ start, body }: Suspect, words: () => Disguised): readonly Place[] {
  const bodies = [body, stripEnd(body, '*#%._!-')];
  if (bodies.some((word) => plainKind(word.toLowerCase(), words()) !== null)) return NOWHERE;
  for (const word of bodies) {
    const isPlain = isPlate(word) || !isSuspect(word);
    const kind = isPlain ? null : read(withoutAccents(word.toLowerCase()), words());
    if (kind !== null) return [{ kind, start, end: start + word.length }];
  }
  return NOWHERE;
}

const NOWHERE: readonly Place[] = [];
const isSuspect = (word: string): boolean => SUSPECT.test(word) || isDrawnOut(word);

/** `SH17 ABC` is a vehicle. */
const isPlate = (word: string): boolean => /^[A-Z]{2}\d\d$/u.test(word);

function plainKind(word: string, words: Disguised): Kind | null {
  return words.under(readAs(word.charAt(0))).plain.get(word) ?? null;
}

function read(written: string, words: Disguised): Kind | null {
  const word = written.replaceAll('vv', 'w');
  const letters = (word.match(/\p{L}/gu) ?? []).length;
  if (letters === 0) return null;
  const group = words.under(readAs(word.charAt(0)));
  if (MASK.test(word)) return starred(word, group) ?? plainKind(word.replaceAll(/[*#%._-]/gu, ''), words);
  if (BREAK.test(word)) return plainKind(word.replaceAll(/[._-]/gu, ''), words) ?? starred(word, group);
  return figured(word, letters, group);
}

/** Figures among letters, or a letter drawn out; of a word of three letters two must be seen. */
function figured(word: string, letters: number, { plain, skeletons }: Group): Kind | null {
  if (word.length === 3) return letters === 2 ? (plain.get(Array.from(word, readAs).join('')) ?? null) : null;
  return skeletons.get(skeleton(word)) ?? null;
}

const MASKED_LETTER = '*#%-_.';

/** Equal length, equal first letter, and no letter that differs; or one star for letters left out: `f*ing`. */
function starred(word: string, { terms }: Group): Kind | null {
  if (word.length < 4) return null;
  const fits = (term: string): boolean =>
    term.length === word.length &&
    Array.from(word).every(
      (letter, index) => MASKED_LETTER.includes(letter) || readAs(letter) === readAs(term.charAt(index)),
    );
  const found = terms.find(([term]) => fits(term));
  if (found !== undefined) return found[1];
  const [, head = '', tail = ''] = /^(\p{L}+)\*(\p{L}{2,})$/u.exec(word) ?? [];
  if (head === '') return null;
  const isLeftOut = ([term]: Term): boolean =>
    term.startsWith(head) &&
    term.endsWith(tail) &&
    term.length - word.length <= 3 &&
    term.length > word.length;
  return terms.find(isLeftOut)?.[1] ?? null;
}

/** Single letters that stand apart: the words that some of them in a row give. */
function apart({ 0: seen, index }: RegExpExecArray, words: Disguised): readonly Place[] {
  const letters = matchesIn(seen, ALONE);
  const row = letters.map(([letter]) => lone(letter)).join('');
  const placeOf = (at: number): number => index + (letters[at]?.index ?? 0);
  const places: Place[] = [];
  for (let from = 0; from + SHORTEST <= row.length; from += 1) {
    const to = endOfWord(row, from, words);
    const kind = to === null ? null : plainKind(row.slice(from, to), words);
    if (to === null || kind === null) continue;
    places.push({ kind, start: placeOf(from), end: placeOf(to - 1) + 1 });
    from = to - 1;
  }
  return places;
}

/** One letter in small, without its accent, or what a figure stands for. */
function lone(letter: string): string {
  const small = withoutAccents(letter.toLowerCase());
  return /[a-z]/u.test(small) ? small : readAs(small);
}

/** Where the longest word ends that starts there. */
function endOfWord(row: string, from: number, words: Disguised): number | null {
  for (let to = Math.min(row.length, from + LONGEST); to >= from + SHORTEST; to -= 1)
    if (plainKind(row.slice(from, to), words) !== null) return to;
  return null;
}
