import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate } from '../../src/draft/places.js';
import { canonicalText } from '../../src/text/canonical.js';
import { lineStarts } from '../../src/text/lines.js';

describe('locate', () => {
  test('nothing for a part that no file holds', () => {
    expect(locate({ lineStarts: [0], fields: {} }, 'text', 0, 1)).toBeNull();
    expect(locate({ lineStarts: [0], fields: {} }, 'toString', 0, 1)).toBeNull();
  });

  test('a field of the draft has a place and no length', () => {
    const places = { lineStarts: [0, 10], fields: { 'meta.author': [{ at: 0, offset: 12 }] } };
    const place = { line: 2, column: 3, endLine: 2, endColumn: 3 };
    expect(locate(places, 'meta.author', 0, 99)).toEqual(place);
  });

  test('an empty span has a place', () => {
    const places = { lineStarts: [0], fields: { text: [{ at: 0, offset: 4 }] } };
    expect(locate(places, 'text', 2, 2)).toEqual({ line: 1, column: 7, endLine: 1, endColumn: 7 });
  });

  test('the words of a span are those at its place in the file, when made canonical', () => {
    const raw = fc.string({ unit: fc.constantFrom('a', 'é', 'e\u0301', ' ', '\n', '\r\n', '🏊') });
    fc.assert(
      fc.property(raw, fc.nat(), fc.nat(), (file, a, b) => {
        const { text, anchors } = canonicalText(file, 0);
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const lines = lineStarts(file);
        const found = locate({ lineStarts: lines, fields: { text: anchors } }, 'text', start, end);
        if (found === null) throw new Error('lost');
        const offset = (line: number, column: number): number => (lines[line - 1] ?? Number.NaN) + column - 1;
        const words = file.slice(offset(found.line, found.column), offset(found.endLine, found.endColumn));
        // Blanks that were taken out belong to the newline behind them.
        expect(words.normalize('NFC').replace(/[ \t]*\r?\n/gu, '\n')).toBe(text.slice(start, end));
      }),
    );
  });
});
