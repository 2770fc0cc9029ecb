import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, firstBadByte } from '../../src/text/decode.js';

const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  Buffer.concat(values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.of(value))));

function read(input: Uint8Array): readonly [string, string] {
  const result = decode(input);
  if (!result.ok) throw new Error(result.message);
  return [result.encoding, result.text];
}

function refused(input: Uint8Array): string {
  const result = decode(input);
  if (result.ok) throw new Error(`read as ${result.encoding}`);
  expect(result.message).toContain(`byte offset ${result.offset}`);
  return `${result.code} at ${result.offset}`;
}

const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const MIXED = 'Dŵr a nwy: £3, “ar agor” 🏊';

describe('what is read', () => {
  test('UTF-8, with and without its mark', () => {
    expect(read(bytes(MIXED))).toEqual(['utf-8', MIXED]);
    expect(read(bytes(0xef, 0xbb, 0xbf, MIXED))).toEqual(['utf-8', MIXED]);
    expect(read(bytes())).toEqual(['utf-8', '']);
    expect(read(bytes('a\uFEFFb'))).toEqual(['utf-8', 'a\uFEFFb']);
  });

  test('UTF-16 with its mark', () => {
    expect(read(Buffer.concat([bytes(0xff, 0xfe), Buffer.from(MIXED, 'utf16le')]))).toEqual([
      'utf-16le',
      MIXED,
    ]);
    expect(read(Buffer.concat([bytes(0xfe, 0xff), utf16be(MIXED)]))).toEqual(['utf-16be', MIXED]);
  });

  test('decoding leaves the bytes as they were', () => {
    const input = Buffer.concat([bytes(0xfe, 0xff), utf16be('ab')]);
    const before = Buffer.from(input);
    decode(input);
    expect(input).toEqual(before);
  });

  test('Windows-1252, with a notice', () => {
    const result = decode(bytes('Entry ', 0xa3, '3 ', 0x96, ' the ', 0x93, 'Caf', 0xe9, 0x94, ' is open.'));
    expect(result).toMatchObject({
      ok: true,
      encoding: 'windows-1252',
      text: 'Entry £3 – the “Café” is open.',
    });
    expect(result.ok ? result.notice : null).toContain('Windows-1252');
  });

  test('each of the 27 characters that Windows-1252 has between 80 and 9F', () => {
    const all = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
    const codes = Array.from({ length: 32 }, (_, index) => 0x80 + index);
    const defined = codes.filter((code) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(code));
    expect(defined.map((code) => read(bytes('abc ', code))[1].slice(4)).join('')).toBe(all);
  });
});

describe('what is refused', () => {
  test.each([
    ['a zero byte', bytes('abc\0def'), 'binary at 3'],
    ['a zero byte far down', bytes('a'.repeat(10_000), 0), 'binary at 10000'],
    ['UTF-16 without its mark', Buffer.from('Bins', 'utf16le'), 'bad-encoding at 0'],
    ['the same, the great end first', Buffer.from('Bins', 'utf16le').swap16(), 'bad-encoding at 0'],
    ['a zero in UTF-16', Buffer.concat([bytes(0xff, 0xfe), Buffer.from('a\0', 'utf16le')]), 'binary at 4'],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), 'binary at 2'],
    ['good UTF-8 with one bad byte', bytes('£3 at the Caf', 0xe9, '.'), 'bad-encoding at 14'],
    ['UTF-8 cut off', bytes('£3 and £', 0xc2), 'bad-encoding at 10'],
    ['an overlong slash', bytes('é', 0xc0, 0xaf), 'bad-encoding at 2'],
    ['half a pair in UTF-8', bytes('é', 0xed, 0xa0, 0x80), 'bad-encoding at 2'],
    ['past the last code point', bytes('é', 0xf4, 0x90, 0x80, 0x80), 'bad-encoding at 2'],
    ['a bad byte after the mark of UTF-8', bytes(0xef, 0xbb, 0xbf, 'caf', 0xe9), 'bad-encoding at 6'],
    ['half a pair in UTF-16', bytes(0xfe, 0xff, 0x00, 0x41, 0xd8, 0x00), 'bad-encoding at 4'],
    ['a byte that Windows-1252 lacks', bytes('Caf', 0xe9, ' ', 0x81), 'bad-encoding at 5'],
    ['a control character', bytes('Caf', 0xe9, 0x1b), 'bad-encoding at 4'],
    ['mostly high bytes', bytes('a ', 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2), 'bad-encoding at 2'],
    ['no letters', bytes(0xa3, '33333 33333'), 'bad-encoding at 0'],
  ])('%s', (_, input, where) => {
    expect(refused(input)).toBe(where);
  });

  test('half of a UTF-16 character at the end', () => {
    expect(decode(bytes(0xff, 0xfe, 0x41))).toMatchObject({ ok: false, code: 'bad-encoding', offset: 2 });
  });

  test.each([0x81, 0x8d, 0x8f, 0x90, 0x9d])('byte %i among letters', (byte) => {
    expect(refused(bytes('plain words ', byte))).toBe('bad-encoding at 12');
  });
});

describe('properties', () => {
  const text = fc
    .string({ unit: 'binary' })
    .filter((one) => !one.includes('\0') && !one.startsWith('\uFEFF'));

  test('every text without a zero comes back from UTF-8 and UTF-16', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(read(bytes(one))).toEqual(['utf-8', one]);
        expect(read(Buffer.concat([bytes(0xff, 0xfe), Buffer.from(one, 'utf16le')]))[1]).toBe(one);
        expect(read(Buffer.concat([bytes(0xfe, 0xff), utf16be(one)]))[1]).toBe(one);
      }),
    );
  });

  test('the survey of UTF-8 agrees with the platform on any bytes', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const reads = (input: Uint8Array): boolean => {
      try {
        strict.decode(input);
        return true;
      } catch {
        return false;
      }
    };
    const near = fc.constantFrom(
      0x41,
      0x7f,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc1,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0xff,
    );
    fc.assert(
      fc.property(fc.array(near, { maxLength: 8 }), (values) => {
        const input = Uint8Array.from(values);
        const bad = firstBadByte(input);
        expect(bad === null).toBe(reads(input));
        if (bad !== null) expect(reads(input.subarray(0, bad))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('nothing is read with a replacement character or a control that was not there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (input) => {
        const result = decode(input);
        if (result.ok && result.encoding === 'windows-1252')
          expect(result.text).not.toMatch(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFD]/u);
      }),
    );
  });
});
