import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('driving licence numbers', () => {
  it.each(['Licence [[MADEU801019JS9AB]], [[MADEU 801019 JS9AB 35]]', '[[pete9 652315 a99xy]]'])(
    '%s',
    (row) => {
      expect(bracketed(row, 'identifier.driver')).toBe(row);
    },
  );

  it.each([
    'MADEU 813019 JS9AB, MADEU 801329 JS9AB',
    'MADEU 801019, XMADEU801019JS9AB',
    'Bring your driving licence.',
  ])('none in %s', (row) => {
    expect(bracketed(row, 'identifier.driver')).toBe(row);
  });
});
