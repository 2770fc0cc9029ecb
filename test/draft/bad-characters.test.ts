import { expect, test } from 'vitest';
import { badCharacters } from '../../src/draft/bad-characters.js';

test.each([
  ['plain 🏊\n\u001b', []],
  ['a\0', [[]]],
  [{ a: 'x', b: ['y', { c: '\ud800' }], d: '\udc00', e: 5, f: null }, [['b', 1, 'c'], ['d']]],
])('%j', (value, paths) => {
  expect(badCharacters(value)).toEqual(paths);
});
