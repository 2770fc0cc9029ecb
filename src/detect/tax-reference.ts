import type { Detector } from '../types.js';
import { isCued } from './digits.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

const TEN = /(?<![A-Za-z0-9À-ɏ/])(?:\d{10}|\d{5} \d{5})K?(?![A-Za-z0-9À-ɏ/])/giu;
const UTR_CUE = /\butr\b|taxpayer|self[- ]assessment/iu;
/** HMRC manual NIM39240: two figures, a letter, five figures. */
const TEMPORARY = /(?<![A-Za-z0-9À-ɏ/])\d{2} ?[A-Z] ?\d{5}(?![A-Za-z0-9À-ɏ/])/giu;
const TEMPORARY_CUE = /\btrn\b|temporary (?:ni|national insurance|reference)|national insurance|\bni\b/iu;

/** What HMRC gives a person beside the National Insurance number. Both shapes are common: the word must be near. */
export const taxReference: Detector = {
  name: 'tax-reference',
  makes: ['identifier.utr', 'identifier.temporary'],
  find: (parts) =>
    inProse(parts, (text) => [
      ...cued(text, TEN, UTR_CUE, 'identifier.utr', 'the shape of a Unique Taxpayer Reference'),
      ...cued(
        text,
        TEMPORARY,
        TEMPORARY_CUE,
        'identifier.temporary',
        'the shape of a temporary reference number',
      ),
    ]),
};

function cued(text: string, pattern: RegExp, cue: RegExp, kind: string, why: string): readonly Found[] {
  return matches(text, pattern)
    .map(({ 0: words, index }) => ({ kind, start: index, end: index + words.length, why }))
    .filter(({ start, end }) => isCued(text, start, end, cue));
}
