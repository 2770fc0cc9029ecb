import { tidy } from './text.js';

/** What a text in a file says. */
export type TextPiece =
  | 'creator'
  | 'copyright'
  | 'terms'
  | 'credit'
  | 'source'
  | 'person'
  | 'owner'
  | 'caption'
  | 'alt'
  | 'place'
  | 'device'
  | 'taken';

/** One thing that a reader found in a file. */
export type Piece =
  | { readonly is: TextPiece; readonly text: string }
  /** In degrees, north and east positive. */
  | { readonly is: 'position'; readonly lat: number; readonly lon: number }
  /** The picture's own, or that of a small copy inside, in pixels. */
  | { readonly is: 'size' | 'thumbnail'; readonly width: number; readonly height: number }
  /** How it has to be turned to stand upright: 1 to 8 (TIFF 6.0, section 8). */
  | { readonly is: 'orientation'; readonly value: number }
  | { readonly is: 'made-by-machine' }
  | { readonly is: 'subtitles' }
  /** What whoever looks into the file should know: a broken block, bytes behind the end. */
  | { readonly is: 'note'; readonly text: string };

/** A text, unless nothing is in it. */
export function* say(is: TextPiece | 'note', text: string): Generator<Piece> {
  const folded = tidy(text);
  if (folded !== null) yield { is, text: folded };
}

/** A position, where the numbers are one. */
export function* position(lat: number, lon: number): Generator<Piece> {
  const isOne = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  if (isOne) yield { is: 'position', lat, lon };
  else yield* say('note', 'A position in it cannot be read.');
}
