/** Copies without places and people: what goes, what stays, and what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStripped } from '../../src/media/strip.js';
import { readSaid } from '../../src/media/facts.js';
import { inMemory } from '../../src/media/source.js';
import { factsOf, inflate } from '../support/facts.js';
import {
  box,
  chunk,
  clip,
  CLIP_PIXELS,
  exif,
  gif,
  GIF_PIXELS,
  heif,
  HEIC_PIXELS,
  iptc,
  iso6709,
  jpeg,
  jpegPixels,
  keyed,
  loci,
  png,
  PNG_PIXELS,
  pngXmp,
  SOMEWHERE,
  tiff,
  TIFF_PIXELS,
  TRACK_DATA,
  userText,
  webp,
  WEBP_PIXELS,
  xmp,
  xmpBox,
} from '../support/pictures.js';
import { stripped } from '../support/strip.js';

const RIGHTS = {
  creator: 'Sam Imaginary',
  copyright: '© Example Picture Library',
  terms: 'Editorial use <only> & with credit',
  credit: 'Example Library/Sam Imaginary',
  source: 'Example News',
};
const PRIVATE = {
  ...SOMEWHERE,
  caption: 'Kim at the weir',
  alt: 'Kim in a red coat',
  place: 'Madeup Town',
  device: 'Camera 7',
  owner: 'Kim Imaginary',
  taken: '2026:11:02 10:00:00',
  people: ['Alex Imaginary', 'Kim Imaginary'],
};
const ALL = { ...RIGHTS, ...PRIVATE, orientation: 6, thumbnail: jpeg({ exif: exif(SOMEWHERE) }) };
const PROFILE = Buffer.from('ICC_PROFILE\0\u0001\u0001 a profile', 'latin1');
const APP2 = Buffer.concat([Buffer.from([0xff, 0xe2, 0, PROFILE.length + 2]), PROFILE]);

/** A JPEG with a colour profile behind its first segment. */
function withProfile(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 20), APP2, bytes.subarray(20)]);
}

interface Case {
  readonly name: string;
  readonly bytes: Buffer;
  /** What must stand in the copy as it did in the file. */
  readonly pixels: readonly Buffer[];
  readonly sameSize: boolean;
}

const CASES: readonly Case[] = [
  {
    name: 'JPEG',
    bytes: withProfile(
      jpeg({
        exif: exif(ALL),
        xmp: xmp(ALL),
        iptc: iptc(ALL),
        comment: 'Kim at 51.7959',
        behind: jpeg({ exif: exif(ALL) }),
      }),
    ),
    pixels: [jpegPixels(), APP2],
    sameSize: false,
  },
  {
    name: 'PNG',
    bytes: png(
      chunk('eXIf', exif(ALL)),
      chunk('iCCP', Buffer.from('a profile')),
      chunk('tIME', Buffer.alloc(7)),
      pngXmp(xmp(ALL), true),
    ),
    pixels: [PNG_PIXELS, chunk('iCCP', Buffer.from('a profile'))],
    sameSize: false,
  },
  { name: 'WebP', bytes: webp({ exif: exif(ALL), xmp: xmp(ALL) }), pixels: [WEBP_PIXELS], sameSize: false },
  { name: 'GIF', bytes: gif({ xmp: xmp(ALL), comment: 'Kim' }), pixels: [GIF_PIXELS], sameSize: false },
  { name: 'TIFF', bytes: tiff({ ...ALL }), pixels: [TIFF_PIXELS], sameSize: true },
  { name: 'TIFF, greater end first', bytes: tiff(ALL, 'MM'), pixels: [TIFF_PIXELS], sameSize: true },
  { name: 'HEIC', bytes: heif({ exif: exif(ALL), xmp: xmp(ALL) }), pixels: [HEIC_PIXELS], sameSize: true },
  {
    name: 'AVIF',
    bytes: heif({ exif: exif(ALL), xmp: xmp(ALL), brand: 'avif' }),
    pixels: [HEIC_PIXELS],
    sameSize: true,
  },
  {
    name: 'MOV',
    bytes: clip({
      brand: 'qt  ',
      userData: [userText('©xyz', iso6709(SOMEWHERE)), userText('©nam', 'Kim')],
      more: [keyed({ 'location.ISO6709': iso6709(SOMEWHERE), model: 'Camera 7' })],
      tracks: ['meta'],
      behind: [xmpBox(xmp(ALL))],
    }),
    pixels: [CLIP_PIXELS],
    sameSize: false,
  },
  {
    name: 'MP4',
    bytes: clip({ userData: [loci(PRIVATE)], tracks: ['camm'], behind: [xmpBox(xmp(ALL)), box('free')] }),
    pixels: [CLIP_PIXELS],
    sameSize: false,
  },
  { name: 'XMP', bytes: xmp(ALL), pixels: [], sameSize: false },
];

