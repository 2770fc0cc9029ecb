import { describe, expect, it } from 'vitest';
import { firstAlternatives, isWellFormed } from '../../src/text/alternatives.js';

describe('alternatives in a term', () => {
  it('part one group at a time', () => {
    expect(firstAlternatives('{a,b} {c,d}')).toEqual(['a {c,d}', 'b {c,d}']);
    expect(firstAlternatives('{so,} funny')).toEqual(['so funny', 'funny']);
    expect(firstAlternatives('a b')).toBeNull();
  });

  it.each([
    ['{a,b} c', true],
    ['a', true],
    ['{a,}', true],
    ['{a}', false],
    ['{a,b', false],
    ['a,b}', false],
    ['{a,{b,c}}', false],
  ])('%s: %s', (term, isFine) => {
    expect(isWellFormed(term)).toBe(isFine);
  });
});
