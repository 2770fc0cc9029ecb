import { describe, expect, it } from 'vitest';
import { draftOf } from '../support/fixtures.js';
import { factsOf, marksOf, wordsOf } from '../support/marks.js';

const facts = factsOf({
  kinds: [
    wordsOf('party', 'a b c d'),
    wordsOf('obscene.strong', '*fuck*'),
    wordsOf('obscene.mild', 'bollocks'),
    wordsOf('obscene.rude', 'prat'),
    wordsOf('innocent', 'a prat'),
  ],
});

/** Texts that made patterns like ours slow somewhere. */
const UNITS = [
  '0',
  '07 ',
  '1 ',
  '@',
  'a@',
  'a.',
  'a-',
  'A ',
  'Sam ',
  'Mr. ',
  'a b c ',
  "'",
  '“',
  '"my" ',
  '"',
  '[insert',
  '{{',
  '#a',
  'a*',
  '.!',
  '\u200B',
  'e\u0301',
  'embargoed until ',
  'Monday ',
  '12/',
  'https://',
  'one two ',
  '👨\u200D',
  '\uD800',
  'prat ',
  'a prat ',
  'fuck',
  'fuck ',
  'p-r-a-t ',
  'f*',
  '5h1t ',
  'mкь',
  '@a',
  '𝐚',
  'AB ',
  '😀',
  '#ab',
];

describe('hostile texts', () => {
  // Quadratic work would pass the time limit of a test by far.
  it.each(UNITS)('%j, a hundred thousand characters', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    expect(marksOf(draftOf(text), facts).length).toBeLessThanOrEqual(text.length);
  });
});
