/** ISO base media file format (ISO/IEC 14496-12, 4.2): boxes in boxes, as HEIC, AVIF, MP4 and MOV have them. */
import { letters, numbers } from './numbers.js';
import type { Source } from './source.js';

export interface Box {
  /** Four letters of Latin-1, `moov`. */
  readonly name: string;
  readonly at: number;
  readonly contentAt: number;
  readonly contentSize: number;
  readonly end: number;
  /** It goes on to the end of the file, whatever is added there. */
  readonly isOpen: boolean;
  /** It ends where it says. */
  readonly isWhole: boolean;
}

const MOST_BOXES = 20_000;

/** The boxes that stand one after the other from `from` to `to`; a size that cannot be ends them. */
export function* boxes(source: Source, from = 0, to = source.size): Generator<Box> {
  let at = from;
  for (let count = 0; count < MOST_BOXES && at + 8 <= to; count += 1) {
    const head = source.read(at, 16);
    const value = numbers(head);
    const short = value.u32(0);
    const headSize = short === 1 ? 16 : 8;
    // Nought: the box goes on to the end of the file.
    const size = short === 0 ? to - at : short === 1 ? value.u64(8) : short;
    if (head.length < 8 || size < headSize) return;
    const end = Math.min(to, at + size);
    const contentAt = at + headSize;
    const isWhole = at + size <= to;
    const contentSize = Math.max(0, end - contentAt);
    yield { name: letters(head, 4, 4), at, contentAt, contentSize, end, isOpen: short === 0, isWhole };
    if (!isWhole) return;
    at = end;
  }
}

/** The boxes inside of one; some begin with numbers of their own. */
export function inside(source: Source, { contentAt, end }: Box, skipped = 0): Generator<Box> {
  return boxes(source, contentAt + skipped, end);
}

/** The first of a name. */
export function boxNamed(source: Source, box: Box, name: string, skipped = 0): Box | null {
  for (const one of inside(source, box, skipped)) if (one.name === name) return one;
  return null;
}

/** Files of QuickTime leave out the four bytes with which a `meta` box begins elsewhere. */
export function metaSkip(source: Source, { contentAt }: Box): number {
  return letters(source.read(contentAt + 4, 4), 0, 4) === 'hdlr' ? 0 : 4;
}

/** Where XMP stands in every file of boxes (XMP part 3, 1.2.6). */
export const XMP_UUID = 'be7acfcb97a942e89c71999491e3afac';

/** The id of a `uuid` box in hexadecimal digits. */
export function uuidOf(source: Source, { contentAt }: Box): string {
  return [...source.read(contentAt, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
