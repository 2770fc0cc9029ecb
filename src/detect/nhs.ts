import type { Detector } from '../types.js';
import { hasNhsCheck } from './check-digits.js';
import { digitRuns, groupingOf, isCued, joined, rowsOf, spanOf, type DigitGroup } from './digits.js';
import { inProse, type Found } from './prose.js';

const CUE = /nhs|patient|health (?:and care )?number/iu;
const CHI_CUE = /\bchi(?: (?:no|number))?\b|community health index/iu;
const OTHER_CUE =
  /(?:ref|reference|planning|application|order|isbn|meter|invoice|charity|company)[^\n]{0,12}$/iu;
/** Dates and times have groups of one and two. */
const GROUPINGS = /^(?:10|3-3-4|3-7|6-4|4-6|4-3-3|5-5|1(?:-1){9}|2(?:-2){4})$/u;
/** The first six figures of a CHI number are a date of birth. */
const DAY_OF_BIRTH = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])/u;

/** Numbers of a patient: NHS in England and Wales, CHI in Scotland, Health and Care in Northern Ireland. */
export const nhs: Detector = {
  name: 'nhs',
  makes: ['identifier.nhs', 'identifier.chi'],
  find: (parts) =>
    inProse(parts, (text) =>
      digitRuns(text).flatMap((run) => rowsOf(run, 10, 10).flatMap((row) => patient(row, text))),
    ),
};

/** One in eleven of any ten figures has the check, so a cue or the usual grouping is wanted too. */
function patient(groups: readonly DigitGroup[], text: string): readonly Found[] {
  const digits = joined(groups);
  if (!hasNhsCheck(digits)) return [];
  const { start, end } = spanOf(groups);
  if (DAY_OF_BIRTH.test(digits) && isCued(text, start, end, CHI_CUE))
    return [{ kind: 'identifier.chi', start, end, why: 'a CHI number: its check figure is right' }];
  const grouping = groupingOf(groups);
  const isMeant = GROUPINGS.test(grouping) && isCued(text, start, end, CUE);
  if (!isMeant && !isGroupedAlone(grouping, digits, text.slice(Math.max(0, start - 30), start))) return [];
  return [{ kind: 'identifier.nhs', start, end, why: whyOf(digits) }];
}

/** Written 3-3-4, and not called something else just before. */
function isGroupedAlone(grouping: string, digits: string, before: string): boolean {
  return grouping === '3-3-4' && !digits.startsWith('0') && !OTHER_CUE.test(before);
}

function whyOf(digits: string): string {
  if (digits.startsWith('999')) return 'an NHS number of the range for tests';
  if (/^3[2-9]/u.test(digits)) return 'a Health and Care number: its check figure is right';
  return 'an NHS number: its check figure is right';
}
