/** PNG, third edition (W3C): chunk by chunk. */
import { readExif, type ReadThumbnail } from './exif.js';
import { letters, numbers } from './numbers.js';
import { readPhotoshop } from './photoshop.js';
import { say, type Piece, type TextPiece } from './piece.js';
import { inMemory, LONGEST_READ, stretch, type Source } from './source.js';
import { decode } from './text.js';
import { readXmp } from './xmp.js';

/** Unpacks a zlib stream of at most so many bytes; null where it is none, or longer. */
export type Inflate = (bytes: Uint8Array, most: number) => Uint8Array | null;

export interface Chunk {
  readonly name: string;
  readonly at: number;
  readonly contentAt: number;
  readonly contentSize: number;
  /** Behind its checksum. */
  readonly end: number;
}

export const SIGNATURE = '\u0089PNG\r\n\u001a\n';
const MOST_CHUNKS = 100_000;

/** Chunks up to and with IEND, or to where the file breaks off. */
export function* chunks(source: Source): Generator<Chunk> {
  let at = SIGNATURE.length;
  for (let count = 0; count < MOST_CHUNKS; count += 1) {
    const head = source.read(at, 8);
    if (head.length < 8) return;
    const contentSize = numbers(head).u32(0);
    const name = letters(head, 4, 4);
    const end = at + 12 + contentSize;
    yield { name, at, contentAt: at + 8, contentSize, end };
    if (name === 'IEND') return;
    at = end;
  }
}

/** Keywords of texts (section 11.3.3.1). */
const KEYWORDS = new Map<string, TextPiece>([
  ['Author', 'creator'],
  ['Artist', 'creator'],
  ['Copyright', 'copyright'],
  ['Description', 'caption'],
  ['Title', 'caption'],
  ['Comment', 'caption'],
  ['Disclaimer', 'terms'],
  ['Source', 'device'],
  ['Creation Time', 'taken'],
]);
const XMP = 'XML:com.adobe.xmp';
/** As ImageMagick keeps blocks for which PNG had no chunk: length and hexadecimal digits. */
const RAW = /^Raw profile type (exif|APP1|iptc|xmp|8bim)$/u;

/** All that a PNG says. */
export function* readPng(source: Source, inflate: Inflate, readThumbnail: ReadThumbnail): Generator<Piece> {
  let end = 0;
  let last = '';
  for (const { name, contentAt, contentSize, end: chunkEnd } of chunks(source)) {
    end = chunkEnd;
    last = name;
    const content = (): Uint8Array => source.read(contentAt, contentSize);
    if (name === 'IHDR')
      yield { is: 'size', width: numbers(content()).u32(0), height: numbers(content()).u32(4) };
    else if (name === 'eXIf') yield* readExif(stretch(source, contentAt, contentSize), readThumbnail);
    else if (name === 'tEXt' || name === 'zTXt' || name === 'iTXt')
      yield* readText(name, content(), inflate, readThumbnail);
  }
  if (last !== 'IEND' || end > source.size) yield* say('note', 'The picture breaks off before its end.');
  else if (end < source.size) yield* say('note', 'More follows behind the end of the picture.');
}

/** Keyword, NUL; a method where it is packed; of iTXt two more texts, a language and a keyword in it. */
function* readText(
  chunk: 'tEXt' | 'zTXt' | 'iTXt',
  content: Uint8Array,
  inflate: Inflate,
  readThumbnail: ReadThumbnail,
): Generator<Piece> {
  const keywordEnd = content.indexOf(0);
  if (keywordEnd === -1) return;
  const keyword = decode(content.subarray(0, keywordEnd));
  const isPacked = chunk === 'zTXt' || (chunk === 'iTXt' && content[keywordEnd + 1] === 1);
  let from = keywordEnd + { tEXt: 1, zTXt: 2, iTXt: 3 }[chunk];
  if (chunk === 'iTXt') {
    const language = content.indexOf(0, from);
    const translated = language === -1 ? -1 : content.indexOf(0, language + 1);
    if (translated === -1) return;
    from = translated + 1;
  }
  const body = content.subarray(from);
  const text = isPacked ? inflate(body, LONGEST_READ) : body;
  if (text === null) yield* say('note', 'A text in it cannot be unpacked.');
  else yield* readKeyword(keyword, text, readThumbnail);
}

function* readKeyword(keyword: string, text: Uint8Array, readThumbnail: ReadThumbnail): Generator<Piece> {
  const is = KEYWORDS.get(keyword);
  const [, raw] = RAW.exec(keyword) ?? [];
  if (keyword === XMP) yield* readXmp(text);
  else if (raw !== undefined) yield* readRaw(raw, unhexed(text), readThumbnail);
  else if (is !== undefined) yield* say(is, decode(text));
}

function* readRaw(name: string, bytes: Uint8Array, readThumbnail: ReadThumbnail): Generator<Piece> {
  const skipped = letters(bytes, 0, 6) === 'Exif\0\0' ? 6 : 0;
  if (name === 'xmp') yield* readXmp(bytes);
  else if (name === 'iptc' || name === '8bim') yield* readPhotoshop(inMemory(bytes));
  else if (letters(bytes, 0, 5) === 'http:') yield* readXmp(bytes.subarray(bytes.indexOf(0) + 1));
  else yield* readExif(inMemory(bytes.subarray(skipped)), readThumbnail);
}

/** A line with the name, one with the length, then the digits. */
function unhexed(text: Uint8Array): Uint8Array {
  const [, , , ...lines] = decode(text).split('\n');
  const digits = lines.join('').replaceAll(/[^\da-f]/giu, '');
  return Uint8Array.from({ length: Math.floor(digits.length / 2) }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );
}
