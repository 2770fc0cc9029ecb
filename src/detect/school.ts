import type { Detector } from '../types.js';
import { every, inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

const SORT =
  /(?<= )(?:(?:School|Academy|College|Nursery|Pre-school|Preschool|Playgroup|Sixth Form|Grammar|Comprehensive)(?![A-Za-z0-9À-ɏ])|High(?=[.,!?;:)]|$)|(?:Primary|Infants|Juniors)(?![A-Za-z0-9À-ɏ]| (?:School|Academy|Care|Authority|Route)))/gu;
const PUPIL = /(?<![A-Za-z0-9À-ɏ])(?:pupil|student) (?:at|of|from)(?![A-Za-z0-9À-ɏ])/giu;
/** The longest name looked for, in words and in characters. */
const LONGEST = { words: 5, characters: 80 };
const NAME_WORD = /^(\P{L}?)[A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ'-]*$/u;
const NO_NAME = /^(?:The|Our|Your|A|An|This|That|All|Every|Each|Any|Back|After|To|For|At)$/u;

/** A school by its name, which with a child's name says where to find the child. */
export const school: Detector = {
  name: 'school',
  makes: ['school'],
  find: (parts) =>
    inProse(parts, (text) => [
      ...matches(text, SORT).flatMap((sort) => named(text, sort)),
      ...every(text, PUPIL, 'school', 'a school'),
    ]),
};

/** The capitalised words before "School" are its name; "the primary school" has none. */
function named(text: string, sort: RegExpExecArray): readonly Found[] {
  const words = text.slice(Math.max(0, sort.index - LONGEST.characters), sort.index - 1).split(/[^\S ]| /u);
  let start = sort.index;
  for (const word of words.slice(-LONGEST.words).reverse()) {
    const lead = word === 'St.' ? '' : NAME_WORD.exec(word)?.[1];
    if (lead === undefined || NO_NAME.test(word)) break;
    start -= word.length - lead.length + 1;
    // A bracket or a quotation mark opens before the name.
    if (lead !== '') break;
  }
  if (start === sort.index) return [];
  return [{ kind: 'school', start, end: sort.index + sort[0].length, why: 'the name of a school' }];
}
