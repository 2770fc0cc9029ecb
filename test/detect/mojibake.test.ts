import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('spoilt letters', () => {
  it.each(['caf[[Ã©]]', 'it[[â€™]]s', '[[Â£]]400', 'a[[\uFFFD]]b'])('%s', (row) => {
    expect(bracketed(row, 'mojibake')).toBe(row);
  });

  it('tells signs of a web page apart', () => {
    const row = 'tea [[&amp;]] cake, it[[&#39;]]s';
    expect(bracketed(row, 'escaped')).toBe(row);
    expect(bracketed('tea &amp; cake', 'mojibake')).toBe('tea &amp; cake');
  });

  it.each(['café, it’s £400', 'São Paulo, Ã', 'tea & cake', 'R&D; more'])('not %s', (row) => {
    expect(bracketed(row, 'mojibake')).toBe(row);
  });
});
