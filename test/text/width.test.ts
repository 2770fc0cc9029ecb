import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hang, widthOf, wrap } from '../../src/text/width.js';

test.each([
  ['bins', 4],
  ['café', 4],
  ['cafe\u0301', 4],
  ['♻️', 2],
  ['👩‍👩‍👧', 2],
  ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', 2],
  ['图书', 4],
  ['', 0],
])('%s is %i columns wide', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 8, ['one two', 'three']],
  ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
  ['👩‍👩‍👧👩‍👩‍👧 a', 4, ['👩‍👩‍👧👩‍👩‍👧', 'a']],
  ['', 5, ['']],
])('%s breaks at %i', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test('no line is too wide, and nothing but spaces is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
      const line = text.replaceAll('\n', ' ');
      const lines = wrap(line, width);
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
    }),
  );
});

test('text hangs under itself', () => {
  expect(hang('one two three four five six', 24, '- ', '  ')).toEqual(['- one two three four', '  five six']);
});
