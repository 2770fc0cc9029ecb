/** WebP (RFC 9649): chunks of a RIFF file. */
import { readExif, type ReadThumbnail } from './exif.js';
import { letters, numbers } from './numbers.js';
import { say, type Piece } from './piece.js';
import { stretch, type Source } from './source.js';
import { readXmp } from './xmp.js';

export interface RiffChunk {
  readonly name: string;
  readonly at: number;
  readonly contentAt: number;
  readonly contentSize: number;
  /** Behind the byte that makes its length even. */
  readonly end: number;
}

const HEAD = 12;
const MOST_CHUNKS = 100_000;

/** Chunks up to where the RIFF file says that it ends, or breaks off. */
export function* riffChunks(source: Source): Generator<RiffChunk> {
  const fileEnd = Math.min(source.size, 8 + numbers(source.read(0, HEAD), true).u32(4));
  let at = HEAD;
  for (let count = 0; count < MOST_CHUNKS && at + 8 <= fileEnd; count += 1) {
    const head = source.read(at, 8);
    const contentSize = numbers(head, true).u32(4);
    const end = at + 8 + contentSize + (contentSize % 2);
    yield { name: letters(head, 0, 4), at, contentAt: at + 8, contentSize, end };
    at = end;
  }
}

/** All that a WebP says. */
export function* readWebp(source: Source, readThumbnail: ReadThumbnail): Generator<Piece> {
  let end = HEAD;
  for (const { name, contentAt, contentSize, end: chunkEnd } of riffChunks(source)) {
    end = chunkEnd;
    if (name === 'EXIF') yield* readExif(afterPrefix(source, contentAt, contentSize), readThumbnail);
    else if (name === 'XMP ') yield* readXmp(source.read(contentAt, contentSize));
    else if (name === 'VP8X') yield canvas(source.read(contentAt, 10));
  }
  if (end > source.size + 1) yield* say('note', 'The picture breaks off before its end.');
  else if (end < source.size) yield* say('note', 'More follows behind the end of the picture.');
}

/** Some programs keep the six letters with which a JPEG names the block. */
function afterPrefix(source: Source, at: number, size: number): Source {
  const skipped = letters(source.read(at, 6), 0, 6) === 'Exif\0\0' ? 6 : 0;
  return stretch(source, at + skipped, size - skipped);
}

/** Width and height less one, three bytes each (section 2.7.1). */
function canvas(bytes: Uint8Array): Piece {
  const value = numbers(bytes, true);
  const three = (at: number): number => value.u16(at) + value.u8(at + 2) * 65_536 + 1;
  return { is: 'size', width: three(4), height: three(7) };
}
