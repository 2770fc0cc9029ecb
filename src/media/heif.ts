/** HEIF (ISO/IEC 23008-12) and AVIF: Exif and XMP are items that a table leads to. */
import { boxNamed, boxes, inside, uuidOf, XMP_UUID, type Box } from './boxes.js';
import { readExif, type ReadThumbnail } from './exif.js';
import { joined, letters, numbers } from './numbers.js';
import { say, type Piece } from './piece.js';
import type { Range } from './range.js';
import { inMemory, LONGEST_READ, type Source } from './source.js';
import { readXmp } from './xmp.js';

export interface Item {
  readonly id: number;
  readonly is: 'exif' | 'xmp' | 'other';
  /** Four letters: how it is coded. */
  readonly sort: string;
  /** Where its pieces stand in the file. */
  readonly extents: readonly Range[];
}

const MOST_ITEMS = 4096;
const MOST_EXTENTS = 256;

/** The items of every `meta` box at the top of the file. */
export function* items(source: Source): Generator<Item> {
  for (const box of boxes(source)) {
    if (box.name !== 'meta') continue;
    const info = boxNamed(source, box, 'iinf', 4);
    const places = boxNamed(source, box, 'iloc', 4);
    if (info === null || places === null) continue;
    const held = boxNamed(source, box, 'idat', 4);
    const extents = extentsOf(source, places, held?.contentAt ?? null);
    for (const item of named(source, info)) yield { ...item, extents: extents.get(item.id) ?? [] };
  }
}

/** `iinf` (8.11.6): of each item its number and sort. */
function* named(source: Source, box: Box): Generator<Omit<Item, 'extents'>> {
  const isShort = numbers(source.read(box.contentAt, 1)).u8(0) === 0;
  for (const entry of inside(source, box, isShort ? 6 : 8)) {
    const bytes = source.read(entry.contentAt, Math.min(entry.contentSize, 256));
    const version = bytes[0] ?? 0;
    if (entry.name !== 'infe' || version < 2) continue;
    const id = version === 2 ? numbers(bytes).u16(4) : numbers(bytes).u32(4);
    const typeAt = version === 2 ? 8 : 10;
    const sort = letters(bytes, typeAt, 4);
    const rest = letters(bytes, typeAt + 4, bytes.length);
    const isXmp = sort === 'mime' && rest.includes('application/rdf+xml');
    yield { id, sort, is: sort === 'Exif' ? 'exif' : isXmp ? 'xmp' : 'other' };
  }
}

/** `iloc` (8.11.3): of each item where it stands. The sizes of the numbers are themselves written there. */
function extentsOf(source: Source, box: Box, heldAt: number | null): ReadonlyMap<number, readonly Range[]> {
  const bytes = source.read(box.contentAt, Math.min(box.contentSize, LONGEST_READ));
  const value = numbers(bytes);
  const version = value.u8(0);
  const [offsetSize, lengthSize, baseSize, indexSize] = [
    value.u8(4) >> 4,
    value.u8(4) & 15,
    value.u8(5) >> 4,
    version === 0 ? 0 : value.u8(5) & 15,
  ];
  let at = 6;
  const next = (size: number): number => {
    at += size;
    return size === 0
      ? 0
      : size === 8
        ? value.u64(at - 8)
        : size === 4
          ? value.u32(at - 4)
          : value.u16(at - 2);
  };
  const wide = version < 2 ? 2 : 4;
  const found = new Map<number, readonly Range[]>();
  const count = Math.min(next(wide), MOST_ITEMS);
  for (let item = 0; item < count && at < bytes.length; item += 1) {
    const id = next(wide);
    // 0 in the file, 1 in the `idat` box; items made of other items are none of ours.
    const method = version === 0 ? 0 : next(2) & 15;
    next(2);
    const base = next(baseSize) + (method === 1 ? (heldAt ?? Number.NaN) : 0);
    const extents = Array.from({ length: Math.min(next(2), MOST_EXTENTS) }, () => {
      next(indexSize);
      return { at: base + next(offsetSize), size: next(lengthSize) };
    });
    if (method < 2) found.set(id, extents);
  }
  return found;
}

/** All that a HEIC or AVIF says. */
export function* readHeif(source: Source, readThumbnail: ReadThumbnail): Generator<Piece> {
  for (const { is, extents } of items(source)) {
    if (is === 'other') continue;
    const content = joined(extents.map(({ at, size }) => source.read(at, size).slice()));
    if (is === 'xmp') yield* readXmp(content);
    else {
      // Four bytes say how far on the block itself begins (23008-12, A.2.1).
      const exif = content.subarray(4 + numbers(content).u32(0));
      yield* readExif(inMemory(exif), readThumbnail);
    }
  }
  let end = 0;
  for (const box of boxes(source)) {
    end = box.end;
    if (box.name === 'uuid' && uuidOf(source, box) === XMP_UUID)
      yield* readXmp(source.read(box.contentAt + 16, box.contentSize - 16));
  }
  if (end < source.size) yield* say('note', 'The file is damaged behind its first boxes.');
}
