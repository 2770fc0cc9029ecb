/** JPEG (ITU-T T.81, annex B): marker by marker, through the pixels to whatever stands behind them. */
import { readExif } from './exif.js';
import { bytesOf, find, joined, letters, numbers } from './numbers.js';
import { readPhotoshop } from './photoshop.js';
import { say, type Piece } from './piece.js';
import { inMemory, LONGEST_READ, stretch, type Source } from './source.js';
import { decode } from './text.js';
import { readXmp } from './xmp.js';

/** A marker and what belongs to it; of a scan the pixels too. */
export interface Segment {
  /** The second byte of the marker. */
  readonly marker: number;
  readonly at: number;
  /** Where its content stands, behind marker and length. */
  readonly contentAt: number;
  readonly contentSize: number;
  /** Where the next one begins. */
  readonly end: number;
}

export const START = 0xd8;
export const END = 0xd9;
export const SCAN = 0xda;
export const COMMENT = 0xfe;
const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const MORE_XMP = 'http://ns.adobe.com/xmp/extension/\0';
/** Behind the name: an id of 32 letters, the whole length, the place (XMP part 3, 1.1.3.1). */
const MORE_XMP_HEAD = MORE_XMP.length + 40;
const PHOTOSHOP = 'Photoshop 3.0\0';
const MOST_SEGMENTS = 20_000;
const DEEPEST = 3;

/** Markers from the start to the end of one picture, or to where it breaks off. */
export function* segments(source: Source): Generator<Segment> {
  let at = 0;
  for (let count = 0; count < MOST_SEGMENTS; count += 1) {
    const head = source.read(at, 4);
    const marker = head[1] ?? 0;
    if (head[0] !== 0xff || head.length < 2) return;
    // Any number of bytes 0xFF may stand before a marker (B.1.1.2).
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isAlone =
      marker === START || marker === END || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    const size = isAlone ? 0 : Math.max(2, numbers(head).u16(2));
    const afterHead = at + 2 + size;
    const end = marker === SCAN ? endOfScan(source, afterHead) : afterHead;
    yield { marker, at, contentAt: at + (isAlone ? 2 : 4), contentSize: Math.max(0, size - 2), end };
    if (marker === END) return;
    at = end;
  }
}

const CHUNK = 1 << 16;

/** The next marker behind pixels: 0xFF that neither 0 nor a restart marker follows (B.1.1.5). */
function endOfScan(source: Source, from: number): number {
  for (let at = from; ;) {
    const bytes = source.read(at, CHUNK);
    if (bytes.length < 2) return at + bytes.length;
    let index = bytes.indexOf(0xff);
    while (index !== -1 && index + 1 < bytes.length) {
      const next = bytes[index + 1] ?? 0;
      if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at + index;
      index = bytes.indexOf(0xff, index + 1);
    }
    at += index === bytes.length - 1 ? bytes.length - 1 : bytes.length;
  }
}

/** Reads what follows the picture: a clip, as telephones put behind moving pictures. */
export type ReadClip = (source: Source) => Iterable<Piece>;

/** All that a JPEG says, and the pictures behind it. */
export function* readJpeg(source: Source, readClip: ReadClip, depth = 0): Generator<Piece> {
  const more: Uint8Array[] = [];
  let held = 0;
  let end = 0;
  let isWhole = false;
  for (const segment of segments(source)) {
    end = segment.end;
    isWhole = segment.marker === END;
    if (isSize(segment.marker)) yield* readSize(source, segment);
    const isMetadata = (segment.marker >= 0xe0 && segment.marker <= 0xef) || segment.marker === COMMENT;
    if (!isMetadata) continue;
    const content = source.read(segment.contentAt, segment.contentSize);
    if (letters(content, 0, MORE_XMP.length) !== MORE_XMP)
      yield* readSegment(segment.marker, content, readClip, depth);
    else if (held < LONGEST_READ) {
      more.push(content.slice(MORE_XMP_HEAD));
      held += content.length;
    }
  }
  if (more.length > 0) yield* readXmp(joined(more));
  if (!isWhole) yield* say('note', 'The picture breaks off before its end.');
  else yield* readBehind(stretch(source, end, source.size - end), readClip, depth);
}

function* readSegment(
  marker: number,
  content: Uint8Array,
  readClip: ReadClip,
  depth: number,
): Generator<Piece> {
  const begins = (name: string): boolean => letters(content, 0, name.length) === name;
  const thumbnail = (source: Source): Iterable<Piece> =>
    depth < DEEPEST ? readJpeg(source, readClip, depth + 1) : [];
  if (marker === COMMENT) yield* say('caption', decode(content));
  else if (begins(EXIF)) yield* readExif(inMemory(content.subarray(EXIF.length)), thumbnail);
  else if (begins(XMP)) yield* readXmp(content.subarray(XMP.length));
  else if (begins(PHOTOSHOP)) yield* readPhotoshop(inMemory(content.subarray(PHOTOSHOP.length)));
}

/** Frame headers: 0xC0 to 0xCF but for tables of Huffman and arithmetic coding. */
function isSize(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function* readSize(source: Source, { contentAt }: Segment): Generator<Piece> {
  const value = numbers(source.read(contentAt, 5));
  yield { is: 'size', width: value.u16(3), height: value.u16(1) };
}

const PICTURE = bytesOf('\u00ff\u00d8\u00ff');
const CLIP = bytesOf('ftyp');

/** Further pictures (CIPA DC-007) and clips: they go out with the file, and may say where it was taken. */
function* readBehind(rest: Source, readClip: ReadClip, depth: number): Generator<Piece> {
  const first = rest.read(0, CHUNK);
  if (first.every((byte) => byte === 0)) return;
  yield* say('note', 'More follows behind the end of the picture.');
  const clip = find(first, CLIP);
  if (clip >= 4) yield* readClip(stretch(rest, clip - 4, rest.size));
  const picture = find(first, PICTURE);
  if (picture === -1 || depth >= DEEPEST) return;
  for (const piece of readJpeg(stretch(rest, picture, rest.size), readClip, depth + 1)) {
    // Another picture has its own size and may lie otherwise.
    if (piece.is !== 'size' && piece.is !== 'thumbnail' && piece.is !== 'orientation') yield piece;
  }
}
