import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('payment card numbers', () => {
  it.each([
    'Pay with [[4111 1111 1111 1111]], [[4111111111111111]]',
    '[[3782 822463 10005]]',
    'Card [[4000 0000 0000 0002]] – 12 December',
  ])('%s', (row) => {
    expect(bracketed(row, 'identifier.card')).toBe(row);
  });

  it.each(['4111 1111 1111 1112', '4111 111 111 111 1111', 'UPRN 4111111111111', '2222 2222 2222 2222'])(
    'none in %s',
    (row) => {
      expect(bracketed(row, 'identifier.card')).toBe(row);
    },
  );
});
