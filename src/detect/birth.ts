import type { Detector } from '../types.js';
import { datesIn } from './dates.js';
import { every, inProse, type Found } from './prose.js';

const CUE =
  /(?<![A-Za-z0-9À-ɏ])(?:born(?: on| in)?|(?:date of birth|birth date|birthday|d\.o\.b\.?|dob|b\.)(?: is| was| of)?)(?: on)?[:,]? ?(?:the )?$/iu;
const LONGEST_CUE = 32;
/** Who was born before is written of in history. */
const LIVING = 1920;
/** `Sam Imaginary, 42, …`, `Sam Imaginary (42)`, `Sam Imaginary, aged 42`: grown-ups; children are `child`. */
const AGE_BEHIND_NAME =
  /(?<=[A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ'-]+ [A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ'-]+(?:, | \())(?:aged )?(?:1[89]|[2-9]\d|10\d)(?=,(?! \d)|\)|[.;\n]|$| (?:from|of|who|was|is)(?![A-Za-z0-9À-ɏ]))/gu;

/** A date of birth, in full where somebody may be alive who has it, or an age right behind a name. */
export const birth: Detector = {
  name: 'birth',
  makes: ['birth', 'birth.date'],
  find: (parts) =>
    inProse(parts, (text) => [
      ...dated(text),
      ...every(text, AGE_BEHIND_NAME, 'birth', 'an age behind a name'),
    ]),
};

/** A date right behind the cue. "Born in 1903" may be a museum. */
function dated(text: string): readonly Found[] {
  return datesIn(text).flatMap(({ start, end, year }) => {
    const from = Math.max(0, start - LONGEST_CUE);
    const cue = CUE.exec(text.slice(from, start));
    if (cue === null) return [];
    const kind = year !== null && year >= LIVING ? 'birth.date' : 'birth';
    return [{ kind, start: from + cue.index, end, why: 'a date of birth' }];
  });
}
