import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('postcodes', () => {
  it.each(['Write to [[SG13 8EQ]].', '[[sg138eq]], [[SW1A 1AA]] [[M1 1AE]]', '[[GIR 0AA]]'])('%s', (row) => {
    expect(bracketed(row, 'postcode')).toBe(row);
  });

  it.each(['SG13', 'VA1 1AA', 'M1 1AI', 'XSG13 8EQ', 'at 4 7pm', 'e2 4am', 'B12 34C'])('not %s', (row) => {
    expect(bracketed(row, 'postcode')).toBe(row);
  });
});
