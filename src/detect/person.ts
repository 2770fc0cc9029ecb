import type { Detector, Mark, Organisation, Part } from '../types.js';
import { likelyName, scored } from './name-score.js';
import type { Name } from './person-finder.js';
import { FINDERS } from './person-finders.js';
import { knownEnd, mayBeKnown, placeEnd } from './person-places.js';
import { classOf } from './name-class.js';
import { FIRST_NAMES, TITLES } from './person-lists.js';
import { keptBy, keptByWord } from '../text/kept.js';
import { phrases, type Phrases } from './phrases.js';
import { isSpeaker } from './person-speaker.js';
import { nameTokens, type NameToken } from './person-tokens.js';
import { inProse, type Found } from './prose.js';

/**
 * People by name (clause 4.2.R1). One sign is never enough: a list of names alone finds a person in two posts
 * out of three that name none. A name needs a capital and a title, a listed first name with a surname, an age
 * behind it, or words such as "named as" before it; streets, buildings, teams and days come first. What only
 * looks like a name is `person.possible`: shown with the question whether anybody can be recognised.
 */
export const person: Detector = {
  name: 'person',
  makes: [
    'person.private',
    'person.greeted',
    'person.speaker',
    'person.public.title',
    'person.known',
    'person.possible',
  ],
  find: (parts, { activity }, { organisation }) => {
    const bodies = bodiesOf(organisation);
    const people = inProse(parts, (text) => peopleIn(text, bodies)).map((mark) => speaker(mark, parts));
    return activity === 'reply' ? people.map((mark) => greeted(mark, parts)) : people;
  },
};

/** The text of the post, for a mark that stands in it. */
function postOf(mark: Mark, parts: readonly Part[]): string {
  return mark.where === 'text' ? (parts.find(({ where }) => where === 'text')?.text ?? '') : '';
}

/** "I'm Jo, from Housing": who speaks for the council says name and service, as clause A-P3 asks of them. */
function speaker(mark: Mark, parts: readonly Part[]): Mark {
  const isOnly = mark.kind === 'person.private' || mark.kind === 'person.possible';
  if (!isOnly || !isSpeaker(postOf(mark, parts), mark.start, mark.end)) return mark;
  return { ...mark, kind: 'person.speaker', why: 'an officer who says who is speaking' };
}

/** "Hi Sam, …" at the head of a reply: a first name alone, of somebody who wrote in. */
function greeted(mark: Mark, parts: readonly Part[]): Mark {
  const text = postOf(mark, parts);
  const isAlone = !/[ .]/u.test(text.slice(mark.start, mark.end));
  const isGreeted = isAlone && mark.start < HEAD_LONGEST && GREETING.test(text.slice(0, mark.start));
  const isOnly = mark.kind === 'person.private' || mark.kind === 'person.possible';
  return isGreeted && isOnly
    ? { ...mark, kind: 'person.greeted', why: 'a first name that is greeted' }
    : mark;
}

/** Room for the accounts that are answered. */
const HEAD_LONGEST = 1000;
const GREETING =
  /^\s*[.]?(?:@[\w.@-]+,?\s+)*(?:(?:hi|hello|hey|hiya|dear|morning|good morning|afternoon|good afternoon|evening|good evening|thanks|thank you|many thanks|sorry|cheers)(?: there)?,? )?$/iu;

/** Names that are no people's: partners, the council, its services. */
const bodiesOf = keptBy(({ name, aliases, partners, services }: Organisation) => {
  const bodies = [name, ...aliases, ...partners, ...services];
  return phrases(new Set(bodies.map((body) => body.toLowerCase().replaceAll(' ', '-'))));
});

function peopleIn(text: string, bodies: Phrases): readonly Found[] {
  const tokens = nameTokens(text);
  const context = scored(tokens, text);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length;) {
    if (!mayBegin(tokens[at])) {
      at += 1;
      continue;
    }
    const place = placeEnd(tokens, at, bodies);
    const name = place > at ? null : (nameAt(tokens, at, text) ?? likelyName(context, at));
    if (name !== null) found.push(markOf(name, tokens));
    at = Math.max(at + 1, place, name?.to ?? 0);
  }
  return found;
}

/** Most words of a post are everyday words in small letters. */
const mayBegin = (token: NameToken | undefined): boolean =>
  token !== undefined && (token.isCapital || mayBeginSmall(token.lower));

const mayBeginSmall = keptByWord(
  (lower) => mayBeKnown(lower) || TITLES.has(lower) || FIRST_NAMES.has(lower) || classOf(lower) === 'given',
);

function nameAt(tokens: readonly NameToken[], at: number, text: string): Name | null {
  const known = knownEnd(tokens, at);
  if (known !== null)
    return { kind: 'person.known', from: at, to: known, why: 'somebody everybody knows of' };
  for (const find of FINDERS) {
    const name = find(tokens, at, text);
    if (name !== null) return name;
  }
  return null;
}

function markOf({ kind, from, to, why }: Name, tokens: readonly NameToken[]): Found {
  return { kind, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, why };
}
