/** Capitalised words that are nobody, or nobody private: they are looked at before any name. */
import { KNOWN } from './names/known.js';
import { phrases, type Phrases } from './phrases.js';
import { once } from '../text/kept.js';
import {
  DOUBTFUL_NAMES,
  FAMILY_PLACES,
  FIRST_NAMES,
  NAMED_THINGS,
  NOT_PEOPLE,
  PERSON_VERBS,
  PLACES,
  TITLES,
  WEAK_TITLES,
} from './person-lists.js';
import type { NameToken } from './person-tokens.js';

/** The longest run of capitals looked at, and the longest name that everybody knows. */
const LONGEST = { run: 6, known: 4 };
const ROYAL = new Set(['st', 'saint', 'ss', 'king', 'queen', 'prince', 'princess', 'duke', 'duchess']);

/** The end of a place, body or story that starts at a token; the token itself where none does. */
export function placeEnd(tokens: readonly NameToken[], at: number, bodies: Phrases): number {
  const first = tokens[at];
  if (first?.isCapital !== true) return at;
  const end = runEnd(tokens, at);
  const listed = Math.max(longest(tokens, at, end, NOBODIES()) ?? at, longest(tokens, at, end, bodies) ?? at);
  if (listed > at) return listed;
  // St Andrew's Church, St Mary's: the saint's own name is no private person's.
  if (ROYAL.has(first.lower) && knownEnd(tokens, at) === null) return end;
  const owned = ownedEnd(tokens, at);
  if (owned !== null) return owned;
  if (TITLES.has(first.lower) && !WEAK_TITLES.has(first.lower) && first.lower !== 'dr') return at;
  for (let stop = end; stop > at + 1; stop -= 1) if (isPlace(tokens, at, stop)) return stop;
  return at;
}

/** Whether a name that everybody knows may start with a word. */
export function mayBeKnown(word: string): boolean {
  return KNOWN_PEOPLE().beginsWith(word);
}

/** The end of a name that everybody knows, and null where none starts. */
export function knownEnd(tokens: readonly NameToken[], at: number): number | null {
  let end = at + 1;
  while (end - at < LONGEST.known && tokens[end]?.follows === true) end += 1;
  return longest(tokens, at, end, KNOWN_PEOPLE());
}

const KNOWN_PEOPLE = once(() => phrases(KNOWN()));
const NOBODIES = once(() => phrases(NOT_PEOPLE));

function longest(
  tokens: readonly NameToken[],
  at: number,
  end: number,
  { beginsWith, has }: Phrases,
): number | null {
  if (!beginsWith(tokens[at]?.lower ?? '')) return null;
  for (let stop = end; stop > at; stop -= 1) if (has(joined(tokens, at, stop))) return stop;
  return null;
}

function joined(tokens: readonly NameToken[], at: number, end: number): string {
  return tokens
    .slice(at, end)
    .map(({ lower }) => lower)
    .join('-');
}

/** Where the capitalised words that follow each other end. */
function runEnd(tokens: readonly NameToken[], at: number): number {
  let end = at + 1;
  while (end - at < LONGEST.run && tokens[end]?.follows === true && tokens[end]?.isCapital === true) end += 1;
  return end;
}

/** "Nowhere Road", and not "Sam Hill said". */
function isPlace(tokens: readonly NameToken[], at: number, stop: number): boolean {
  const last = tokens[stop - 1]?.lower ?? '';
  if (!PLACES.has(last)) return NAMED_THINGS.has(tokens[at]?.lower ?? '');
  const isName = stop - at === 2 && FIRST_NAMES.has(tokens[at]?.lower ?? '') && FAMILY_PLACES.has(last);
  return !(isName && PERSON_VERBS.has(tokens[stop]?.lower ?? ''));
}

/** The last word of whoever owns: "Sir David's", "Nowhere Magistrates'"; a person's surname owns as a person. */
function ownerAt(tokens: readonly NameToken[], at: number): number {
  const [first, next] = [tokens[at]?.lower ?? '', tokens[at + 1]];
  if (first === 'sir') return at + 1;
  const mayBePerson = FIRST_NAMES.has(first) || DOUBTFUL_NAMES.has(first) || TITLES.has(first);
  return next?.follows === true && next.isPossessive && next.isCapital && !mayBePerson ? at + 1 : at;
}

/** "Martyn's Law", "Sir David's Pie Shop": a thing called after somebody. */
function ownedEnd(tokens: readonly NameToken[], at: number): number | null {
  const from = ownerAt(tokens, at);
  const [owner, thing] = [tokens[from], tokens[from + 1]];
  if (owner?.isPossessive !== true || thing?.isCapital !== true) return null;
  const gap = thing.start - owner.end;
  const end = runEnd(tokens, from + 1);
  const last = tokens[end - 1]?.lower ?? '';
  return gap <= "'s ".length && (PLACES.has(last) || last === 'law') ? end : null;
}
