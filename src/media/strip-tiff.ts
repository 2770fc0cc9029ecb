/** TIFF with everything blanked that is not known to be the picture: pixels and all that stays keep their places. */
import { overwritten, refused, type Edit, type Step } from './edit.js';
import { number16, number32, padded, xmpOf, type Kept } from './kept.js';
import { joined } from './numbers.js';
import { doOverlap, gaps, merged, type Range } from './range.js';
import type { Source } from './source.js';
import { readTiff, wholeNumbers, type Directory, type Entry, type Tiff } from './tiff.js';

/** TIFF 6.0 and its supplements: shape, coding and colour of the pixels, which way up; artist and copyright. */
const PICTURE = new Set([
  ...[254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283],
  ...[284, 290, 291, 292, 293, 296, 297, 301, 315, 317, 318, 319, 320, 321, 322, 323, 324, 325, 330, 332],
  ...[334, 336, 338, 339, 340, 341, 342, 347, 529, 530, 531, 532, 33432, 34675],
]);
const SUBFILE = 254;
const COMPRESSION = 259;
const OLD_JPEG = 6;
const SMALL_COPY = 0x0201;
const XMP = 700;
const RAW = 0xc612;
/** Where strips or tiles stand, and how long they are. */
const PIXELS = [
  [273, 279],
  [324, 325],
] as const;
const SPACE = 0x20;
const HEAD = { at: 0, size: 8 };

export function* stripTiff(source: Source, kept: Kept): Generator<Step> {
  const tiff = readTiff(source);
  if (tiff === null || tiff.isBroken || tiff.layout.offsetSize === 8) {
    yield refused('The directories of this TIFF file cannot be followed.');
    return;
  }
  const [first, ...others] = tiff.directories.filter(({ name }) => name === 'main');
  if (first === undefined || isSmall(tiff, first)) {
    yield refused('This is a raw file of a camera.');
    return;
  }
  const pages = [first, ...others.filter((page) => !isSmall(tiff, page))];
  const all = [...pages, ...tiff.directories.filter(({ name }) => name === 'sub')];
  const pixels = all.flatMap((directory) => pixelsOf(tiff, directory));
  if (all.some((directory) => isNotUnderstood(tiff, directory)) || pixels.length === 0) {
    yield refused('The pixels of this TIFF file cannot be told from the rest.');
    return;
  }
  const packet = xmpOf(kept);
  const stay = merged([HEAD, ...pixels, ...all.flatMap(valuesOf)]);
  const written = all.flatMap((directory, index) => rewritten(tiff, directory, packet, pages[index + 1]));
  const isInside = [...stay, ...written].every(({ at, size }) => at + size <= source.size);
  if (!isInside || doOverlap([...stay, ...written])) {
    yield refused('Parts of this TIFF file lie on each other.');
    return;
  }
  yield* written;
  for (const { at, size } of gaps([...stay, ...written], source.size)) yield overwritten(at, size);
}

function entryOf({ entries }: Directory, tag: number): Entry | undefined {
  return entries.find((one) => one.tag === tag);
}

/** A small copy of another page: by its own word, or a JPEG as cameras keep it. */
function isSmall(tiff: Tiff, directory: Directory): boolean {
  const subfile = entryOf(directory, SUBFILE);
  const [flags = 0] = subfile === undefined ? [] : wholeNumbers(tiff, subfile);
  return (flags & 1) === 1 || entryOf(directory, SMALL_COPY) !== undefined;
}

/** Pixels that other tags lead to than those we know. */
function isNotUnderstood(tiff: Tiff, directory: Directory): boolean {
  const compression = entryOf(directory, COMPRESSION);
  const [coding] = compression === undefined ? [] : wholeNumbers(tiff, compression);
  return (
    coding === OLD_JPEG || entryOf(directory, RAW) !== undefined || pixelsOf(tiff, directory).length === 0
  );
}

function pixelsOf(tiff: Tiff, directory: Directory): readonly Range[] {
  return PIXELS.flatMap(([places, lengths]) => {
    const at = entryOf(directory, places);
    const size = entryOf(directory, lengths);
    if (at === undefined || at.count !== size?.count) return [];
    const sizes = wholeNumbers(tiff, size);
    return wholeNumbers(tiff, at).map((one, index) => ({ at: one, size: sizes[index] ?? 0 }));
  });
}

/** What the entries that stay lead to. */
function valuesOf({ entries }: Directory): readonly Range[] {
  return entries.filter(({ tag, isInside }) => PICTURE.has(tag) && !isInside);
}

/** The directory with the entries that stay, and a packet where one was and the new one has room. */
function rewritten(
  tiff: Tiff,
  directory: Directory,
  packet: Uint8Array | null,
  next: Directory | undefined,
): readonly Edit[] {
  const old = entryOf(directory, XMP);
  const hasRoom = packet !== null && old !== undefined && packet.length <= old.size;
  const entries = directory.entries.filter(({ tag }) => PICTURE.has(tag) || (hasRoom && tag === XMP));
  const order = (bytes: Uint8Array): Uint8Array => (tiff.littleEndian ? bytes.reverse() : bytes);
  const bytes = joined([
    order(number16(entries.length)),
    ...entries.map(({ entryAt }) => tiff.source.read(entryAt, tiff.layout.entrySize).slice()),
    order(number32(directory.name === 'main' ? (next?.at ?? 0) : 0)),
  ]);
  return [
    overwritten(directory.at, directory.size, bytes),
    ...(hasRoom ? [overwritten(old.at, old.size, padded(packet, old.size, SPACE))] : []),
  ];
}
