/**
 * How likely words are a name, for those that no stronger sign has shown to be one: the word itself, its letters
 * and its company, each with a weight. The sum stands for the logarithm of the odds. The weights were set by hand,
 * and are what to change here: `npm run quality` tells what a change does.
 */
import { classOf, type NameClass } from './name-class.js';
import type { Name } from './person-finder.js';
import { NAMED_THINGS, SMALL_THINGS } from './person-lists.js';
import type { NameToken } from './person-tokens.js';

/** From this sum on a word may be a name. */
const LIKELY = 1.8;

const WORD: Readonly<Record<NameClass, number>> = {
  given: 2.2,
  'given-or-word': 0.4,
  family: 0.8,
  'family-or-word': -0.6,
  word: -4,
  place: -4,
  unknown: 0.3,
};

function weigh(weight: number, words: string): readonly (readonly [string, number])[] {
  return words
    .trim()
    .split(/\s+/u)
    .map((word) => [word, weight] as const);
}

/** The word right before. */
const BEFORE: ReadonlyMap<string, number> = new Map([
  ...weigh(
    2,
    `thanks hey hi hello hiya dear rip congrats congratulations cheers called named aka ft feat featuring starring
    lil dj uncle aunt auntie aunty brother sister cousin`,
  ),
  ...weigh(
    1.5,
    `thank love loves loved miss misses hate hates fuck poor ask tell told bless actor singer rapper coach author
    poet wife husband son daughter yo and bro omg wow especially him`,
  ),
  ...weigh(
    0.8,
    `like with by about says said than because but when that if think believe thought heard know swear hope wish
    for what so see saw met is was or help train watch put make`,
  ),
  ...weigh(-1.5, 'this a an these visit across to of from via between through'),
  ...weigh(-2.5, 'the in at near on around into'),
]);

/** The word right behind. */
const BEHIND: ReadonlyMap<string, number> = new Map([
  ...weigh(
    1.6,
    `said says thinks died sings sang looks looked hates loves deserves knows did does has had thought went got
    gets himself herself lol who plays played sounds is was laughs wants`,
  ),
  ...weigh(
    0.8,
    'and should would could will can won lost needs makes made never always just really i you jr with',
  ),
  ...[...SMALL_THINGS].map((word) => [word, -3] as const),
]);

/** What the letters, the place and the text say. */
const SIGN = {
  small: -1,
  smallWithSurname: -0.6,
  first: -0.2,
  shouted: -2,
  shoutedName: -0.5,
  acronym: -2.5,
  mixed: -1.5,
  besideCapital: -1.5,
  possessive: 1.2,
  pronoun: 0.5,
  spokenTo: 1.5,
  spokenToFirst: 1.2,
  surname: 0.4,
} as const;

export interface ScoreContext {
  readonly tokens: readonly NameToken[];
  readonly text: string;
  /** He or she is spoken of. */
  readonly hasPronoun: boolean;
  /** Nearly every word has a capital, so that a capital says nothing. */
  readonly isShouted: boolean;
}

const PRONOUNS = new Set(['he', 'she', 'his', 'her', 'him', 'hers']);

/** A text, looked at once for all its words. */
export function scored(tokens: readonly NameToken[], text: string): ScoreContext {
  const capitals = tokens.filter(({ isCapital }) => isCapital).length;
  const hasPronoun = tokens.some(({ lower }) => PRONOUNS.has(lower));
  return { tokens, text, hasPronoun, isShouted: tokens.length > 3 && capitals / tokens.length > 0.7 };
}

/** A likely name of one to three words at a token, and null where none is. */
export function likelyName(context: ScoreContext, at: number): Name | null {
  const { tokens } = context;
  const token = tokens[at];
  if (token === undefined || token.isInitial) return null;
  const sort = classOf(token.lower);
  if (!mayStart(token, sort)) return null;
  let to = at + 1;
  while (to - at < 3 && goesOn(token, tokens[to])) to += 1;
  const sum = wordsOf(tokens, at, to) + lettersOf(context, at, to, sort) + companyOf(context, at, to);
  return sum >= LIKELY ? { kind: 'person.possible', from: at, to, why: 'words that may be a name' } : null;
}

