/** What sort of word a word is, by lists that are unpacked when the first capital asks for them. */
import { calmed } from '../text/drawn-out.js';
import { keptByWord } from '../text/kept.js';
import { FAMILY } from './names/family.js';
import { GIVEN } from './names/given.js';
import { ELSEWHERE } from './names/places.js';
import { VOCABULARY } from './names/vocabulary.js';
import { COMMON, DOUBTFUL_NAMES, FIRST_NAMES, PLACES } from './person-lists.js';

export type NameClass =
  /** A given name and nothing else: Priya. */
  | 'given'
  /** A given name that is an everyday word or a place too: Daisy, Chelsea. */
  | 'given-or-word'
  | 'family'
  | 'family-or-word'
  | 'word'
  | 'place'
  | 'unknown';

/** The class of a word in small letters without accents. */
export const classOf = keptByWord((lower): NameClass => {
  const isElsewhere = ELSEWHERE().has(lower) || PLACES.has(lower);
  const isOther = isElsewhere || isWord(lower);
  if (FIRST_NAMES.has(lower)) return 'given';
  if (MONTHS.has(lower)) return 'word';
  if (DOUBTFUL_NAMES.has(lower)) return 'given-or-word';
  if (GIVEN().has(lower) && !isElsewhere) return isOther ? 'given-or-word' : 'given';
  if (FAMILY().has(lower)) return isOther ? 'family-or-word' : 'family';
  if (isElsewhere) return 'place';
  return isOther ? 'word' : 'unknown';
});

/** Whether a word is a given name of the longer list, and nothing else. */
export function isRare(lower: string): boolean {
  return GIVEN().has(lower) && classOf(lower) === 'given';
}

const MONTHS = new Set(['april', 'may', 'june', 'august', 'summer', 'autumn']);
const LAUGHTER = /^[aeho]{4,}$/u;

/** Endings, and what stands in their place in the list: "parties" is "party", "making" is "make". */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ["'s", ['']],
  ["n't", ['']],
  ["'ll", ['']],
  ["'ve", ['']],
  ["'re", ['']],
  ["'d", ['']],
  ["'m", ['']],
  ['ies', ['y', 'ie']],
  ['ied', ['y']],
  ['ier', ['y']],
  ['iest', ['y']],
  ['ily', ['y']],
  ['iness', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ["in'", ['', 'e']],
  ['er', ['', 'e']],
  ['ers', ['', 'e']],
  ['or', ['', 'e']],
  ['ors', ['', 'e']],
  ['est', ['', 'e']],
  ['ly', ['', 'le']],
  ['y', ['', 'e']],
  ['ness', ['']],
  ['less', ['']],
  ['ful', ['']],
  ['ment', ['']],
  ['ments', ['']],
  ['able', ['', 'e']],
  ['ish', ['']],
  ['ism', ['']],
  ['ist', ['', 'e']],
  ['ists', ['', 'e']],
  ['ion', ['', 'e']],
  ['ions', ['', 'e']],
  ['ation', ['', 'e']],
  ['ise', ['']],
  ['ised', ['']],
  ['ity', ['', 'e']],
  ['ive', ['', 'e']],
  ['al', ['', 'e']],
  ['ous', ['']],
  ['ship', ['']],
  ['man', ['']],
  ['men', ['']],
];
const BEGINNINGS = ['un', 're', 'in', 'non', 'pre', 'mis', 'over', 'out', 'super', 'anti', 'mid', 'dis'];
/** The shortest first form. */
const SHORTEST = 3;

function isWord(lower: string): boolean {
  if (isListed(lower) || isInflected(lower)) return true;
  // "hahaha", "sooooo", "yessss".
  if (LAUGHTER.test(lower)) return true;
  const calm = calmed(lower);
  if (calm !== lower && isWord(calm)) return true;
  if (lower.includes('-')) return lower.split('-').every((part) => part === '' || isWord(part));
  return BEGINNINGS.some((start) => {
    const rest = lower.slice(start.length);
    return lower.startsWith(start) && rest.length > SHORTEST && (isListed(rest) || isInflected(rest));
  });
}

const isListed = (lower: string): boolean => VOCABULARY().has(lower) || COMMON.has(lower);

function isInflected(lower: string): boolean {
  return ENDINGS.some(([ending, others]) => {
    if (!lower.endsWith(ending)) return false;
    const stem = lower.slice(0, -ending.length);
    // "running" is "run".
    const single = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
    return [...others.map((other) => stem + other), ...single].some(
      (form) => (form.length >= SHORTEST || ending.includes("'")) && isListed(form),
    );
  });
}
