/** TIFF 6.0, section 2, and BigTIFF: the directories of a TIFF file, and of the Exif block of every other format. */
import { letters, numbers, type Numbers } from './numbers.js';
import { LONGEST_READ, type Source } from './source.js';

export interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Where the value stands: in the entry itself where it fits. */
  readonly at: number;
  /** In bytes. */
  readonly size: number;
  readonly isInside: boolean;
  /** Where the entry itself stands. */
  readonly entryAt: number;
}

export interface Directory {
  readonly name: 'main' | 'exif' | 'gps' | 'sub';
  /** Of the chain of pictures: 0 the first, 1 the thumbnail of an Exif block. */
  readonly index: number;
  readonly at: number;
  /** In bytes, with the pointer to the next one. */
  readonly size: number;
  readonly entries: readonly Entry[];
}

export interface Tiff {
  readonly source: Source;
  readonly littleEndian: boolean;
  readonly layout: Layout;
  readonly directories: readonly Directory[];
  /** Broken or hostile: a loop, a count that cannot be. */
  readonly isBroken: boolean;
}

interface Layout {
  readonly countSize: number;
  readonly entrySize: number;
  readonly offsetSize: 4 | 8;
}

const CLASSIC: Layout = { countSize: 2, entrySize: 12, offsetSize: 4 };
const BIG: Layout = { countSize: 8, entrySize: 20, offsetSize: 8 };
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];
const SUB_DIRECTORIES = new Map<number, Directory['name']>([
  [0x8769, 'exif'],
  [0x8825, 'gps'],
  [0x014a, 'sub'],
]);
const MOST_DIRECTORIES = 64;
const MOST_ENTRIES = 1024;

/** Null where the bytes do not begin as a TIFF does. */
export function readTiff(source: Source): Tiff | null {
  const head = source.read(0, 16);
  const order = letters(head, 0, 2);
  if (order !== 'II' && order !== 'MM') return null;
  const littleEndian = order === 'II';
  const at = numbers(head, littleEndian);
  const version = at.u16(2);
  if (version !== 42 && version !== 43) return null;
  const layout = version === 43 ? BIG : CLASSIC;
  const first = version === 43 ? at.u64(8) : at.u32(4);
  return { source, littleEndian, layout, ...directories(source, littleEndian, layout, first) };
}

interface ToVisit {
  readonly name: Directory['name'];
  readonly index: number;
  readonly at: number;
}

/** Every directory that is pointed to, each once: a loop ends where it began. */
function directories(
  source: Source,
  littleEndian: boolean,
  layout: Layout,
  first: number,
): Pick<Tiff, 'directories' | 'isBroken'> {
  const found: Directory[] = [];
  const seen = new Set<number>();
  const waiting: ToVisit[] = [{ name: 'main', index: 0, at: first }];
  let isBroken = false;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const read = readDirectory(source, littleEndian, layout, next.at);
    if (seen.has(next.at) || read === null || found.length >= MOST_DIRECTORIES) {
      isBroken = true;
      continue;
    }
    seen.add(next.at);
    const { entries, following, size } = read;
    found.push({ ...next, size, entries });
    if (next.name === 'main' && following !== 0)
      waiting.push({ name: 'main', index: next.index + 1, at: following });
    for (const entry of entries) {
      const name = SUB_DIRECTORIES.get(entry.tag);
      if (name === undefined || next.name === 'gps') continue;
      for (const at of pointers(source, entry, littleEndian)) waiting.push({ name, index: next.index, at });
    }
  }
  return { directories: found, isBroken };
}

function pointers(source: Source, { at, type, size }: Entry, littleEndian: boolean): readonly number[] {
  const unit = SIZES[type] ?? 0;
  if (unit !== 4 && unit !== 8) return [];
  const bytes = source.read(at, Math.min(size, MOST_DIRECTORIES * unit));
  const value = numbers(bytes, littleEndian);
  return Array.from({ length: Math.floor(bytes.length / unit) }, (_, index) =>
    unit === 4 ? value.u32(index * unit) : value.u64(index * unit),
  );
}

function readDirectory(
  source: Source,
  littleEndian: boolean,
  { countSize, entrySize, offsetSize }: Layout,
  at: number,
): (Pick<Directory, 'entries' | 'size'> & { readonly following: number }) | null {
  const head = numbers(source.read(at, countSize), littleEndian);
  const count = countSize === 2 ? head.u16(0) : head.u64(0);
  if (at < 8 || count > MOST_ENTRIES) return null;
  const length = count * entrySize + offsetSize;
  const bytes = source.read(at + countSize, length);
  // The last pointer may be cut off: some cameras leave it out.
  if (bytes.length < length - offsetSize) return null;
  const value = numbers(bytes, littleEndian);
  const entries = Array.from({ length: count }, (_, index) =>
    readEntry(value, index * entrySize, at + countSize, offsetSize),
  );
  const last = length - offsetSize;
  const following = offsetSize === 4 ? value.u32(last) : value.u64(last);
  return {
    entries: entries.filter(({ size }) => size <= source.size),
    size: countSize + bytes.length,
    following,
  };
}

function readEntry(value: Numbers, at: number, base: number, offsetSize: 4 | 8): Entry {
  const type = value.u16(at + 2);
  const count = offsetSize === 4 ? value.u32(at + 4) : value.u64(at + 4);
  const valueAt = at + 4 + offsetSize;
  const size = count * (SIZES[type] ?? 0);
  const isInside = size <= offsetSize;
  const offset = offsetSize === 4 ? value.u32(valueAt) : value.u64(valueAt);
  return {
    tag: value.u16(at),
    type,
    count,
    size,
    isInside,
    at: isInside ? base + valueAt : offset,
    entryAt: base + at,
  };
}

/** The bytes of a value, as long as anything we read may be. */
export function valueBytes({ source }: Tiff, { at, size }: Entry): Uint8Array {
  return source.read(at, Math.min(size, LONGEST_READ));
}

/** The whole numbers of a value. */
export function wholeNumbers(tiff: Tiff, entry: Entry): readonly number[] {
  const bytes = valueBytes(tiff, entry);
  const value = numbers(bytes, tiff.littleEndian);
  const unit = SIZES[entry.type] ?? 0;
  const read = unit === 1 ? value.u8 : unit === 2 ? value.u16 : unit === 8 ? value.u64 : value.u32;
  const size = Math.max(1, unit);
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, index) => read(index * size));
}

/** The first of them. */
export function wholeNumber(tiff: Tiff, entry: Entry): number {
  return wholeNumbers(tiff, { ...entry, size: Math.min(entry.size, 8) })[0] ?? 0;
}

/** Fractions of a value; what is divided by nothing is not a number. */
export function fractions(tiff: Tiff, entry: Entry, most: number): readonly number[] {
  if (entry.type !== 5 && entry.type !== 10) return [];
  const bytes = valueBytes(tiff, entry).subarray(0, most * 8);
  const value = numbers(bytes, tiff.littleEndian);
  const whole = entry.type === 5 ? value.u32 : value.i32;
  return Array.from({ length: Math.floor(bytes.length / 8) }, (_, index) => {
    const below = whole(index * 8 + 4);
    return below === 0 ? Number.NaN : whole(index * 8) / below;
  });
}
