import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('street addresses', () => {
  it.each([
    'Sam lives at [[1 Nowhere Road]].',
    '[[12a Sample Street]], [[12-14 Old Sample Lane]], [[Flat 2, 5 Example Court]]',
    '[[7 St Madeup’s Close]]',
    '[[3, Nowhere Ave]]',
    'She lives in [[flat 3, Figment House]].',
    '[[Flat 12a Old Mill Court]] is for sale.',
  ])('%s', (row) => {
    expect(bracketed(row, 'address')).toBe(row);
  });

  it.each([
    'Nowhere Road is closed.',
    'From 3 March Sample Street is closed.',
    'On the A10 Nowhere Road',
    '5 minutes from the road',
    'Plant 40 trees in Nowhere Road',
    'by 2026. Sample Street',
    'The flat roof of Figment House leaks',
    'Flat 3 is on the first floor',
  ])('not %s', (row) => {
    expect(bracketed(row, 'address')).toBe(row);
  });
});
