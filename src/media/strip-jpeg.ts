/** JPEG without what it says of itself: tables, frames, scans and the colour profile stay. */
import { added, overwritten, refused, without, type Step } from './edit.js';
import { COMMENT, END, segments, START, type Segment } from './jpeg.js';
import { exifOf, number16, xmpOf, type Kept } from './kept.js';
import { bytesOf, joined, letters } from './numbers.js';
import type { Source } from './source.js';

const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const ADOBE = 0xee;
const APP15 = 0xef;
/** Length without the small copy that may follow (JFIF 1.02). */
const JFIF_SIZE = 14;

export function* stripJpeg(source: Source, kept: Kept): Generator<Step> {
  let end = 0;
  let isWhole = false;
  let freshAt: number | null = null;
  for (const segment of segments(source)) {
    end = segment.end;
    isWhole = segment.marker === END;
    const sort = sortOf(source, segment);
    // Programs look for what we write behind the JFIF segment, which has to come first.
    if (freshAt === null && segment.marker !== START && sort !== 'jfif') {
      freshAt = segment.at;
      yield added(freshAt, fresh(kept));
    }
    if (sort === 'said') yield without(segment.at, segment.end - segment.at);
    if (sort === 'jfif' && segment.contentSize > JFIF_SIZE) yield* withoutSmallCopy(source, segment);
  }
  if (!isWhole) yield refused('The picture breaks off before its end.');
  else if (end < source.size) yield without(end, source.size - end);
}

/** What a segment is: of the picture itself, the first of a JFIF file, or something said of it. */
function sortOf(source: Source, { marker, contentAt }: Segment): 'picture' | 'jfif' | 'said' {
  if (marker === COMMENT) return 'said';
  if (marker < APP0 || marker > APP15) return 'picture';
  const name = letters(source.read(contentAt, 12), 0, 12);
  if (marker === APP0 && name.startsWith('JFIF\0')) return 'jfif';
  const isColour =
    (marker === APP2 && name === 'ICC_PROFILE\0') || (marker === ADOBE && name.startsWith('Adobe'));
  return isColour ? 'picture' : 'said';
}

function* withoutSmallCopy(source: Source, { at, contentAt, end }: Segment): Generator<Step> {
  const content = source.read(contentAt, JFIF_SIZE - 2).slice();
  yield overwritten(at + 2, 2, number16(JFIF_SIZE + 2));
  yield overwritten(contentAt, JFIF_SIZE, content);
  yield without(contentAt + JFIF_SIZE, end - contentAt - JFIF_SIZE);
}

function fresh(kept: Kept): Uint8Array {
  const block = (name: string, content: Uint8Array | null): Uint8Array =>
    content === null ? new Uint8Array(0) : segmentOf(joined([bytesOf(name), content]));
  return joined([block('Exif\0\0', exifOf(kept)), block('http://ns.adobe.com/xap/1.0/\0', xmpOf(kept))]);
}

function segmentOf(content: Uint8Array): Uint8Array {
  return joined([Uint8Array.of(0xff, APP1), number16(content.length + 2), content]);
}
