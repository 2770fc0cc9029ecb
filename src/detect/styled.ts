import type { Detector, Mark, Part } from '../types.js';
import { matches } from '../text/matches.js';
import { isProse } from './prose.js';

/**
 * Letters that only look bold, italic, handwritten or ringed: mathematical alphabets, letters in circles and
 * squares, and wide ones. Screen readers spell them out or say nothing.
 */
const STYLED =
  /[\u{1D400}-\u{1D7FF}\u24B6-\u24E9\uFF21-\uFF3A\uFF41-\uFF5A\u{1F110}-\u{1F12B}\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]+(?:[ '’,.-]{1,2}[\u{1D400}-\u{1D7FF}\u24B6-\u24E9\uFF21-\uFF3A\uFF41-\uFF5A\u{1F110}-\u{1F12B}\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]+)*/gu;
const PLAIN = /^[\0-\u24B5]*$/u;
/** White letters on black have no compatibility mapping of their own: two alphabets, 32 apart. */
const ON_BLACK = /[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu;
const FIRST_ON_BLACK = 0x1f150;
const APART = 32;
const FIRST_LETTER = 0x41;
/** A sign of its own, for blood groups and car parks. */
const EMOJI = '\uFE0F';

/** Look-alike letters, with the words in plain ones. */
export const styled: Detector = {
  name: 'styled',
  makes: ['letters.styled'],
  find: (parts) => parts.filter(isProse).flatMap(styledIn),
};

function styledIn({ where, text }: Part): readonly Mark[] {
  if (PLAIN.test(text)) return [];
  return matches(text, STYLED)
    .filter(({ 0: words, index }) => text.charAt(index + words.length) !== EMOJI)
    .map(({ 0: words, index }) => ({
      kind: 'letters.styled',
      where,
      start: index,
      end: index + words.length,
      why: 'not letters, but signs that look like them',
      suggest: plain(words),
    }));
}

function plain(words: string): string {
  return words
    .replaceAll(ON_BLACK, (sign) =>
      String.fromCodePoint(FIRST_LETTER + (((sign.codePointAt(0) ?? 0) - FIRST_ON_BLACK) % APART)),
    )
    .normalize('NFKC');
}
