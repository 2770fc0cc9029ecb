import { describe, expect, it } from 'vitest';
import { expanded, firstAlternatives, isWellFormed } from '../../src/text/alternatives.js';

describe('alternatives in a term', () => {
  it('stand for every term that can be made of them', () => {
    expect(expanded('{should,must} be {approved,turned down}')).toEqual([
      'should be approved',
      'should be turned down',
      'must be approved',
      'must be turned down',
    ]);
    expect(expanded('{so,} funny {indeed,}')).toEqual([
      'so funny indeed',
      'so funny',
      'funny indeed',
      'funny',
    ]);
    expect(expanded('plain words')).toEqual(['plain words']);
  });

  it('part one group at a time', () => {
    expect(firstAlternatives('{a,b} {c,d}')).toEqual(['a {c,d}', 'b {c,d}']);
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
