import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('international bank accounts', () => {
  it.each([
    'Paid to [[GB82 WEST 1234 5698 7654 32]] BY FRIDAY',
    '[[GB33BUKB20201555555555]], [[de89 3704 0044 0532 0130 00]]',
  ])('%s', (row) => {
    expect(bracketed(row, 'identifier.iban')).toBe(row);
  });

  it.each(['GB82 WEST 1234 5698 7654 33', 'GB82 WEST 1234 5698 7654', 'ZZ82 WEST 1234 5698 7654 32'])(
    'none in %s',
    (row) => {
      expect(bracketed(row, 'identifier.iban')).toBe(row);
    },
  );
});
