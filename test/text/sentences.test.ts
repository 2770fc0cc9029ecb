import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAt, sentences } from '../../src/text/sentences.js';

const split = (text: string): readonly string[] =>
  sentences(text).map(({ start, end }) => text.slice(start, end).trim());

describe('sentences', () => {
  it.each([
    ['Bins go out Monday. Thank you!', ['Bins go out Monday.', 'Thank you!']],
    ['Mrs. Imaginary of St. Faith Rd. spoke.', ['Mrs. Imaginary of St. Faith Rd. spoke.']],
    ['See council.example for more', ['See council.example for more']],
    ['It costs £2.50 now. Pay online', ['It costs £2.50 now.', 'Pay online']],
    ['Really?! "Yes." No', ['Really?!', '"Yes."', 'No']],
    ['First line\nSecond line', ['First line', 'Second line']],
    ['', ['']],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('leaves no character out and none twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '.', '!', ' ', '\n', 'M', 'r', '”', '…') }),
        (text) => {
          const ranges = sentences(text);
          expect(ranges.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
          for (const range of ranges) expect(sentenceAt(ranges, range.start)).toEqual(range);
        },
      ),
    );
  });

  it('finds the sentence of the last offset', () => {
    const ranges = sentences('One. Two');
    expect(sentenceAt(ranges, 8)).toEqual(ranges.at(-1));
  });
});
