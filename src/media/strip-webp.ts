/** WebP without what it says of itself: pictures, animation and the colour profile stay. */
import { added, growth, overwritten, refused, without, type Edit, type Step } from './edit.js';
import { exifOf, number32, xmpOf, type Kept } from './kept.js';
import { bytesOf, joined } from './numbers.js';
import type { Source } from './source.js';
import { riffChunks } from './webp.js';

const PICTURE = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const HAS_XMP = 0x04;
const HAS_EXIF = 0x08;

export function* stripWebp(source: Source, kept: Kept): Generator<Step> {
  const all = [...riffChunks(source)];
  const end = all.at(-1)?.end ?? 0;
  if (end === 0 || end > source.size + 1) {
    yield refused('The picture breaks off before its end.');
    return;
  }
  const edits: Edit[] = all
    .filter(({ name }) => !PICTURE.has(name))
    .map(({ at, end: chunkEnd }) => without(at, Math.min(source.size, chunkEnd) - at));
  const rest = source.size - end;
  // A last chunk of odd length may lack the byte that makes it even.
  if (rest < 0 && edits.every(({ at, size }) => at + size < source.size))
    edits.push(added(source.size, Uint8Array.of(0)));
  if (rest > 0) edits.push(without(end, rest));
  const head = all.find(({ name }) => name === 'VP8X');
  // Without this chunk a file may hold a picture alone (RFC 9649, 2.6).
  if (head !== undefined) {
    const exif = exifOf(kept);
    const xmp = xmpOf(kept);
    const flags = (source.read(head.contentAt, 1)[0] ?? 0) & ~(HAS_XMP | HAS_EXIF);
    const said = (exif === null ? 0 : HAS_EXIF) | (xmp === null ? 0 : HAS_XMP);
    edits.push(overwritten(head.contentAt, 1, Uint8Array.of(flags | said)));
    edits.push(added(Math.min(end, source.size), joined([chunkOf('EXIF', exif), chunkOf('XMP ', xmp)])));
  }
  yield* edits;
  yield overwritten(4, 4, littleEndian(source.size + growth(edits) - 8));
}

function chunkOf(name: string, content: Uint8Array | null): Uint8Array {
  if (content === null) return new Uint8Array(0);
  const padding = new Uint8Array(content.length % 2);
  return joined([bytesOf(name), littleEndian(content.length), content, padding]);
}

function littleEndian(value: number): Uint8Array {
  return number32(value).reverse();
}
