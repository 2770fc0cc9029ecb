import { expect, test } from 'vitest';
import { inAscii } from '../../src/build/in-ascii.js';

test('what is escaped means what it meant', () => {
  const text = 'Café – “naïve” 🌷 \u2028';
  const json = inAscii(JSON.stringify(text));
  expect(json).toMatch(/^[\0-\x7F]*$/u);
  expect(JSON.parse(json)).toBe(text);
  const pattern = inAscii('[À-ÞĀ-Ɏ🌷]');
  expect(pattern).toBe('[\\u00c0-\\u00de\\u0100-\\u024e\\ud83c\\udf37]');
  expect(['É', '🌷', 'é'].map((sign) => new RegExp(pattern, 'u').test(sign))).toEqual([true, true, false]);
});
