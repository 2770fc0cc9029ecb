import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineSplitter } from '../../src/io/line-splitter.js';

function split(chunks: readonly string[], limit = 100): readonly (string | null)[] {
  const splitter = lineSplitter(limit);
  const lines = [...chunks.flatMap((chunk) => [...splitter.push(Buffer.from(chunk))]), ...splitter.end()];
  expect(lines.map(({ row }) => row)).toEqual(lines.map((_, index) => index + 1));
  return lines.map(({ bytes }) => (bytes === null ? null : Buffer.from(bytes).toString()));
}

describe('lineSplitter', () => {
  test.each([
    [[], []],
    [[''], []],
    [['a'], ['a']],
    [['a\n'], ['a']],
    [['a\r\nb\r\n'], ['a', 'b']],
    [
      ['a\r', '\nb'],
      ['a', 'b'],
    ],
    [['\n\n'], ['', '']],
    [
      ['one li', 'ne\ntw', 'o\n', 'three'],
      ['one line', 'two', 'three'],
    ],
  ])('%j', (chunks, lines) => {
    expect(split(chunks)).toEqual(lines);
  });

  test('names a line past the limit and goes on', () => {
    expect(split(['ab\nabcd\nabc\n', 'abcdefgh', 'ijk', '\nz'], 3)).toEqual(['ab', null, 'abc', null, 'z']);
  });

  test('however the stream is cut, the lines are the same', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é') });
    fc.assert(
      fc.property(text, fc.array(fc.nat(40)), (whole, cuts) => {
        const splitter = lineSplitter(1000);
        const bytes = Buffer.from(whole);
        const at = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
        const scratch = Buffer.alloc(bytes.length);
        const lines = at.slice(1).flatMap((end, index) => {
          // One buffer for all chunks, as a reader of files has.
          const chunk = scratch.subarray(0, bytes.copy(scratch, 0, at[index], end));
          return Array.from(splitter.push(chunk), (line) => Buffer.from(line.bytes ?? []).toString());
        });
        const last = Array.from(splitter.end(), (line) => Buffer.from(line.bytes ?? []).toString());
        const expected = whole.split('\n');
        expect([...lines, ...last]).toEqual(expected.at(-1) === '' ? expected.slice(0, -1) : expected);
      }),
    );
  });
});
