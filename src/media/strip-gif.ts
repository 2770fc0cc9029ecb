/** GIF without what it says of itself: pictures, their timing and the colour profile stay. */
import { added, refused, without, type Step } from './edit.js';
import { blocks, type Block } from './gif.js';
import { xmpOf, type Kept } from './kept.js';
import { bytesOf, joined } from './numbers.js';
import type { Source } from './source.js';

/** How often it is played, and its colours. */
const PICTURE = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);
const TIMING = 0xf9;
const WORDS_IN_IT = 0x01;

export function* stripGif(source: Source, kept: Kept): Generator<Step> {
  let end: Block | null = null;
  for (const block of blocks(source)) {
    if (block.name === 'end') end = block;
    else if (!isPicture(source, block)) yield without(block.at, block.end - block.at);
  }
  if (end === null || end.end > source.size) {
    yield refused('The picture breaks off before its end.');
    return;
  }
  yield added(end.at, fresh(kept));
  if (end.end < source.size) yield without(end.end, source.size - end.end);
}

function isPicture(source: Source, { name, application, at }: Block): boolean {
  switch (name) {
    case 'head':
    case 'image':
    case 'end':
      return true;
    case 'comment':
      return false;
    case 'application':
      return PICTURE.has(application);
    case 'other':
      return [TIMING, WORDS_IN_IT].includes(source.read(at + 1, 1)[0] ?? 0);
  }
}

/** The tail leads programs that count sub-blocks over the packet (XMP part 3, 1.1.2). */
function fresh(kept: Kept): Uint8Array {
  const packet = xmpOf(kept);
  if (packet === null) return new Uint8Array(0);
  const tail = Uint8Array.of(1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0);
  return joined([Uint8Array.of(0x21, 0xff, 11), bytesOf('XMP DataXMP'), packet, tail]);
}
