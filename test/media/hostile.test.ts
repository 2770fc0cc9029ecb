/** Files that were cut, spoilt or made to do harm: something is always said, soon, and of few bytes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/media/facts.js';
import { inMemory, type Source } from '../../src/media/source.js';
import { factsOf, inflate } from '../support/facts.js';
import {
  box,
  chunk,
  clip,
  exif,
  gif,
  heif,
  iptc,
  iso6709,
  jpeg,
  keyed,
  loci,
  png,
  pngXmp,
  SOMEWHERE,
  tiff,
  userText,
  webp,
  xmp,
  xmpBox,
} from '../support/pictures.js';

const said = { ...SOMEWHERE, creator: 'Sam', terms: 'Ask', people: ['Kim'], thumbnail: jpeg() };
const KINDS: readonly (readonly [string, Buffer])[] = [
  ['jpeg', jpeg({ exif: exif(said), xmp: xmp(said), iptc: iptc(said), comment: 'c', behind: clip() })],
  ['png', png(chunk('eXIf', exif(said)), pngXmp(xmp(said), true), chunk('tEXt', Buffer.from('Author\0Sam')))],
  ['webp', webp({ exif: exif(said), xmp: xmp(said) })],
  ['gif', gif({ xmp: xmp(said), comment: 'c' })],
  ['tiff', tiff(said)],
  ['heic', heif({ exif: exif(said), xmp: xmp(said) })],
  [
    'mov',
    clip({
      brand: 'qt  ',
      userData: [userText('©xyz', iso6709(said)), loci(said)],
      more: [keyed({ 'location.ISO6709': iso6709(said), author: 'Sam' })],
      tracks: ['meta'],
      behind: [xmpBox(xmp(said))],
    }),
  ],
  ['xmp', xmp(said)],
];

/** A source that counts what it is asked for. */
function counted(bytes: Uint8Array): { readonly source: Source; readonly asked: () => number } {
  const inner = inMemory(bytes);
  let asked = 0;
  const read = (offset: number, length: number): Uint8Array => {
    const given = inner.read(offset, length);
    asked += given.length;
    return given;
  };
  return { source: { size: inner.size, read }, asked: () => asked };
}

describe.each(KINDS)('%s', (_, bytes) => {
  test('cut anywhere', () => {
    for (let length = 0; length < bytes.length; length += 1) factsOf(bytes.subarray(0, length));
  });

  test('with any bytes changed', () => {
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      to: fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255)),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const spoilt = Buffer.from(bytes);
        for (const { at, to } of changes) spoilt[at] = to;
        const { source, asked } = counted(spoilt);
        readFacts(source, inflate);
        expect(asked()).toBeLessThan((1 << 25) + (1 << 23));
      }),
      { numRuns: 400 },
    );
  });
});

test('bytes that are no picture behind the first of one', () => {
  const magic = fc.constantFrom(
    'ÿØÿ',
    '\u0089PNG\r\n\u001a\n',
    'RIFF\0\0\0ÿWEBP',
    'GIF89a',
    'II*\0',
    'MM\0+',
    '\0\0\0\u0014ftypqt  ',
  );
  fc.assert(
    fc.property(magic, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      factsOf(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
    }),
    { numRuns: 2000 },
  );
});

describe('made to do harm', () => {
  const head = (order: string): Buffer => Buffer.from(`${order}\0\0\0\u0008`, 'latin1');
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    bytes.writeUInt32BE(value, 8);
    return bytes;
  };
  const directory = (entries: readonly Buffer[], next: number): Buffer => {
    const count = Buffer.from([entries.length >> 8, entries.length & 255]);
    const end = Buffer.alloc(4);
    end.writeUInt32BE(next);
    return Buffer.concat([count, ...entries, end]);
  };
  const block = (entries: readonly Buffer[], next: number): Buffer =>
    Buffer.concat([Buffer.from('MM\0*', 'latin1'), head('').subarray(0, 4), directory(entries, next)]);

  test('directories that lead to themselves', () => {
    expect(factsOf(block([entry(0x8769, 4, 1, 8), entry(0x8825, 4, 1, 8)], 8)).notes).toEqual([
      'Its Exif block is damaged.',
    ]);
  });

  test('counts that cannot be', () => {
    const facts = factsOf(block([entry(0x010e, 2, 0xffffffff, 8), entry(0x014a, 4, 0x3fffffff, 8)], 0));
    expect(facts.caption).toBe(null);
    expect(factsOf(Buffer.from('MM\0*\0\0\0\u0008ÿÿ', 'latin1')).notes).toEqual([
      'Its Exif block is damaged.',
    ]);
  });

  test('boxes in boxes, and boxes without a size', () => {
    let deep = box('udta');
    for (let depth = 0; depth < 5000; depth += 1) deep = box('udta', deep);
    expect(factsOf(clip({ more: [deep] })).fix).toBe(false);
    const none = Buffer.concat(Array.from({ length: 50_000 }, () => box('free')));
    expect(factsOf(clip({ more: [none] })).fix).toBe(false);
  });

  test('tags in tags, and a great many of them', () => {
    const deep = (name: string): Buffer => Buffer.from(`<x:xmpmeta>${`<${name}>`.repeat(100_000)}`);
    expect(factsOf(deep('a')).notes).toEqual(['Its XMP cannot be read.']);
    const wide = '<x:xmpmeta>' + '<a b="c" '.repeat(100_000) + '<a b=" '.repeat(100_000) + '>';
    expect(factsOf(Buffer.from(wide)).fix).toBe(false);
  });

  test('a text that unpacks without end', () => {
    const packet = Buffer.alloc(1 << 23, ' ');
    expect(factsOf(png(pngXmp(packet, true))).notes).toEqual(['A text in it cannot be unpacked.']);
  });

  test('a hundred thousand comments', () => {
    const comments = Buffer.concat(
      Array.from({ length: 100_000 }, () => Buffer.from([0xff, 0xfe, 0, 3, 0x41])),
    );
    const facts = factsOf(Buffer.concat([Buffer.from([0xff, 0xd8]), comments]));
    expect(facts.notes).toEqual(['It says more than was read.']);
  });

  test('a clip larger than any memory is read at its ends', () => {
    const frames = 2 ** 40;
    const start = Buffer.concat([box('ftyp', Buffer.from('qt  \0\0\0\0', 'latin1')), Buffer.alloc(16)]);
    start.writeUInt32BE(1, start.length - 16);
    start.write('mdat', start.length - 12, 'latin1');
    start.writeBigUInt64BE(BigInt(frames + 16), start.length - 8);
    const moov = clip({ userData: [userText('©xyz', iso6709(SOMEWHERE))] });
    const end = moov.subarray(moov.indexOf('moov') - 4);
    let asked = 0;
    const whole: Source = {
      size: start.length + frames + end.length,
      read: (offset, length) => {
        asked += length;
        const behind = offset - start.length - frames;
        if (offset < start.length) return start.subarray(offset, offset + length);
        return behind + length <= 0
          ? new Uint8Array(length)
          : Buffer.concat([
              Buffer.alloc(Math.max(0, -behind)),
              end.subarray(Math.max(0, behind), Math.max(0, behind + length)),
            ]);
      },
    };
    expect(readFacts(whole, inflate).gps?.lat).toBeCloseTo(SOMEWHERE.lat, 3);
    expect(asked).toBeLessThan(1 << 18);
  });
});
