import { expect, it } from 'vitest';
import { datesIn, daysMeant } from '../../src/detect/dates.js';

it.each([
  ['3 June 2026', [3, 6, 2026]],
  ['the 3rd of Sept', [3, 9, null]],
  ['03/06/26', [3, 6, 2026]],
  ['03/06/62', [3, 6, 1962]],
  ['2026-06-03', [3, 6, 2026]],
  ['Dec 25', [25, 12, null]],
  ['28 and 29 November 2026', [28, 11, 2026]],
])('reads %s', (text, expected) => {
  expect(datesIn(text).map(({ date, month, year }) => [date, month, year])).toEqual([expected]);
});

it.each(['32 June 2026', '3/13/2026', '3/22/0123', '1.2.3', '12 marches', 'May 2026', '24/7'])(
  'not %s',
  (text) => {
    expect(datesIn(text)).toEqual([]);
  },
);

it('finds the days that a date without a year may mean', () => {
  const [date] = datesIn('1 November');
  expect(date && daysMeant(date, '2026-11-23')).toEqual(['2026-11-01', '2027-11-01']);
  expect(date && daysMeant(date, '2026-10-23')).toEqual(['2026-11-01']);
});
