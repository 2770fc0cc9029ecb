import type { Detector } from '../types.js';
import { every, inProse, type Found } from './prose.js';

/** One child's age: "aged 3 to 5", "7-year-olds", "under-fives" are groups, and 18 is no child. */
const PATTERNS: readonly RegExp[] = [
  /(?<![A-Za-z0-9À-ɏ-]|(?:from|over|under|above|below|until) )aged? (?:\d|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?!\+| ?[-–—] ?\d| (?:to|and|or|plus|up)(?![A-Za-z0-9À-ɏ])|[A-Za-z0-9À-ɏ]|[.:]\d)/giu,
  /(?<![A-Za-z0-9À-ɏ.-])(?:\d|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ](?:year|yr|month)s?[- ]old(?![A-Za-z0-9À-ɏ])/giu,
  /(?<![A-Za-z0-9À-ɏ])(?:(?:year (?:\d|1[0-3])|reception|nursery|primary|school) (?:pupil|child)|schoolboy|schoolgirl|toddler|newborn|(?:my|our|his|her|their) (?:little|young|baby) (?:boy|girl|son|daughter)|(?:(?<=[-, ])month|week)-old baby)(?![A-Za-z0-9À-ɏ])/giu,
];
/** `Sam Imaginary, 7, …`, `Sam, seven: …` and `Sam Imaginary (7)`. */
const BEHIND_NAME =
  /(?<=[A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ'-]+(?:, | \())(?:\d|1[0-7]|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?=,(?! \d)|:(?!\d)|\)|\.(?!\d)|$| (?:from|of|who|was|is)(?![A-Za-z0-9À-ɏ]))/gu;
/** `Happy 6th birthday, Daisy`: somebody's with a name behind it; which name is for `person`. */
const BIRTHDAY =
  /(?<![A-Za-z0-9À-ɏ])(?:1st|2nd|3rd|[4-9]th|1[0-7]th|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth) birthday(?=,? (?:to )?(?:(?:dear|little|our) )?[A-ZÀ-ÞĀ-Ɏ])/gu;
/** `in Miss Dummy's class`. */
const CLASS =
  /(?<![A-Za-z0-9À-ɏ])in (?:Mr|Mrs|Ms|Miss)\.? [A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ-]{1,40}['’]s? class(?![A-Za-z0-9À-ɏ])/gu;

/** `who is in Year 2`: one pupil; "children in Year 2" are many. */
const YEAR =
  /(?<=(?:who is|who's|who’s|she is|he is|she's|he's|she’s|he’s|now|just) )in (?:Year (?:1[0-3]|\d)|Reception)(?![A-Za-z0-9À-ɏ])/gu;

/** `she's only 15,`, `Sam is six and`: one age, and no score or number of things behind it. */
const IS_AGE =
  /(?<=(?:(?:^|[^A-Za-z0-9À-ɏ])(?:[Ss]he|[Hh]e|[Ww]ho)(?:['’]s| is| was| turned| turns)|[A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ-]{0,20} (?:is|was|turned|turns))(?: only| just| now)? )(?:[3-9]|1[0-7]|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?=[,!?;)]|\.(?!\d)|$| (?:and|but|today|tomorrow|next|last|this|on)(?![A-Za-z0-9À-ɏ]))/gu;
/** `Sam Imaginary (Year 3, …)`, `Sam in Year 3`; a name beside it is for the rule. */
const NAMED_YEAR =
  /(?<=\(|[A-ZÀ-ÞĀ-Ɏ][a-zÀ-ɏ-]{1,20},? (?:in|from|of) )(?<!(?:Babies|Boys|Children|Classes|Families|Girls|Kids|Parents|Places|Pupils|Students|Teenagers|Youngsters) (?:in|from|of) )(?:Year (?:1[0-3]|[1-9])|Reception)(?![A-Za-z0-9À-ɏ])/gu;

/** One child; whether it can be found is for the rule that looks for a name or a home beside it. */
export const child: Detector = {
  name: 'child',
  makes: ['child'],
  find: (parts) => inProse(parts, children),
};

function children(text: string): readonly Found[] {
  return [...PATTERNS, BEHIND_NAME, BIRTHDAY, CLASS, YEAR, IS_AGE, NAMED_YEAR].flatMap((pattern) =>
    every(text, pattern, 'child', 'one child'),
  );
}
