import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('what a job pays', () => {
  it.each([
    'Lifeguard, [[£12.60 an hour]]',
    'Planner, [[£34k]], or [[£26,000 pro rata]]',
    '[[£28,000 - £31,000 a year]], [[grade 6]]',
  ])('%s', (row) => {
    expect(bracketed(row, 'pay')).toBe(row);
  });

  it.each(['Parking is £1.20', 'a grant of £34,000', 'Grade II listed'])('none in %s', (row) => {
    expect(bracketed(row, 'pay')).toBe(row);
  });
});
