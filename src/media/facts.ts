/** From a file's bytes to what it says of itself. */
import { readExif } from './exif.js';
import { formatOf } from './format.js';
import { readGif } from './gif.js';
import { readHeif } from './heif.js';
import { readJpeg } from './jpeg.js';
import { readMovie } from './movie.js';
import type { Piece, TextPiece } from './piece.js';
import { readPng, type Inflate } from './png.js';
import { limited, LONGEST_READ, type Source } from './source.js';
import { readWebp } from './webp.js';
import { readXmp } from './xmp.js';
import type { MediaFacts, MediaFormat } from '../types.js';

/** More than a picture or a clip has; a file made to say endless things says only so many. */
const MOST_PIECES = 2000;

export interface Said {
  readonly facts: MediaFacts;
  /** How it has to be turned to stand upright; 1 where nothing is said. */
  readonly orientation: number;
  /** Broken off: it says more than anything that is no trap. */
  readonly isCut: boolean;
}

/** What a file says of itself. */
export function readFacts(source: Source, inflate: Inflate): MediaFacts {
  return readSaid(source, inflate).facts;
}

/** The same with what is not shown: nothing in a file can make this throw, hang or hold the file whole. */
export function readSaid(source: Source, inflate: Inflate): Said {
  const bounded = limited(source);
  const format = formatOf(bounded);
  const pieces: Piece[] = [];
  for (const piece of piecesOf(format, bounded, inflate)) {
    pieces.push(piece);
    if (pieces.length >= MOST_PIECES) break;
  }
  const isCut = bounded.isSpent() || pieces.length >= MOST_PIECES;
  const notes: readonly Piece[] = isCut ? [{ is: 'note', text: 'It says more than was read.' }] : [];
  const turned = pieces.find((piece) => piece.is === 'orientation')?.value ?? 1;
  return {
    facts: gather(format, [...pieces, ...notes]),
    orientation: turned >= 1 && turned <= 8 ? turned : 1,
    isCut,
  };
}

function piecesOf(format: MediaFormat, source: Source, inflate: Inflate): Iterable<Piece> {
  const thumbnail = (inner: Source): Iterable<Piece> => readJpeg(inner, readMovie, 1);
  switch (format) {
    case 'jpeg':
      return readJpeg(source, readMovie);
    case 'png':
      return readPng(source, inflate, thumbnail);
    case 'webp':
      return readWebp(source, thumbnail);
    case 'gif':
      return readGif(source);
    case 'tiff':
      return readExif(source, thumbnail);
    case 'heic':
    case 'avif':
      return readHeif(source, thumbnail);
    case 'mp4':
    case 'mov':
      return readMovie(source);
    case 'xmp':
      return readXmp(source.read(0, LONGEST_READ));
    case 'other':
      return [];
  }
}

function gather(format: MediaFormat, pieces: readonly Piece[]): MediaFacts {
  const all = (is: TextPiece | 'note'): readonly string[] => [
    ...new Set(pieces.flatMap((piece) => (piece.is === is && 'text' in piece ? [piece.text] : []))),
  ];
  const joinedText = (is: TextPiece): string | null => all(is).join('; ') || null;
  const positions = pieces.filter((piece) => piece.is === 'position');
  const fix = positions.find(({ lat, lon }) => lat !== 0 || lon !== 0);
  return {
    format,
    gps: fix === undefined ? null : { lat: rounded(fix.lat), lon: rounded(fix.lon) },
    fix: fix !== undefined,
    creator: joinedText('creator'),
    copyright: joinedText('copyright'),
    terms: joinedText('terms'),
    credit: joinedText('credit'),
    source: joinedText('source'),
    people: all('person'),
    caption: joinedText('caption'),
    place: joinedText('place'),
    device: all('device').join(' ') || null,
    owner: joinedText('owner'),
    taken: all('taken')[0] ?? null,
    alt: joinedText('alt'),
    thumbnail: thumbnailOf(pieces),
    subtitles: pieces.some(({ is }) => is === 'subtitles'),
    made_by_machine: pieces.some(({ is }) => is === 'made-by-machine'),
    notes: [
      ...(positions.length > 0 && fix === undefined ? ['The position in it is 0, 0: no fix.'] : []),
      ...all('note'),
    ],
  };
}

/** To seven places behind the point: a hand's breadth. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

/** By how much the sides of one may be longer, for one number of pixels has to be whole. */
const SLACK = 0.05;

/**
 * A small copy of another shape shows what was cut off. Pixels are not looked at, so one of the same shape may
 * still differ. Cameras pad the copy of a wide picture to 160 by 120 (Exif 2.32, 4.8.2), which tells nothing.
 */
function thumbnailOf(pieces: readonly Piece[]): MediaFacts['thumbnail'] {
  const shape = (is: 'size' | 'thumbnail'): number | null => {
    const one = pieces.find((piece) => piece.is === is);
    if (one === undefined || !('width' in one) || one.width === 0 || one.height === 0) return null;
    return Math.max(one.width, one.height) / Math.min(one.width, one.height);
  };
  const small = shape('thumbnail');
  const large = shape('size');
  if (small === null || large === null) return small === null ? 'none' : 'same';
  const isPadded = Math.abs(small - 4 / 3) < 0.01 && large > 1.45 && large < 1.8;
  return isPadded || Math.abs(small / large - 1) < SLACK ? 'same' : 'differs';
}
