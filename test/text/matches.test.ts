import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachMatch, matches } from '../../src/text/matches.js';

const PATTERNS = [/a/gu, /(?<=b)a|^$/gu, /\d+/gu, /(?:)/gu];

test('finds what matchAll finds, again and again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '😀') }),
      fc.constantFrom(...PATTERNS),
      (text, pattern) => {
        const expected = Array.from(text.matchAll(pattern), ({ 0: found, index }) => [found, index]);
        for (let times = 0; times < 2; times += 1)
          for (const all of [matches(text, pattern), Array.from(eachMatch(text, pattern))])
            expect(all.map(({ 0: found, index }) => [found, index])).toEqual(expected);
      },
    ),
  );
});
