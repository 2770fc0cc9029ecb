import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('words about somebody’s benefits and care', () => {
  it.each([
    'Mr Pretend [[claims Housing Benefit]] and is in [[rent arrears]].',
    'Her [[social worker]] said she [[was evicted]].',
  ])('%s', (row) => {
    expect(bracketed(row, 'benefit')).toBe(row);
  });

  it.each(['How to claim Housing Benefit', 'Universal Credit has changed.', 'The benefits of walking'])(
    'not %s',
    (row) => {
      expect(bracketed(row, 'benefit')).toBe(row);
    },
  );
});
