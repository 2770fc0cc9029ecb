import type { Detector } from '../types.js';
import { isAlone, isCued } from './digits.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

const NUMBER = /(?<![A-Za-z0-9À-ɏ/])(?:\d{9}|([A-Z]{2})\d{7})(?![A-Za-z0-9À-ɏ/])/giu;
const CUE = /passport/iu;

/** A passport number: nine figures, or two letters and seven. It has no check figure, so the word must be near. */
export const passport: Detector = {
  name: 'passport',
  makes: ['identifier.passport'],
  find: (parts) => inProse(parts, (text) => matches(text, NUMBER).flatMap((match) => cued(match, text))),
};

function cued({ 0: words, 1: letters, index }: RegExpExecArray, text: string): readonly Found[] {
  const end = index + words.length;
  const isMeant = isCued(text, index, end, CUE) || (letters !== undefined && isAlone(text, index, end));
  return isMeant
    ? [{ kind: 'identifier.passport', start: index, end, why: 'the shape of a passport number' }]
    : [];
}
