/** Signs that show a name for what it is: a title, a first name with a surname, an age, words that name. */
import type { Kind } from '../types.js';
import { classOf, isRare } from './name-class.js';
import {
  COMMON,
  DOUBTFUL_NAMES,
  FAMILY_PLACES,
  FIRST_NAMES,
  NAMED_THINGS,
  OFFICE_TITLES,
  PERSON_VERBS,
  PLACES,
  SMALL_THINGS,
  TITLES,
  WEAK_TITLES,
} from './person-lists.js';
import { byCompany, bySurname } from './person-company.js';
import { named, nameEnd, type Finder } from './person-finder.js';
import type { NameToken } from './person-tokens.js';

const byTitle: Finder = (tokens, at) => {
  const title = tokens[at];
  if (title === undefined || !TITLES.has(title.lower) || title.isPossessive) return null;
  let first = at + 1;
  // "Cllr Mrs", "Mr and Mrs".
  while (first - at < 4 && isTitleAgain(tokens, first)) first += tokens[first]?.lower === 'and' ? 2 : 1;
  const name = tokens[first];
  if (name?.follows !== true) return null;
  const kind = OFFICE_TITLES.has(title.lower) ? 'person.public.title' : 'person.private';
  const why = `a name behind “${title.lower}”`;
  if (!name.isCapital) return isSmallName(title, name) ? { kind, from: at, to: first + 1, why } : null;
  const isWeak = WEAK_TITLES.has(title.lower) || !STRONG_TITLES.has(title.lower);
  if (isWeak && (COMMON.has(name.lower) || PLACES.has(name.lower) || !title.isCapital)) return null;
  const end = nameEnd(tokens, first);
  if (WEAK_TITLES.has(title.lower) && end === first + 1 && !SURE.has(classOf(name.lower))) return null;
  return { kind, from: at, to: familyEnd(tokens, end), why };
};

/** "Superintendent Sam Hill": behind a title a place's word is a surname. */
function familyEnd(tokens: readonly NameToken[], end: number): number {
  const next = tokens[end];
  const isFamily = next?.follows === true && next.isCapital && FAMILY_PLACES.has(next.lower);
  return isFamily ? end + 1 : end;
}

/** Behind these any capitalised word is a name: Mr Green, Mrs May. */
const STRONG_TITLES = new Set(['mr', 'mrs', 'ms', 'cllr', 'councillor']);
const SURE: ReadonlySet<string> = new Set(['given', 'family', 'family-or-word', 'unknown']);

/** "mr pretend", all in small letters. */
function isSmallName(title: NameToken, name: NameToken): boolean {
  return ['mr', 'mrs', 'cllr'].includes(title.lower) && !title.isCapital && !COMMON.has(name.lower);
}

function isTitleAgain(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  const next = token?.lower === 'and' ? tokens[at + 1] : token;
  return token?.follows === true && next?.follows === true && next.isCapital && TITLES.has(next.lower);
}

const byFirstName: Finder = (tokens, at, text) => {
  const first = tokens[at];
  if (first?.isCapital !== true) return null;
  const isFirstName = FIRST_NAMES.has(first.lower);
  const isDoubtful = DOUBTFUL_NAMES.has(first.lower);
  if (!isFirstName && !isDoubtful && !isRare(first.lower)) return null;
  const end = nameEnd(tokens, at);
  if (hasSurname(tokens, at, end) && (!isDoubtful || isBorneOut(tokens, at, end))) {
    return { ...named(at, end, 'a first name and a surname'), kind: kindBefore(text, tokens, at, end) };
  }
  if (isFamily(tokens, at)) return named(at, at + 2, 'a first name and a surname');
  if (end === at + 1 && isPaired(tokens, at)) return named(at, end, 'a first name beside another');
  return isFirstName && end === at + 1 && standsAlone(tokens, at) ? named(at, end, 'a first name') : null;
};

function hasSurname(tokens: readonly NameToken[], at: number, end: number): boolean {
  return end > at + 1 && tokens[end - 1]?.isInitial === false;
}

/** A doubtful first name wants more than a capital behind it: "Sandy Balls" is a place to be at. */
function isBorneOut(tokens: readonly NameToken[], at: number, end: number): boolean {
  const isSaid = tokens[end - 1]?.isPossessive === true || PERSON_VERBS.has(tokens[end]?.lower ?? '');
  const before = tokens[at - 1]?.lower ?? '';
  return isSaid || (tokens[at]?.isFirst === false && !['at', 'in', 'near', 'the'].includes(before));
}

/** "Max and Mia": a doubtful first name beside one that is none but a name. */
function isPaired(tokens: readonly NameToken[], at: number): boolean {
  const isSure = (token: NameToken | undefined): boolean =>
    token?.isCapital === true && FIRST_NAMES.has(token.lower);
  const isAnd = (token: NameToken | undefined): boolean => token?.follows === true && token.lower === 'and';
  const [first, next] = [tokens[at], tokens[at + 1]];
  return (
    (isAnd(next) && tokens[at + 2]?.follows === true && isSure(tokens[at + 2])) ||
    (first?.follows === true && isAnd(tokens[at - 1]) && isSure(tokens[at - 2]) && next?.isCapital !== true)
  );
}

/** "Sam Hill said". */
function isFamily(tokens: readonly NameToken[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next?.follows === true && FAMILY_PLACES.has(next.lower) && PERSON_VERBS.has(tokens[at + 2]?.lower ?? '')
  );
}

/** An office behind the name: "Sam Pretend MP", "Sam Pretend, Mayor of Nowhere". */
function kindBefore(text: string, tokens: readonly NameToken[], at: number, end: number): Kind {
  const reach = tokens[end - 1]?.end ?? 0;
  const isOffice =
    OFFICE_BEHIND.test(text.slice(reach, reach + 40)) ||
    OFFICE_BEFORE.test(text.slice(Math.max(0, (tokens[at]?.start ?? 0) - 60), tokens[at]?.start));
  return isOffice ? 'person.public.title' : 'person.private';
}

const OFFICE_BEHIND =
  /^(?:,? (?:MP|MSP|MS|MLA|PCC)(?![A-Za-z])|, (?:the |our )?(?:Mayor|Mayoress|Deputy Mayor|Leader|Deputy Leader|Chairman|Chairwoman|Chair|Vice-Chairman|Lord-Lieutenant|High Sheriff) of )/u;
const OFFICE_BEFORE =
  /(?:Mayor|Mayoress|Leader|Chairman|Chairwoman|Lord-Lieutenant|High Sheriff|Police and Crime Commissioner|MP)(?: of (?:the )?[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)?)?,? $/u;

/** A first name alone counts where no other capital stands beside it: "Storm Dennis" and "Kim Chi" do not. */
function standsAlone(tokens: readonly NameToken[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (next?.isCapital === true && next.follows && next.lower !== 'i') return false;
  // "Elizabeth line", "the Wendy show".
  if (next?.follows === true && SMALL_THINGS.has(next.lower)) return false;
  if (before?.isCapital !== true || token?.follows === false || COMMON.has(before.lower)) return true;
  return before.isFirst && !NAMED_THINGS.has(before.lower) && classOf(before.lower) === 'word';
}

/** In the order in which they are asked. */
export const FINDERS: readonly Finder[] = [byTitle, byFirstName, byCompany, bySurname];
