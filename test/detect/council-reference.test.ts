import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('numbers that a council gives', () => {
  it.each([
    ['ref.property', 'The UPRN for your house is [[100012345678]].'],
    ['ref.council-tax', 'Your council tax account number is [[70012345]].'],
    ['ref.council-tax', 'Council tax ref: [[60098765X]]'],
    ['ref.benefit', 'Housing benefit claim reference [[HB1234567]] is waiting.'],
    ['ref', 'Council tax band D is £2,012.34 in 2026'],
    ['ref', 'Universal credit is paid to 1,234 people'],
  ])('%s: %s', (kind, row) => {
    expect(bracketed(row, kind)).toBe(row);
  });
});
