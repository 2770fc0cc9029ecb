/** Exif 2.32 (CIPA DC-008), sections 4.6.4 to 4.6.6: what a camera wrote into a picture. */
import { readIptc } from './iptc.js';
import { readPhotoshop } from './photoshop.js';
import { position, say, type Piece, type TextPiece } from './piece.js';
import { inMemory, stretch, type Source } from './source.js';
import { decode, decodeWide } from './text.js';
import {
  fractions,
  readTiff,
  valueBytes,
  wholeNumber,
  type Directory,
  type Entry,
  type Tiff,
} from './tiff.js';
import { readXmp } from './xmp.js';

const TEXTS = new Map<number, TextPiece>([
  [0x010e, 'caption'],
  [0x010f, 'device'],
  [0x0110, 'device'],
  [0x013b, 'creator'],
  [0x8298, 'copyright'],
  [0x9003, 'taken'],
  [0xa430, 'owner'],
]);
/** Written by Windows, two bytes a letter. */
const WIDE_TEXTS = new Map<number, TextPiece>([
  [0x9c9b, 'caption'],
  [0x9c9c, 'caption'],
  [0x9c9d, 'creator'],
]);
const ORIENTATION = 0x0112;
const USER_COMMENT = 0x9286;
const XMP = 0x02bc;
const IPTC = 0x83bb;
const PHOTOSHOP = 0x8649;
const THUMBNAIL_AT = 0x0201;
const THUMBNAIL_LENGTH = 0x0202;

/** Looks into the thumbnail, which is a JPEG of its own; passed in, since it may hold an Exif block again. */
export type ReadThumbnail = (source: Source) => Iterable<Piece>;

/** All that an Exif block, or a TIFF file, says. */
export function* readExif(source: Source, readThumbnail: ReadThumbnail): Generator<Piece> {
  const tiff = readTiff(source);
  if (tiff === null) {
    yield* say('note', 'Its Exif block cannot be read.');
    return;
  }
  if (tiff.isBroken) yield* say('note', 'Its Exif block is damaged.');
  for (const directory of tiff.directories) {
    if (directory.name === 'gps') yield* readPosition(tiff, directory);
    else yield* readDirectory(tiff, directory, readThumbnail);
  }
}

function* readDirectory(
  tiff: Tiff,
  { entries, index }: Directory,
  readThumbnail: ReadThumbnail,
): Generator<Piece> {
  for (const entry of entries) yield* readEntry(tiff, entry, index);
  const at = entries.find(({ tag }) => tag === THUMBNAIL_AT);
  const length = entries.find(({ tag }) => tag === THUMBNAIL_LENGTH);
  if (at === undefined || length === undefined) return;
  const thumbnail = stretch(tiff.source, wholeNumber(tiff, at), wholeNumber(tiff, length));
  for (const piece of readThumbnail(thumbnail)) {
    if (piece.is === 'size') yield { ...piece, is: 'thumbnail' };
    else if (piece.is === 'position') yield piece;
  }
}

function* readEntry(tiff: Tiff, entry: Entry, index: number): Generator<Piece> {
  const is = TEXTS.get(entry.tag);
  const wide = WIDE_TEXTS.get(entry.tag);
  if (is !== undefined) yield* say(is, decode(valueBytes(tiff, entry)));
  else if (wide !== undefined) yield* say(wide, decodeWide(valueBytes(tiff, entry)));
  else if (entry.tag === ORIENTATION && index === 0)
    yield { is: 'orientation', value: wholeNumber(tiff, entry) };
  else if (entry.tag === USER_COMMENT)
    yield* say('caption', comment(valueBytes(tiff, entry), tiff.littleEndian));
  else if (entry.tag === XMP) yield* readXmp(valueBytes(tiff, entry));
  else if (entry.tag === IPTC) yield* readIptc(valueBytes(tiff, entry));
  else if (entry.tag === PHOTOSHOP) yield* readPhotoshop(inMemory(valueBytes(tiff, entry)));
}

/** Eight letters that name the alphabet, then the words (section 4.6.5, UserComment). */
function comment(bytes: Uint8Array, littleEndian: boolean): string {
  const words = bytes.subarray(8);
  return bytes[0] === 0x55 ? decodeWide(words, littleEndian) : decode(words);
}

/** Degrees, minutes and seconds; south and west are below nought (section 4.6.6). */
function* readPosition(tiff: Tiff, { entries }: Directory): Generator<Piece> {
  const degrees = (refTag: number, tag: number, below: string): number | null => {
    const entry = entries.find((one) => one.tag === tag);
    if (entry === undefined) return null;
    const ref = entries.find((one) => one.tag === refTag);
    const letter = ref === undefined ? '' : decode(valueBytes(tiff, ref)).charAt(0).toUpperCase();
    const [whole = Number.NaN, minutes = 0, seconds = 0] = fractions(tiff, entry, 3);
    // A camera that knows no seconds may write 0/0 for them.
    const sum =
      whole + (Number.isNaN(minutes) ? 0 : minutes) / 60 + (Number.isNaN(seconds) ? 0 : seconds) / 3600;
    return letter === below ? -sum : sum;
  };
  const lat = degrees(1, 2, 'S');
  const lon = degrees(3, 4, 'W');
  if (lat !== null && lon !== null) yield* position(lat, lon);
}
