import type { Detector } from '../types.js';
import { every, inProse, whole, type Found } from './prose.js';
import { matches } from '../text/matches.js';

/** `3/22/0123/FUL`, `22/01234/HH`, `P/2022/0123/OUT`. */
const PLANNING =
  /(?<![A-Za-z0-9À-ɏ/])(?:[A-Z]{1,4}\/)?\d{1,4}\/\d{2,6}(?:\/\d{2,6})?\/[A-Z]{1,6}\d?(?![A-Za-z0-9À-ɏ/])/gu;
const CUED =
  /(?<![A-Za-z0-9À-ɏ])(?:ref(?:erence)?|case|application|appeal|order|notice|licence|permit|invoice|account|meter|claim|claimant|tenancy|complaint)(?: (?:no|number|nos|ref|reference|id))?[.:]{0,2} ?(?:is )?#?([A-Z]{0,4}[-/]?\d[\dA-Z/-]{2,20})(?![A-Za-z0-9À-ɏ])/giu;

/** References of cases and applications; their digits are nobody's telephone. */
export const ref: Detector = {
  name: 'ref',
  makes: ['ref.planning', 'ref.case'],
  find: (parts) =>
    inProse(parts, (text) => [
      ...every(text, PLANNING, 'ref.planning', 'a planning reference'),
      ...matches(text, CUED).map((match) => number(match, match[1] ?? '')),
    ]),
};

/** The number alone, without the word that gave it away. */
function number(match: RegExpExecArray, words: string): Found {
  const { end } = whole('', match, '');
  return { kind: 'ref.case', start: end - words.length, end, why: 'a case number' };
}
