import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('bank accounts', () => {
  it.each([
    'Sort code [[00-00-00]], account [[12345678]].',
    'It goes to [[10-79-99 88837491]] on Friday.',
    'sort code: [[000000]]',
  ])('%s', (row) => {
    expect(bracketed(row, 'identifier.bank-account')).toBe(row);
  });

  it.each(['10-12-2026, 10-12-26 and 12 10 26', 'Open 10-12-26: 12 stalls', 'Sort codes have six figures.'])(
    'none in %s',
    (row) => {
      expect(bracketed(row, 'identifier.bank-account')).toBe(row);
    },
  );
});
