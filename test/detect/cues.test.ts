import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('words about somebody’s health', () => {
  it.each([
    'Mrs Imaginary was [[diagnosed]] last year and [[has asthma]].',
    'He is [[in hospital]] with [[his depression]].',
    'She [[is disabled]], a [[wheelchair user]].',
  ])('%s', (row) => {
    expect(bracketed(row, 'health')).toBe(row);
  });

  it.each([
    'A diabetes clinic opens.',
    'The hospital car park is closed.',
    'Cancer Research shop',
    'A blind spot',
  ])('not %s', (row) => {
    expect(bracketed(row, 'health')).toBe(row);
  });
});

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
