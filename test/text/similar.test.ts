import { describe, expect, test } from 'vitest';
import { closest, didYouMean } from '../../src/text/similar.js';

describe('the nearest word', () => {
  test.each([
    ['effct', 'effect'],
    ['Effect', 'effect'],
    ['efefct', 'effect'],
    ['rasie', 'raise'],
    ['xyz', null],
    ['', null],
  ])('%s: %s', (word, near) => {
    expect(closest(word, ['find', 'effect', 'raise'])).toBe(near);
  });
});

describe('a hint', () => {
  test('names the nearest', () => {
    expect(didYouMean('fnid', ['find', 'effect'])).toBe('Did you mean find?');
  });
  test('or what there is', () => {
    expect(didYouMean('zzzz', ['find', 'effect'])).toBe('It can be: find, effect.');
    expect(didYouMean('zzzz', [])).toBe('None is defined yet.');
    const many = Array.from({ length: 13 }, (_, i) => `word-number-${i}`);
    expect(didYouMean('zzzz', many)).toBe('Check how it is spelt.');
  });
});