/** Three small letters are a slip of the keys as often as a name. */
const mayStart = ({ isCapital, lower }: NameToken, sort: NameClass): boolean =>
  sort !== 'word' && sort !== 'place' && (isCapital || (sort === 'given' && lower.length > 3));

function goesOn(first: NameToken, next: NameToken | undefined): boolean {
  if (next?.follows !== true || next.isCapital !== first.isCapital) return false;
  const sort = classOf(next.lower);
  return next.isCapital ? sort !== 'word' && sort !== 'place' : sort === 'family' || sort === 'given';
}

function wordsOf(tokens: readonly NameToken[], at: number, to: number): number {
  const [first = 0, ...rest] = tokens.slice(at, to).map(({ lower }) => WORD[classOf(lower)]);
  return rest.map((weight) => Math.max(SIGN.surname, weight)).reduce((sum, weight) => sum + weight, first);
}

function lettersOf(
  { tokens, text, isShouted }: ScoreContext,
  at: number,
  to: number,
  sort: NameClass,
): number {
  const token = tokens[at];
  if (token === undefined) return 0;
  const isName = sort === 'given';
  if (!token.isCapital) return to > at + 1 ? SIGN.smallWithSurname : SIGN.small;
  const written = text.slice(token.start, token.end);
  return (
    (token.isFirst && !isName ? SIGN.first : 0) +
    (isShouted ? (isName ? SIGN.shoutedName : SIGN.shouted) : 0) +
    (token.isUpper && !isShouted && !isName ? SIGN.acronym : 0) +
    (MIXED.test(written) && !token.isUpper ? SIGN.mixed : 0)
  );
}

/** "StreetLink", and not "McMadeup". */
const MIXED = /(?<!Mc|Mac|Fitz|[DOL]['’]|-)(?<=[a-z])[A-Z]/u;

function companyOf({ tokens, text, hasPronoun }: ScoreContext, at: number, to: number): number {
  const [before, first, last, after] = [tokens[at - 1], tokens[at], tokens[to - 1], tokens[to]];
  if (first === undefined || last === undefined) return 0;
  const isNear = after !== undefined && /^[^.!?\n]{0,4}$/u.test(text.slice(last.end, after.start));
  const isBeside = [
    besideBefore(before, first),
    after?.follows === true && after.isCapital && after.lower !== 'i',
  ];
  return (
    (before === undefined || first.isFirst ? 0 : (BEFORE.get(before.lower) ?? 0)) +
    (isNear ? (BEHIND.get(after.lower) ?? 0) : 0) +
    (last.isPossessive ? SIGN.possessive : 0) +
    (hasPronoun ? SIGN.pronoun : 0) +
    isBeside.filter((one) => one).length * SIGN.besideCapital +
    spokenTo(text, first, last)
  );
}

/** Another capital right before is part of what is named: "Lower Thornley". At a head it is any word's. */
function besideBefore(before: NameToken | undefined, { follows, lower }: NameToken): boolean {
  if (before?.isCapital !== true || !follows) return false;
  return (
    NAMED_THINGS.has(before.lower) ||
    !(before.isFirst && (BEFORE.has(before.lower) || (isHead(before) && classOf(lower) === 'given')))
  );
}

const isHead = ({ lower }: NameToken): boolean => classOf(lower) === 'word';

/** "…, Sam!" and "Sam, …". */
function spokenTo(text: string, first: NameToken, last: NameToken): number {
  const rest = text.slice(last.end, last.end + 2);
  const isBehindComma = text.slice(Math.max(0, first.start - 2), first.start) === ', ';
  // "…, Thornley." closes an address.
  const isEnd = classOf(first.lower).startsWith('given') ? /^(?:$|[.!?\n])/u : /^[!?]/u;
  if (isBehindComma && isEnd.test(rest)) return SIGN.spokenTo;
  return first.isFirst && rest.startsWith(',') ? SIGN.spokenToFirst : 0;
}
