import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('National Insurance numbers', () => {
  it.each([
    'Your claim: [[AB 12 34 56 C]]',
    'Is it [[AB123456C]]? Or [[AB 123 456 C]], [[AB-12-34-56-C]]?',
    'my national insurance number is [[ab123456c]]',
    '[[ab 12 34 56 c]]',
    'NI: [[A B 1 2 3 4 5 6 C]]',
    'national insurance [[ＡＢ１２３４５６Ｃ]]',
  ])('%s', (row) => {
    expect(bracketed(row, 'identifier.nino')).toBe(row);
  });

  it.each([
    'Bring two forms of ID and your National Insurance number.',
    'QQ 12 34 56 C, BG 12 34 56 C, B G 12 34 56 C, AB 12 34 56 E, XAB123456C',
    'at 12 34 56 a, no 12 34 56 b',
  ])('none in %s', (row) => {
    expect(bracketed(row, 'identifier.nino')).toBe(row);
  });

  it("names the specimen of the official forms as nobody's", () => {
    expect(bracketed('Write it like [[QQ 12 34 56 C]].', 'specimen')).toBe(
      'Write it like [[QQ 12 34 56 C]].',
    );
  });
});
