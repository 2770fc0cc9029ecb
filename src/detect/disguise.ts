/**
 * Words written so that a filter does not see them and a reader does: figures for letters (`5h1t`), stars
 * (`sh*t`), letters drawn out (`shiiit`) or set apart (`s h i t`, `s.h.i.t`). Only whole words count, so
 * Scunthorpe stays a place.
 */
import type { Kind } from '../types.js';
import { withoutAccents } from './lexicon.js';
import { stripEnd } from './strip-end.js';
import { matches } from '../text/matches.js';

/** Words to look for, in the shapes they are compared in. */
export interface Disguised {
  /** By letters alone. */
  readonly plain: ReadonlyMap<string, Kind>;
  /** Letters that figures stand for made equal (`l` and `i`), runs of a letter made one. */
  readonly skeletons: ReadonlyMap<string, Kind>;
  /** By first letter and length, for words with stars. */
  readonly shapes: ReadonlyMap<string, readonly (readonly [string, Kind])[]>;
}

interface Place {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

const STANDS_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
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
  l: 'i',
  v: 'u',
};

const WORD = /(?<![A-Za-z0-9À-ɏ])[A-Za-z0-9À-ɏ@$!|+€£*#._-]{3,40}/gu;
/** Anything but letters, letters drawn out, or letters with marks on them. */
const SUSPECT = /[^A-Za-z]|([A-Za-z])\1\1/u;
const APART = /(?<![A-Za-z0-9À-ɏ])[A-Za-zÀ-ɏ](?:[ ._*-][A-Za-zÀ-ɏ]){2,}(?![A-Za-z0-9À-ɏ])/gu;

/** Prepares single words; terms of several are left to plain matching. */
export function disguises(terms: readonly (readonly [string, Kind])[]): Disguised {
  const single = terms
    .map(([term, kind]) => [term.toLowerCase(), kind] as const)
    .filter(([term]) => /^\p{L}{4,}$/u.test(term));
  const shapes = new Map<string, (readonly [string, Kind])[]>();
  for (const entry of single)
    shapes.set(shapeOf(entry[0]), [...(shapes.get(shapeOf(entry[0])) ?? []), entry]);
  return {
    plain: new Map(single),
    skeletons: new Map(single.map(([term, kind]) => [skeleton(term), kind])),
    shapes,
  };
}

function shapeOf(word: string): string {
  return `${word.charAt(0)}${word.length}`;
}

function skeleton(word: string): string {
  return Array.from(word, (letter) => STANDS_FOR[letter] ?? letter)
    .filter((letter, index, all) => letter !== all[index - 1])
    .join('');
}

/** Every word in disguise; words as they are written plainly are not among them. `words` is asked for at need. */
export function disguisedIn(text: string, words: () => Disguised): readonly Place[] {
  const suspects = matches(text, WORD).filter(([seen]) => SUSPECT.test(seen));
  return [...suspects.flatMap((match) => masked(match, words())), ...apart(text, words)];
}

function masked({ 0: seen, index }: RegExpExecArray, words: Disguised): readonly Place[] {
  // A hashtag's sign, and emphasis and the sentence's own stop behind the word, are not part of it.
  const start = index + (/^[*#_.+|-]*/u.exec(seen)?.[0].length ?? 0);
  const body = stripEnd(seen.slice(start - index), '._!-');
  const bodies = [body, stripEnd(body, '*#._!-')];
  if (bodies.some((word) => words.plain.has(word.toLowerCase()))) return [];
  for (const word of bodies) {
    const kind = read(withoutAccents(word.toLowerCase()), words);
    if (kind !== null) return [{ kind, start, end: start + word.length }];
  }
  return [];
}

function read(word: string, words: Disguised): Kind | null {
  const letters = (word.match(/\p{L}/gu) ?? []).length;
  if (letters === 0) return null;
  if (/[*#]/u.test(word))
    return starred(word, words) ?? words.plain.get(word.replaceAll(/[*#._-]/gu, '')) ?? null;
  if (/[._-]/u.test(word)) return words.plain.get(word.replaceAll(/[._-]/gu, '')) ?? null;
  const drawnOut = /(\p{L})\1\1/u.test(word);
  const figured = /[^\p{L}]/u.test(word) && letters >= 2;
  return drawnOut || figured ? (words.skeletons.get(skeleton(word)) ?? null) : null;
}

/** Equal length, equal first letter, and no letter that differs. */
function starred(word: string, { shapes }: Disguised): Kind | null {
  const fits = (term: string): boolean =>
    Array.from(word).every(
      (letter, index) => letter === '*' || letter === '#' || letter === term.charAt(index),
    );
  return shapes.get(shapeOf(word))?.find(([term]) => fits(term))?.[1] ?? null;
}

function apart(text: string, words: () => Disguised): readonly Place[] {
  return matches(text, APART).flatMap(({ 0: seen, index }) => {
    const kind = words().plain.get(seen.replaceAll(/[ ._*-]/gu, '').toLowerCase());
    return kind === undefined ? [] : [{ kind, start: index, end: index + seen.length }];
  });
}
