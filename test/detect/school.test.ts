import { describe, expect, it } from 'vitest';
import { bracketed, marksIn } from '../support/marks.js';

describe('schools', () => {
  it.each([
    'The choir of [[Nowhere Primary School]]',
    "[[St Madeup's Academy]] is open",
    'a [[pupil at]] our school',
    '[[Nowhere Juniors]] and [[St Madeup’s Primary]], or [[Beechwood High]].',
    '([[Nowhere School]]) and [[St. Madeup School]]. The School',
  ])('%s', (row) => {
    expect(bracketed(row, 'school')).toBe(row);
  });

  it.each([
    'School is out.',
    'The High Street',
    'Nowhere Primary Care Network',
    'All schools are closed.',
    'the primary school',
  ])('not %s', (row) => {
    expect(bracketed(row, 'school')).toBe(row);
  });

  it('claim the names in their names', () => {
    const kinds = marksIn({ where: 'text', text: 'Sam Imaginary School' }).map(({ kind }) => kind);
    expect(kinds).toEqual(['school']);
  });
});
