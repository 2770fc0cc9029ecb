import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('registration marks', () => {
  it.each([
    'A silver van, reg no [[AA19 AAA]], and [[BD51SMR]]',
    'the car [[bd51 smr]] is parked there',
    'vehicle [[Y123 XYZ]]; registration: [[ABC 123D]]',
    '[[A123 BCD]]',
    '[[LN14-HGT]]',
  ])('%s', (row) => {
    expect(bracketed(row, 'vehicle')).toBe(row);
  });

  it.each([
    'It is 12 noon on the M25 CAR park, near AB80 ABC and AB35 ABC',
    'Bus 310, the B1004 and SG13 8EQ',
    'we sold bd51 smr sandwiches',
  ])('none in %s', (row) => {
    expect(bracketed(row, 'vehicle')).toBe(row);
  });
});
