import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText, followAnchors, joinAnchors } from '../../src/text/canonical.js';

/** What a span of the canonical text covers in the file. */
function covered(raw: string, words: string): string {
  const { text, anchors } = canonicalText(raw, 0);
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return raw.slice(followAnchors(anchors, start), followAnchors(anchors, start + words.length));
}

describe('the text', () => {
  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['\n \n\t\n', ''],
    ['one \t\ntwo\n\n\n', 'one\ntwo'],
    ['one\r\ntwo\rthree\r\n', 'one\ntwo\nthree'],
    ['\n\n  one', '\n\n  one'],
    ['a\u00A0\n', 'a\u00A0'],
    ['Cafe\u0301', 'Café'],
    ['w\u0302 d\u0302\u0323', 'ŵ ḍ\u0302'],
    ['\u1112\u1161\u11AB', '한'],
    ['\u0958', '\u0915\u093C'],
  ])('%j becomes %j', (raw, text) => {
    expect(canonicalText(raw, 0).text).toBe(text);
  });

  test('a million blanks within a line stay', () => {
    const raw = `a${' '.repeat(1_000_000)}b`;
    expect(canonicalText(raw, 0).text).toBe(raw);
  });
});

describe('the way back', () => {
  test('a plain text has one anchor', () => {
    expect(canonicalText('one\ntwo\n', 7).anchors).toEqual([{ at: 0, offset: 7 }]);
  });

  test.each([
    ['one  \r\ntwo', 'one', 'one'],
    ['one  \r\ntwo', 'two', 'two'],
    ['one  \r\ntwo', '\n', '  \r\n'],
    ['one  \r\ntwo', 'one\ntwo', 'one  \r\ntwo'],
    ['Cafe\u0301 bar', 'Café', 'Cafe\u0301'],
    ['Cafe\u0301 bar', 'bar', 'bar'],
    ['bar Cafe\u0301', 'é', 'e\u0301'],
    ['e\u0301e\u0301e\u0301 x', 'x', 'x'],
    ['\u0958 x', 'x', 'x'],
    ['\u0958 x', '\u0915\u093C', '\u0958'],
  ])('in %j, %j covers %j', (raw, words, file) => {
    expect(covered(raw, words)).toBe(file);
  });

  test('anchors join: from a text through a value to the file', () => {
    const inner = [
      { at: 0, offset: 10 },
      { at: 3, offset: 20 },
      { at: 6, offset: 30 },
    ];
    const outer = [
      { at: 0, offset: 1 },
      { at: 4, offset: 6 },
    ];
    expect(joinAnchors(outer, inner)).toEqual([
      { at: 0, offset: 11 },
      { at: 2, offset: 20 },
      { at: 4, offset: 30 },
    ]);
  });
});

describe('properties', () => {
  const raw = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ' ',
          '\t',
          '\r',
          '\n',
          '\r\n',
          'e',
          '\u0301',
          '\u0323',
          '\u1112',
          '\u1161',
          '\u11AB',
          '\u0958',
          '\u212B',
          '🏊',
          '\u2000',
        ),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join(''));

  test('twice is once, and the text is in NFC without blanks at the ends of lines', () => {
    fc.assert(
      fc.property(raw, (one) => {
        const { text } = canonicalText(one, 0);
        expect(canonicalText(text, 0)).toEqual({ text, anchors: [{ at: 0, offset: 0 }] });
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/\r|[ \t]$|[ \t]\n|\n$/u);
      }),
    );
  });

  test('spans lead inside the file and keep their order', () => {
    fc.assert(
      fc.property(raw, fc.nat(9), (one, offset) => {
        const { text, anchors } = canonicalText(one, offset);
        const places = Array.from({ length: text.length + 1 }, (_, at) => followAnchors(anchors, at));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(offset);
          expect(place).toBeLessThanOrEqual(offset + one.length);
        }
      }),
    );
  });

  test('what a line of the text covers is that line when made canonical', () => {
    fc.assert(
      fc.property(raw, (one) => {
        const { text, anchors } = canonicalText(one, 0);
        let at = 0;
        for (const line of text.split('\n')) {
          const file = one.slice(followAnchors(anchors, at), followAnchors(anchors, at + line.length));
          expect(canonicalText(file, 0).text).toBe(line);
          at += line.length + 1;
        }
      }),
    );
  });
});
