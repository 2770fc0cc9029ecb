import type { Detector } from '../types.js';
import { isAlone, isCued } from './digits.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

/** Since 2001: area, age (02 to 29, 51 to 79), three letters; I and Q are left out (DVLA INF104). */
const CURRENT =
  /(?<![A-Za-z0-9À-ɏ])[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[12]\d|5[1-9]|[67]\d)[ -]?[A-HJ-PR-Z]{3}(?![A-Za-z0-9À-ɏ])/giu;
/** 1983 to 2001, year letter in front; 1963 to 1983, year letter behind. In capitals only: `b12 bus` is none. */
const OLDER =
  /(?<![A-Za-z0-9À-ɏ])(?:[A-HJ-NPR-TV-Y]\d{1,3}[ -]?[A-HJ-PR-Z]{3}|[A-HJ-PR-Z]{3}[ -]?\d{1,3}[A-HJ-NPR-TV-Y])(?![A-Za-z0-9À-ɏ])/gu;
const CUE = /\breg(?:istration|d)?\b|plate|v5c|\bmot\b|vehicle|\b(?:car|van|lorry|taxi|parked)\b/iu;
const CLOSE_CUE =
  /(?:\breg(?:istration)?|plate|v5c|vehicle|\bmot\b)[ :,.]*(?:(?:no|number|mark|is)[ :.,]*){0,2}$/iu;

/** The registration mark of a vehicle: whoever has it can find out whose it is. */
export const vehicle: Detector = {
  name: 'vehicle',
  makes: ['vehicle'],
  find: (parts) =>
    inProse(parts, (text) => [
      ...found(text, CURRENT, (words, start) => {
        return words === words.toUpperCase() || isCued(text, start, start + words.length, CUE);
      }),
      ...found(text, OLDER, (_, start) => CLOSE_CUE.test(text.slice(Math.max(0, start - 30), start))),
    ]),
};

/** Where the shape is enough, and where nothing else stands in the text. */
function found(
  text: string,
  pattern: RegExp,
  isShown: (words: string, start: number) => boolean,
): readonly Found[] {
  return matches(text, pattern)
    .map(({ 0: words, index }) => ({ words, start: index, end: index + words.length }))
    .filter(({ words, start, end }) => isShown(words, start) || isAlone(text, start, end))
    .map(({ start, end }) => ({
      kind: 'vehicle',
      start,
      end,
      why: 'the shape of a registration mark',
    }));
}
