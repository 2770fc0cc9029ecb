/** Adobe's image resource blocks, as they stand in JPEG (APP13) and TIFF: IPTC, Exif and XMP once more. */
import { readIptc } from './iptc.js';
import { letters, numbers } from './numbers.js';
import type { Piece } from './piece.js';
import type { Source } from './source.js';
import { readXmp } from './xmp.js';

const IPTC = 0x0404;
const XMP = 0x0424;

/** `8BIM`, number, a name padded to an even length, length, value padded likewise. */
export function* readPhotoshop(source: Source): Generator<Piece> {
  const bytes = source.read(0, source.size);
  const value = numbers(bytes);
  for (let at = 0; letters(bytes, at, 4) === '8BIM';) {
    const nameLength = value.u8(at + 6) + 1;
    const sizeAt = at + 6 + nameLength + (nameLength % 2);
    const size = value.u32(sizeAt);
    const content = bytes.subarray(sizeAt + 4, sizeAt + 4 + size);
    if (value.u16(at + 4) === IPTC) yield* readIptc(content);
    if (value.u16(at + 4) === XMP) yield* readXmp(content);
    at = sizeAt + 4 + size + (size % 2);
  }
}
