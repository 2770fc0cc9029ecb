/** IPTC Information Interchange Model 4.2, records 1 and 2: what picture desks write into a picture. */
import { numbers } from './numbers.js';
import { say, type Piece, type TextPiece } from './piece.js';
import { decode } from './text.js';

/** Data sets of record 2. */
const FIELDS = new Map<number, TextPiece>([
  [80, 'creator'],
  [90, 'place'],
  [92, 'place'],
  [105, 'caption'],
  [110, 'credit'],
  [115, 'source'],
  [116, 'copyright'],
  [120, 'caption'],
]);
const TAG_MARKER = 0x1c;

/** Each data set: marker, record, number, length, value; an extended length is no text we want. */
export function* readIptc(bytes: Uint8Array): Generator<Piece> {
  const value = numbers(bytes);
  for (let at = 0; value.u8(at) === TAG_MARKER;) {
    const length = value.u16(at + 3);
    if (length > 0x7fff) return;
    const is = value.u8(at + 1) === 2 ? FIELDS.get(value.u8(at + 2)) : undefined;
    if (is !== undefined) yield* say(is, decode(bytes.subarray(at + 5, at + 5 + length)));
    at += 5 + length;
  }
}
