import { describe, expect, it } from 'vitest';
import { bracketed, factsOf, marksIn } from '../support/marks.js';

// Now is Monday 23 November 2026.
describe('a weekday that does not match its date', () => {
  it.each([
    ['[[Sunday 28 November 2026]]', 'Saturday 28 November 2026'],
    ['[[Monday 3 June 2026]]', 'Wednesday 3 June 2026'],
    ['[[Mon 3rd June 2026]]', 'Wednesday 3rd June 2026'],
    ['[[Friday, November 27th 2027]]', 'Saturday, November 27th 2027'],
    ['[[Monday 28/11/2026]]', 'Saturday 28/11/2026'],
    ['[[Sunday 5 December]]', 'Saturday 5 December'],
  ])('%s', (row, suggest) => {
    expect(bracketed(`See you on ${row}!`, 'weekday')).toBe(`See you on ${row}!`);
    const text = row.slice(2, -2);
    const [mark] = marksIn({ where: 'text', text }).filter(({ kind }) => kind === 'weekday.mismatch');
    expect(mark?.suggest).toBe(suggest);
  });

  it.each([
    'The market is on Saturday 28 November 2026.',
    'Open Monday to Friday until 3 December 2026.',
    'See you on Wednesday 25 November at 2pm.',
    'Thanks for coming on Saturday 21 November.', // two days ago
    'New year: Friday 1 January', // the next one
    'Tuesday 29 February', // 2028
    'Monday is bin day. 3 June 2026 is not.',
  ])('not %s', (row) => {
    expect(bracketed(row, 'weekday')).toBe(row);
  });

  it('knows days that the calendar lacks', () => {
    expect(bracketed('[[Monday 31 November 2026]]', 'weekday')).toBe('[[Monday 31 November 2026]]');
  });

  it('is looked at when the post goes out, where the council is', () => {
    // 23:30 UTC on 30 June is 1 July in London: the next 1 July is that Wednesday.
    const facts = factsOf({ at: '2026-06-30T23:30:00Z' });
    expect(bracketed('Wednesday 1 July', 'weekday', facts)).toBe('Wednesday 1 July');
    expect(bracketed('[[Thursday 1 July]]', 'weekday', facts)).toBe('[[Thursday 1 July]]');
  });
});
