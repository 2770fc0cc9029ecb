import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSplitter, type ByteRecord } from '../../src/io/record-splitter.js';

function split(chunks: readonly string[], limit = 1000): readonly ByteRecord[] {
  const splitter = recordSplitter(limit, 0x2c);
  return [...chunks.flatMap((chunk) => [...splitter.push(Buffer.from(chunk))]), ...splitter.end()];
}

const shown = (records: readonly ByteRecord[]): readonly string[] =>
  records.map(
    ({ row, line, bytes, ending }) =>
      `${row}@${line} ${JSON.stringify(bytes === null ? null : Buffer.from(bytes).toString())} ${JSON.stringify(ending)}`,
  );

describe('records', () => {
  it('end at line ends outside quotation marks, and know their row and line', () => {
    expect(shown(split(['a,b\r\n"x\ny",z\n\nlast']))).toEqual([
      '1@1 "a,b" "\\r\\n"',
      '2@2 "\\"x\\ny\\",z" "\\n"',
      '3@4 "" "\\n"',
      '4@5 "last" ""',
    ]);
  });

  it('take a quotation mark inside a plain cell for itself', () => {
    expect(split(['5" pipe\n6" pipe\n'])).toHaveLength(2);
  });

  it('past the limit are told of without their bytes', () => {
    expect(shown(split(['a\n', '"bbbbbbbbbbb\nbbbbbbbbb\n', 'c'], 10))).toEqual([
      '1@1 "a" "\\n"',
      '2@2 null ""',
    ]);
  });

  it('are the same however the bytes come in, and put together are the file', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'é') });
    fc.assert(
      fc.property(text, fc.nat(), (whole, cut) => {
        const at = cut % (whole.length + 1);
        const records = split([whole]);
        expect(shown(split([whole.slice(0, at), whole.slice(at)]))).toEqual(shown(records));
        const again = records
          .map(({ bytes, ending }) => Buffer.from(bytes ?? []).toString() + ending)
          .join('');
        expect(again).toBe(whole);
      }),
    );
  });
});
