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
