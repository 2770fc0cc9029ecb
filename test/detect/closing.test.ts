import { describe, expect, it } from 'vitest';
import { bracketed, factsOf } from '../support/marks.js';

// Now is Monday 23 November 2026.
describe('a last day that is over', () => {
  it.each([
    'Apply by [[20 November 2026]].',
    'Applications close soon: closing date [[Friday 20 November]]!',
    'Closing date: [[1/11/2026]]',
    'The deadline for comments is [[22 November]]!',
    'Register by 5pm on [[Sunday 22 November]] to vote.',
    'Last day to book is [[2026-11-01]].',
    'The exhibition is open until [[1 November 2026]].',
    'Have your say by midnight on [[15 November 2026]].',
  ])('%s', (row) => {
    expect(bracketed(row, 'closing')).toBe(row);
  });

  it.each([
    'Apply by 23 November 2026.', // today
    'Apply by 4 December.',
    'The survey closed on 20 November 2026.',
    'Written by Sam on 20 November 2026.',
    'We planted 40 trees on 20 November.',
    'The deadline was moved. We met on 20 November 2026.',
    'Open until late. 20 November 2026 was busy.',
  ])('not %s', (row) => {
    expect(bracketed(row, 'closing')).toBe(row);
  });

  it('is looked at when the post goes out', () => {
    const row = 'Apply by [[28 November 2026]].';
    expect(bracketed(row, 'closing', factsOf({ at: '2026-12-01T09:00:00Z' }))).toBe(row);
    expect(bracketed(row, 'closing')).toBe('Apply by 28 November 2026.');
  });
});