function copyOf(bytes: Uint8Array): Buffer {
  const copy = stripped(bytes);
  if (typeof copy === 'string') throw new Error(copy);
  return Buffer.from(copy);
}

describe.each(CASES)('$name', ({ bytes, pixels, sameSize }) => {
  const before = factsOf(bytes);
  const copy = copyOf(bytes);
  const after = factsOf(copy);

  test('says nothing of places and people any more', () => {
    expect(before.gps).not.toBe(null);
    expect(isStripped(before)).toBe(false);
    expect(isStripped(after)).toBe(true);
    expect(after.notes).toEqual([]);
    for (const word of ['Kim', 'Madeup', 'Camera', '51.79', '51,47'])
      expect(copy.includes(word), word).toBe(false);
  });

  test('still says whose it is', () => {
    expect(after).toMatchObject(RIGHTS);
  });

  test('keeps its pixels byte for byte', () => {
    for (const one of pixels) expect(copy.includes(one)).toBe(true);
    for (const one of pixels) expect(bytes.includes(one)).toBe(true);
    if (sameSize) {
      expect(copy.length).toBe(bytes.length);
      for (const one of pixels) expect(copy.indexOf(one)).toBe(bytes.indexOf(one));
    }
  });

  test('again, it stays as it is', () => {
    expect(copyOf(copy).equals(copy)).toBe(true);
  });

  test('broken, it is refused, or nothing of it is overlooked', () => {
    const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.nat(bytes.length), (changes, length) => {
        const spoilt = Buffer.from(bytes.subarray(0, length));
        for (const { at, to } of changes) if (at < length) spoilt[at] = to;
        const end = stripped(spoilt);
        if (typeof end !== 'string') expect(end.length).toBeLessThanOrEqual(spoilt.length + 2000);
      }),
      { numRuns: 500, seed: 6 },
    );
  });
});

describe('what stays', () => {
  test.each([
    ['JPEG', jpeg({ exif: exif(ALL) })],
    ['PNG', png(chunk('eXIf', exif(ALL, 'II')))],
    ['WebP', webp({ exif: exif(ALL) })],
    ['TIFF', tiff(ALL)],
    ['HEIC', heif({ exif: exif(ALL) })],
  ])('which way up a %s is', (_, bytes) => {
    expect(readSaid(inMemory(copyOf(bytes)), inflate).orientation).toBe(6);
  });

  test('of a clip the frames, of a track of data nothing', () => {
    const bytes = clip({ tracks: ['meta'] });
    const copy = copyOf(bytes);
    expect(bytes.includes(TRACK_DATA)).toBe(true);
    expect(copy.includes(TRACK_DATA)).toBe(false);
    expect(copy.indexOf(CLIP_PIXELS)).toBe(bytes.indexOf(CLIP_PIXELS));
    expect(copy.length).toBe(bytes.length);
  });

  test('a file with nothing in it comes out as it went in', () => {
    for (const bytes of [jpeg(), png(), webp(), gif(), heif()])
      expect(copyOf(bytes).equals(bytes)).toBe(true);
  });
});

describe('what is refused', () => {
  test.each([
    ['no picture', Buffer.from('%PDF-1.7'), /This is no JPEG/u],
    ['a JPEG that breaks off', jpeg().subarray(0, -2), /breaks off/u],
    ['a PNG that breaks off', png().subarray(0, -3), /breaks off/u],
    ['a WebP that breaks off', webp({ exif: exif(ALL) }).subarray(0, -9), /breaks off/u],
    ['a GIF that breaks off', gif().subarray(0, -1), /breaks off/u],
    ['a TIFF without pixels', exif(ALL), /cannot be told/u],
    ['a HEIC that breaks off', heif({ exif: exif(ALL) }).subarray(0, -9), /do not lead to its end/u],
    ['a clip that breaks off', clip().subarray(0, -9), /breaks off/u],
    ['a clip in two halves', Buffer.concat([clip().subarray(0, 90)]), /breaks off/u],
    ['XMP with a document type', Buffer.from('<?xml ?><!DOCTYPE x>'), /cannot be read/u],
    ['nothing', Buffer.alloc(0), /This is no JPEG/u],
  ])('%s', (_, bytes, why) => {
    expect(stripped(bytes)).toMatch(why);
  });
});
