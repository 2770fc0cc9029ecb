import type { Detector, Organisation } from '../types.js';
import {
  COMMON,
  DOUBTFUL_NAMES,
  FAMILY_PLACES,
  FIRST_NAMES,
  NOT_PEOPLE,
  PARTICLES,
  PLACES,
  TITLES,
  WEAK_TITLES,
} from './person-lists.js';
import { nameTokens, type NameToken } from './person-tokens.js';
import { inProse, type Found } from './prose.js';

/**
 * People by name (clause 4.2.R1). One sign is never enough: a list of names alone finds a person in two posts
 * out of three that name none. A name needs a capital and a title, a listed first name with a surname, an age
 * behind it, or words such as "named as" before it; streets, buildings, teams and days come first.
 */
export const person: Detector = {
  name: 'person',
  makes: ['person.private'],
  find: (parts, _, { organisation }) => {
    const bodies = bodiesOf(organisation);
    return inProse(parts, (text) => peopleIn(text, bodies));
  },
};

/** Names that are no people's: partners, the council, its services. */
function bodiesOf({ name, aliases, partners, services }: Organisation): ReadonlySet<string> {
  return new Set(
    [name, ...aliases, ...partners, ...services].map((body) => body.toLowerCase().replaceAll(' ', '-')),
  );
}

/** Tokens from `from` up to, not including, `to`; and what gave them away. */
interface Name {
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

type Finder = (tokens: readonly NameToken[], at: number, text: string) => Name | null;

function peopleIn(text: string, bodies: ReadonlySet<string>): readonly Found[] {
  const tokens = nameTokens(text);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length;) {
    const place = placeAt(tokens, at, bodies);
    const name =
      place > at ? null : FINDERS.map((find) => find(tokens, at, text)).find((one) => one !== null);
    if (name) found.push(markOf(name, tokens));
    at = Math.max(at + 1, place, name?.to ?? 0);
  }
  return found;
}

function markOf({ from, to, why }: Name, tokens: readonly NameToken[]): Found {
  return { kind: 'person.private', start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, why };
}

/** Where the capitalised words that follow each other end. */
function runEnd(tokens: readonly NameToken[], at: number): number {
  let end = at + 1;
  while (end - at < 6 && tokens[end]?.follows === true && tokens[end]?.isCapital === true) end += 1;
  return end;
}

/** The end of a place, body or story that starts here; `at` where none does. */
function placeAt(tokens: readonly NameToken[], at: number, bodies: ReadonlySet<string>): number {
  const first = tokens[at];
  if (first?.isCapital !== true) return at;
  const end = runEnd(tokens, at);
  // St Andrew's Church, St Mary's: the saint's own name is no private person's.
  if (['st', 'saint', 'ss', 'king', 'queen', 'prince', 'princess', 'duke'].includes(first.lower)) return end;
  if (TITLES.has(first.lower) && !WEAK_TITLES.has(first.lower) && first.lower !== 'dr') return at;
  for (let stop = end; stop > at + 1; stop -= 1) {
    const words = tokens.slice(at, stop).map(({ lower }) => lower);
    if (NOT_PEOPLE.has(words.join('-')) || bodies.has(words.join('-'))) return stop;
    if (isPlaceWord(words.at(-1) ?? '', words, tokens, stop)) return stop;
  }
  return at;
}

/** "Nowhere Road", and not "Sam Hill said". */
function isPlaceWord(
  last: string,
  words: readonly string[],
  tokens: readonly NameToken[],
  stop: number,
): boolean {
  if (!PLACES.has(last)) return false;
  const isName = words.length === 2 && FIRST_NAMES.has(words[0] ?? '') && FAMILY_PLACES.has(last);
  return !(isName && PERSON_VERBS.has(tokens[stop]?.lower ?? ''));
}

const PERSON_VERBS = new Set(
  'said says has was is who from won wins joined joins told thanked started added will lives lived died'.split(
    ' ',
  ),
);

/** A word that a name may go on with. */
function isNameLike(token: NameToken | undefined): boolean {
  return token?.isCapital === true && token.follows && !COMMON.has(token.lower) && !PLACES.has(token.lower);
}

/** The end of a name whose first word is at `at`: initials, particles, a second first name, a surname. */
function nameEnd(tokens: readonly NameToken[], at: number): number {
  let end = at + 1;
  while (end - at < 4 && tokens[end - 1]?.isPossessive === false) {
    const stop = particlesEnd(tokens, end);
    if (!isNameLike(tokens[stop])) break;
    end = stop + 1;
  }
  return end;
}

