import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastAtOrBefore, lineColumn, lineStarts } from '../../src/text/lines.js';

describe('lineStarts', () => {
  test.each([
    ['', [0]],
    ['one', [0]],
    ['one\n', [0, 4]],
    ['one\ntwo\n\nfour', [0, 4, 8, 9]],
    ['one\r\ntwo\rthree\n', [0, 5, 9, 15]],
    ['\r\r\n\n', [0, 1, 3, 4]],
  ])('%j', (text, starts) => {
    expect(lineStarts(text)).toEqual(starts);
  });
});

describe('lineColumn', () => {
  test('counts from 1, and from another first line where one is given', () => {
    const starts = lineStarts('ab\ncd\n');
    expect([0, 1, 2, 3, 4, 6].map((at) => Object.values(lineColumn(starts, at)).join(':'))).toEqual([
      '1:1',
      '1:2',
      '1:3',
      '2:1',
      '2:2',
      '3:1',
    ]);
    expect(lineColumn([0], 4, 17)).toEqual({ line: 17, column: 5 });
  });

  test('counts a character outside the first plane as two columns', () => {
    expect(lineColumn(lineStarts('\n🏊x'), 3)).toEqual({ line: 2, column: 3 });
  });
});

test('lastAtOrBefore agrees with looking at every item', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: -1, max: 60 }), (unsorted, at) => {
      const items = [...unsorted].sort((a, b) => a - b);
      expect(lastAtOrBefore(items, at, (item) => item)).toBe(items.findLastIndex((item) => item <= at));
    }),
  );
});
