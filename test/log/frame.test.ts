import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkpointLine, isCheckpointLine, noteOf, splitLines } from '../../src/log/frame.js';
import { MAX_LINE_BYTES } from '../../src/text/json.js';

const cut = (chunks: readonly Uint8Array[]): readonly string[] =>
  [...splitLines(chunks)].map(
    ({ start, end, bytes, ended }) =>
      `${start}-${end}${ended ? '' : '…'} ${bytes === null ? 'too long' : Buffer.from(bytes).toString('latin1')}`,
  );

describe('lines', () => {
  it('end in a line feed, but perhaps the last', () => {
    expect(cut([Buffer.from('one\n\ntwo\nthr'), Buffer.from('ee')])).toEqual([
      '0-4 one',
      '4-5 ',
      '5-9 two',
      '9-14… three',
    ]);
    expect(cut([])).toEqual([]);
    expect(cut([Buffer.from('one\n')])).toEqual(['0-4 one']);
  });

  it('are the same however the bytes come in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'bc', '\n', 'é', '\r')),
        fc.array(fc.nat(9)),
        (parts, cuts) => {
          const bytes = Buffer.from(parts.join(''));
          const chunks: Buffer[] = [];
          let from = 0;
          for (const size of cuts) chunks.push(bytes.subarray(from, (from += size)));
          chunks.push(bytes.subarray(from));
          expect(cut(chunks)).toEqual(cut([bytes]));
        },
      ),
    );
  });

  it.each([97, 1000, 1 << 20])('too long are passed over whole, in chunks of %i', (size) => {
    const bytes = Buffer.from(`a\n${'x'.repeat(MAX_LINE_BYTES + 1)}\n${'y'.repeat(MAX_LINE_BYTES)}\nb\n`);
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    expect(cut(chunks).map((line) => line.slice(0, 20))).toEqual([
      '0-2 a',
      '2-65539 too long',
      '65539-131075 yyyyyyy',
      '131075-131077 b',
    ]);
    expect(cut([Buffer.alloc(MAX_LINE_BYTES + 1)])).toEqual(['0-65536… too long']);
  });
});

describe('a checkpoint line', () => {
  it('holds a note and nothing else', () => {
    const line = checkpointLine('a\n1\nb\n\n— a c\n');
    expect(line).toBe('{"checkpoint":"a\\n1\\nb\\n\\n— a c\\n"}');
    expect(isCheckpointLine(Buffer.from(line))).toBe(true);
    expect(noteOf(line)).toBe('a\n1\nb\n\n— a c\n');
  });

  it.each([
    '{"checkpoint":"a","more":1}',
    '{"checkpoint":1}',
    '{"checkpoint":"a"',
    '["checkpoint"]',
    'null',
    '',
  ])('is not %s', (line) => {
    expect(noteOf(line)).toBeNull();
  });

  it('is told by its first bytes', () => {
    expect(isCheckpointLine(Buffer.from('{"checkpoint":"'))).toBe(true);
    expect(isCheckpointLine(Buffer.from('{"checkpoint": "'))).toBe(false);
    expect(isCheckpointLine(Buffer.from('{"body":{}}'))).toBe(false);
  });
});
