/** PNG without what it says of itself: the chunks that make the picture stay, byte for byte. */
import { added, refused, without, type Step } from './edit.js';
import { exifOf, number32, xmpOf, type Kept } from './kept.js';
import { bytesOf, joined } from './numbers.js';
import { chunks } from './png.js';
import type { Source } from './source.js';

/** Of those that a reader may leave out: colour, transparency, shape of the pixels, animation. */
const PICTURE = new Set([
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'mDCV',
  'cLLI',
  'sBIT',
  'bKGD',
  'hIST',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

export function* stripPng(source: Source, kept: Kept): Generator<Step> {
  let end = 0;
  let last = '';
  for (const { name, at, end: chunkEnd } of chunks(source)) {
    end = chunkEnd;
    last = name;
    // A capital letter: no reader may leave it out (section 5.4).
    if (!/^[A-Z]/u.test(name) && !PICTURE.has(name)) yield without(at, chunkEnd - at);
    if (name === 'IHDR') yield added(chunkEnd, fresh(kept));
  }
  if (last !== 'IEND' || end > source.size) yield refused('The picture breaks off before its end.');
  else if (end < source.size) yield without(end, source.size - end);
}

function fresh(kept: Kept): Uint8Array {
  const exif = exifOf(kept);
  const xmp = xmpOf(kept);
  return joined([
    ...(exif === null ? [] : [chunkOf('eXIf', exif)]),
    ...(xmp === null ? [] : [chunkOf('iTXt', joined([bytesOf('XML:com.adobe.xmp\0\0\0\0\0'), xmp]))]),
  ]);
}

function chunkOf(name: string, content: Uint8Array): Uint8Array {
  const named = joined([bytesOf(name), content]);
  return joined([number32(content.length), named, number32(checksum(named))]);
}

/** CRC-32 of ISO 3309 (annex D); of a few hundred bytes, so no table. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
  }
  return ~value;
}