function particlesEnd(tokens: readonly NameToken[], at: number): number {
  let end = at;
  while (end - at < 2 && tokens[end]?.follows === true && PARTICLES.has(tokens[end]?.lower ?? '')) end += 1;
  return end;
}

const byTitle: Finder = (tokens, at) => {
  const title = tokens[at];
  if (title === undefined || !TITLES.has(title.lower) || title.isPossessive) return null;
  let first = at + 1;
  // "Cllr Mrs", "Mr and Mrs".
  while (first - at < 4 && isTitleAgain(tokens, first)) first += tokens[first]?.lower === 'and' ? 2 : 1;
  const name = tokens[first];
  if (name?.follows !== true) return null;
  if (!name.isCapital) {
    const isSmall =
      ['mr', 'mrs', 'cllr'].includes(title.lower) && !title.isCapital && !COMMON.has(name.lower);
    return isSmall ? { from: at, to: first + 1, why: `a name behind “${title.lower}”` } : null;
  }
  const isWeak = WEAK_TITLES.has(title.lower) || !STRONG_TITLES.has(title.lower);
  if (isWeak && (COMMON.has(name.lower) || PLACES.has(name.lower) || !title.isCapital)) return null;
  const end = nameEnd(tokens, first);
  if (WEAK_TITLES.has(title.lower) && end === first + 1 && !FIRST_NAMES.has(name.lower)) return null;
  return { from: at, to: end, why: `a name behind “${title.lower}”` };
};

/** Behind these any capitalised word is a name: Mr Green, Mrs May. */
const STRONG_TITLES = new Set(['mr', 'mrs', 'ms', 'cllr', 'councillor']);

function isTitleAgain(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  const named = token?.lower === 'and' ? tokens[at + 1] : token;
  return token?.follows === true && named?.follows === true && named.isCapital && TITLES.has(named.lower);
}

const byFirstName: Finder = (tokens, at) => {
  const first = tokens[at];
  if (first?.isCapital !== true || (!FIRST_NAMES.has(first.lower) && !DOUBTFUL_NAMES.has(first.lower)))
    return null;
  const end = nameEnd(tokens, at);
  const last = tokens[end - 1];
  const hasSurname = end > at + 1 && last?.isInitial === false;
  const next = tokens[end]?.lower ?? '';
  const isDoubtful = DOUBTFUL_NAMES.has(first.lower);
  if (hasSurname && (!isDoubtful || !first.isFirst || last.isPossessive || PERSON_VERBS.has(next)))
    return { from: at, to: end, why: 'a first name and a surname' };
  const isFamily = FAMILY_PLACES.has(tokens[at + 1]?.lower ?? '') && tokens[at + 1]?.follows === true;
  if (isFamily && PERSON_VERBS.has(tokens[at + 2]?.lower ?? ''))
    return { from: at, to: at + 2, why: 'a first name and a surname' };
  if (!isDoubtful && end === at + 1 && standsAlone(tokens, at))
    return { from: at, to: end, why: 'a first name' };
  return null;
};

/** A first name alone counts where no other capital stands beside it: "Storm Dennis" and "Kim Chi" do not. */
function standsAlone(tokens: readonly NameToken[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (next?.isCapital === true && next.follows) return false;
  return before?.isCapital !== true || token?.follows === false || COMMON.has(before.lower);
}

/** `Somebody Unlisted, 42,` and `named as Somebody Unlisted`. */
const byCompany: Finder = (tokens, at, text) => {
  const first = tokens[at];
  if (first?.isCapital !== true || COMMON.has(first.lower) || TITLES.has(first.lower)) return null;
  const end = nameEnd(tokens, at);
  if (end < at + 2 || end > at + 4) return null;
  const reach = tokens[end - 1]?.end ?? 0;
  if (AGE.test(text.slice(reach, reach + 16)))
    return { from: at, to: end, why: 'a name with an age behind it' };
  const lead = NAMED.exec(text.slice(Math.max(0, first.start - 30), first.start));
  return lead === null ? null : { from: at, to: end, why: `a name behind “${lead[0].trim()}”` };
};

const AGE =
  /^(?:, (?:aged )?\d{1,3}(?:,(?! \d)| (?:from|of|who|was|is)(?![A-Za-z0-9À-ɏ])|\.|$)| \(\d{1,3}\))/u;
const NAMED =
  /(?:(?:named|identified)(?: locally)? as|known as|(?:photo|photograph|picture|image|pic)s?(?: by|: ?| credit:?| ©)|©) ?$/iu;

const FINDERS: readonly Finder[] = [byTitle, byFirstName, byCompany];
