/** Names that no list of first names knows, by what stands beside them. */
import { classOf, isRare } from './name-class.js';
import { named, nameEnd, type Finder } from './person-finder.js';
import { COMMON, DOUBTFUL_NAMES, FIRST_NAMES, TITLES } from './person-lists.js';
import type { NameToken } from './person-tokens.js';

/** `Somebody Unlisted, 42,`, `Daisy, 6,`, `Happy 6th birthday Daisy` and `named as Somebody Unlisted`. */
export const byCompany: Finder = (tokens, at, text) => {
  const first = tokens[at];
  if (first?.isCapital !== true || COMMON.has(first.lower) || TITLES.has(first.lower)) return null;
  const end = nameEnd(tokens, at);
  const reach = tokens[end - 1]?.end ?? 0;
  const before = text.slice(Math.max(0, first.start - 30), first.start);
  if (end === at + 1 && !isAnyFirstName(first.lower)) return null;
  if (AGE.test(text.slice(reach, reach + 24))) return named(at, end, 'a name with an age behind it');
  if (BIRTHDAY.test(before)) return named(at, end, 'a name with a birthday before it');
  if (KIN.test(before)) return named(at, end, 'a name of somebody’s family');
  if (end === at + 1) return null;
  if (WHO.test(text.slice(reach, reach + 8))) return named(at, end, 'a name before “who”');
  const lead = NAMED.exec(before);
  if (lead !== null) return named(at, end, `a name behind “${lead[0].trim()}”`);
  const fate = isPersonLike(tokens, at, end) ? FATE.exec(text.slice(reach, reach + 32)) : null;
  return fate === null ? null : named(at, end, `a name before “${fate[1] ?? ''}”`);
};

/** "Qworble Timber was fined" is a firm. */
function isPersonLike(tokens: readonly NameToken[], at: number, end: number): boolean {
  const sorts = tokens.slice(at, end).map(({ lower }) => classOf(lower));
  return !sorts.some((sort) => sort === 'word' || sort === 'place') && tokens[end - 1]?.isInitial === false;
}

/** `J. Patel`, `Zzyxa Patel`, and `emily smith` in small letters: a family name and nothing else. */
export const bySurname: Finder = (tokens, at) => {
  const first = tokens[at];
  if (first === undefined || isBeside(tokens, at)) return null;
  if (!first.isCapital)
    return isSmallName(first, tokens[at + 1]) ? named(at, at + 2, 'a first name and a surname') : null;
  const isUnknown = first.isInitial ? !['a', 'i'].includes(first.lower) : classOf(first.lower) === 'unknown';
  if (!isUnknown) return null;
  const end = nameEnd(tokens, at);
  const rest = tokens.slice(at + 1, end);
  if (!isSurname(rest.at(-1), first.isInitial) || !rest.every(mayBeMiddle) || isBeside(tokens, end))
    return null;
  return named(at, end, first.isInitial ? 'initials and a surname' : 'a surname behind an unknown word');
};

/** Behind initials a word that no list knows is a surname too. */
function isSurname(token: NameToken | undefined, isBehindInitials: boolean): boolean {
  if (token === undefined || token.isInitial) return false;
  const sort = classOf(token.lower);
  return sort === 'family' || (isBehindInitials && sort === 'unknown' && !token.isUpper);
}

/** Another capital right before: part of something longer. */
function isBeside(tokens: readonly NameToken[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    before?.isCapital === true &&
    token?.follows === true &&
    token.isCapital &&
    !(before.isFirst && COMMON.has(before.lower))
  );
}

const mayBeMiddle = ({ lower, isInitial }: NameToken): boolean =>
  isInitial || !['word', 'place'].includes(classOf(lower));

function isSmallName(first: NameToken, next: NameToken | undefined): boolean {
  return (
    FIRST_NAMES.has(first.lower) &&
    first.lower.length > 3 &&
    next?.follows === true &&
    !next.isCapital &&
    classOf(next.lower) === 'family'
  );
}

function isAnyFirstName(lower: string): boolean {
  return FIRST_NAMES.has(lower) || DOUBTFUL_NAMES.has(lower) || isRare(lower);
}

const AGE =
  /^(?:, (?:aged )?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?:,(?! \d)|:| (?:from|of|who|was|is)(?![A-Za-z0-9À-ɏ])|\.|$)| \(\d{1,3}\))/u;
const BIRTHDAY = /(?<![A-Za-z0-9À-ɏ])birthday,?(?: to)? $/iu;
/** "your daughter Lily". */
const KIN =
  /(?<![A-Za-z0-9À-ɏ])(?:my|your|his|her|their|our)(?: (?:little|late|own|eldest|youngest))? (?:son|daughter|child|twins?|baby|grandson|granddaughter|nephew|niece|brother|sister|mother|father|mum|dad|nan|gran|wife|husband|partner|boyfriend|girlfriend|neighbour|carer),? $/iu;
const NAMED =
  /(?:(?:named|identified)(?: locally)? as|known as|(?:words|story|report|written|painted|drawn|artwork|poem|painting|mural|recipe|knitted|baked) by|missing(?: person)?:|help (?:us )?(?:to )?find|have you seen|(?:photo|photograph|picture|image|pic)s?(?: by|: ?| credit:?| ©)|©) ?$/iu;

/** A firm is a "which". */
const WHO = /^,? who(?![A-Za-z])/u;
/** What befalls a person, or a firm: the victim, the missing, the convicted. */
const FATE =
  /^,? (?:who )?(?:(?:was|were|is|has been|had been) )?(jailed|sentenced|convicted|fined|arrested|charged with|found guilty|pleaded guilty|remanded|prosecuted|evicted|reported missing|missing from|went missing|died|drowned|admitted|denied)(?![A-Za-z])/u;
