import type { Detector } from '../types.js';
import { datesIn } from './dates.js';
import { every, inProse, type Found } from './prose.js';

const CUE =
  /(?<![\p{L}\p{N}])(?:born(?: on| in)?|(?:date of birth|birth date|birthday|d\.o\.b\.?|dob|b\.)(?: is| was| of)?)(?: on)?[:,]? ?(?:the )?/giu;
/** `Sam Imaginary, 42, …`, `Sam Imaginary (42)`, `Sam Imaginary, aged 42`: grown-ups; children are `child`. */
const AGE_BEHIND_NAME =
  /(?<=\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+(?:, | \())(?:aged )?(?:1[89]|[2-9]\d|10\d)(?=,(?! \d)|\)|[.;\n]|$| (?:from|of|who|was|is)(?![\p{L}\p{N}]))/gu;

/** A date of birth, or an age right behind a name. */
export const birth: Detector = {
  name: 'birth',
  makes: ['birth'],
  find: (parts) =>
    inProse(parts, (text) => [
      ...dated(text),
      ...every(text, AGE_BEHIND_NAME, 'birth', 'an age behind a name'),
    ]),
};

/** A date right behind the cue. "Born in 1903" may be a museum. */
function dated(text: string): readonly Found[] {
  const ends = new Map(datesIn(text).map(({ start, end }) => [start, end]));
  return Array.from(text.matchAll(CUE)).flatMap((cue) => {
    const end = ends.get(cue.index + cue[0].length);
    return end === undefined ? [] : [{ kind: 'birth', start: cue.index, end, why: 'a date of birth' }];
  });
}
