import { expect, it } from 'vitest';
import { calmed, isDrawnOut } from '../../src/text/drawn-out.js';

it.each([
  ['sooooo', 'so'],
  ['yesss', 'yes'],
  ['wooohooo!!!', 'woho!'],
  ['Aaah', 'Aaah'],
  ['bookkeeper', 'bookkeeper'],
  ['ß', 'ß'],
  ['', ''],
])('%s is %s', (written, read) => {
  expect(calmed(written)).toBe(read);
});

it.each([
  ['so', false],
  ['soso', false],
  ['bookkeeper', false],
  ['sooo', true],
  ['SoOop', true],
  ['ooo', true],
])('%s is drawn out: %s', (word, is) => {
  expect(isDrawnOut(word)).toBe(is);
});
