import { expect, it } from 'vitest';
import { csvCell } from '../../src/safe/csv.js';

it.each([
  ['plain', '"plain"'],
  ['say "hi"', '"say ""hi"""'],
  ['=1+1', '"\'=1+1"'],
  ['  @SUM(A1)', '"\'  @SUM(A1)"'],
  ['\u00A0+1', '"\'\u00A0+1"'],
  ['\uFEFF-1', '"\'\uFEFF-1"'],
  ['＝1', '"\'＝1"'],
  ['one\n=two\r\n@three', '"one\n\'=two\n\'@three"'],
  ['a\rb', '"a\nb"'],
])('%j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
