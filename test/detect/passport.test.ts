import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('passport numbers', () => {
  it.each(['passport number [[123456789]]', 'Found: [[AB1234567]], a passport.', '[[ab1234567]]'])(
    '%s',
    (row) => {
      expect(bracketed(row, 'identifier.passport')).toBe(row);
    },
  );

  it.each([
    'Order 123456789, item AB1234567',
    'Bring your passport. Ring 0800 00 1066.',
    'Passport fee 1234567890',
  ])('none in %s', (row) => {
    expect(bracketed(row, 'identifier.passport')).toBe(row);
  });
});
