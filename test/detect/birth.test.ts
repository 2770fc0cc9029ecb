import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('dates of birth and ages of grown-ups', () => {
  it.each([
    'The winner was [[born 3 May 1990]].',
    '[[born on 3rd May 1990]], [[DOB: 03/05/1990]], [[date of birth 3.5.90]], [[d.o.b. 1990-05-03]]',
    'Sam Imaginary, [[42]], of Nowhere. Pat Pretend ([[36]]) too.',
    'Sam Imaginary, [[aged 42]], was there',
  ])('%s', (row) => {
    expect(bracketed(row, 'birth')).toBe(row);
  });

  it.each([
    'The museum was born of a gift in 1903.',
    'The museum was born in 1903.',
    'Free swimming for anyone aged 60 or over.',
    'For adults aged 25 to 40, from 3 May 1990 on.',
    'Nowhere Road, 42, 43',
    'Meet on Friday, 3 May 2026.',
  ])('not %s', (row) => {
    expect(bracketed(row, 'birth')).toBe(row);
  });
});
