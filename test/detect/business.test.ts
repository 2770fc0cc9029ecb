import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('private businesses', () => {
  it.each([
    'We avoid [[Bogus Brothers Garage]].',
    '[[Mock & Daughters Lettings]] keep it',
    '[[Madeup Roofing Ltd]] and [[Pretend Motors]]',
    'Watch [[#MadeupRoofingScam]]',
    '[[The curry house on Nelson]] Street',
    'see the [[Nowhere Herald]]',
    '[[that care home in Nowhere]]',
  ])('%s', (row) => {
    expect(bracketed(row, 'business')).toBe(row);
  });

  it.each([
    'Waste and Recycling',
    'Our Homes',
    'The garage is shut',
    'Nowhere District Council',
    'Castle Street and Mill Lane',
    'the pub on the corner',
  ])('none in %s', (row) => {
    expect(bracketed(row, 'business')).toBe(row);
  });
});
