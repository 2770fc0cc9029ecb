import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('spoilt letters', () => {
  it.each(['caf[[Ã©]]', 'it[[â€™]]s', '[[Â£]]400', 'a[[\uFFFD]]b', 'tea [[&amp;]] cake, it[[&#39;]]s'])(
    '%s',
    (row) => {
      expect(bracketed(row, 'mojibake')).toBe(row);
    },
  );

  it.each(['café, it’s £400', 'São Paulo, Ã', 'tea & cake', 'R&D; more'])('not %s', (row) => {
    expect(bracketed(row, 'mojibake')).toBe(row);
  });
});
