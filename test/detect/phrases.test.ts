import { describe, expect, it } from 'vitest';
import { KNOWN } from '../../src/detect/names/known.js';
import { phrases } from '../../src/detect/phrases.js';

describe('somebody everybody knows of', () => {
  const { beginsWith, has } = phrases(KNOWN());

  it.each([
    ['queen-victoria', true],
    ['sam-imaginary', false],
  ])('%s: %s', (words, is) => {
    expect(has(words)).toBe(is);
  });

  it.each([
    ['queen', true],
    ['jay-z', true],
    ['victoria', true],
    ['thursday', false],
    ['', false],
  ])('one may begin with %j: %s', (word, may) => {
    expect(beginsWith(word)).toBe(may);
  });

  it('begins with the first word of each', () => {
    for (const one of KNOWN()) expect(beginsWith(one)).toBe(true);
  });
});
