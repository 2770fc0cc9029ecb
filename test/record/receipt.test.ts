import { describe, expect, it } from 'vitest';
import { readReceipt, receiptLine } from '../../src/record/receipt.js';
import { recordLine } from '../../src/record/line.js';

const leaf = recordLine(
  {
    kind: 'recover',
    bytes: 3,
    sha256: 'a'.repeat(64),
    time: '2026-03-02T09:00:00Z',
    tool: 'smcheck 0.1.0 unicode 15.1 tz 2025a',
    v: 1,
  },
  7,
);
const proof = 'c2sp.org/tlog-proof@v1\nindex 7\n\nnote\n\n— log sig\n';
const given = { key: Buffer.alloc(32, 9), proof, leaf, row: null };
const line = receiptLine(given);

const why = (text: string): string => {
  const read = readReceipt(text);
  return read.ok ? 'read' : read.why;
};

describe('a receipt', () => {
  it('reads back, its record to the byte', () => {
    const read = readReceipt(line);
    expect(read.ok && { ...read.receipt, record: read.receipt.record.i }).toEqual({ ...given, record: 7 });
  });

  it.each([
    ['no JSON', 'x', 'not JSON'],
    ['blanks', line.replace(',', ', '), 'canonical form'],
    ['a key of another length', line.replace(/"key":"[^"]+"/u, '"key":"AAAA"'), '32 bytes'],
    ['no proof', line.replace('c2sp.org', 'example.org'), 'a proof'],
    ['row nought', line.replace('"row":null', '"row":0'), 'row'],
    ['another version', line.replace(/"v":1\}$/u, '"v":2}'), '.v'],
    ['a member too many', line.replace('"row"', '"rov":1,"row"'), 'rov'],
    ['no record', line.replace(/"record":\{.*\},"row"/u, '"record":{},"row"'), 'the record'],
    ['a record that contradicts its kind', line.replace('"kind":"recover"', '"kind":"check"'), 'the record'],
  ])('is refused with %s', (_, text, said) => {
    expect(text).not.toBe(line);
    expect(why(text)).toContain(said);
  });
});
