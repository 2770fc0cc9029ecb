/** GIF 89a: blocks of sub-blocks. XMP stands in an application extension (XMP part 3, 1.1.2). */
import { joined, letters, numbers } from './numbers.js';
import { say, type Piece } from './piece.js';
import { LONGEST_READ, type Source } from './source.js';
import { decode } from './text.js';
import { readXmp } from './xmp.js';

export interface Block {
  readonly name: 'head' | 'image' | 'comment' | 'application' | 'other' | 'end';
  /** Of an application extension, `NETSCAPE2.0`; else empty. */
  readonly application: string;
  readonly at: number;
  /** Where its sub-blocks stand. */
  readonly contentAt: number;
  readonly end: number;
}

const HEAD = 13;
const MOST_BLOCKS = 100_000;

/** Blocks up to and with the trailer, or to where the file breaks off. */
export function* blocks(source: Source): Generator<Block> {
  let at = HEAD + colours(source.read(10, 1)[0] ?? 0);
  yield { name: 'head', application: '', at: 0, contentAt: at, end: at };
  for (let count = 0; count < MOST_BLOCKS; count += 1) {
    const block = blockAt(source, at);
    if (block === null) return;
    yield block;
    if (block.name === 'end') return;
    at = block.end;
  }
}

/** Bytes of the table of colours that the flags announce. */
function colours(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

function blockAt(source: Source, at: number): Block | null {
  const head = source.read(at, 14);
  const other = { application: '', at };
  if (head[0] === 0x3b) return { ...other, name: 'end', contentAt: at + 1, end: at + 1 };
  if (head[0] === 0x2c) {
    const contentAt = at + 11 + colours(source.read(at + 9, 1)[0] ?? 0);
    return { ...other, name: 'image', contentAt, end: afterSubBlocks(source, contentAt) };
  }
  if (head[0] !== 0x21) return null;
  const end = afterSubBlocks(source, at + 2);
  if (head[1] === 0xfe) return { ...other, name: 'comment', contentAt: at + 2, end };
  if (head[1] !== 0xff) return { ...other, name: 'other', contentAt: at + 2, end };
  return { name: 'application', application: letters(head, 3, 11), at, contentAt: at + 14, end };
}

function afterSubBlocks(source: Source, from: number): number {
  let at = from;
  for (;;) {
    const [size = 0] = source.read(at, 1);
    at += 1 + size;
    if (size === 0 || at > source.size) return at;
  }
}

/** All that a GIF says. */
export function* readGif(source: Source): Generator<Piece> {
  const size = numbers(source.read(6, 4), true);
  yield { is: 'size', width: size.u16(0), height: size.u16(2) };
  let last = 0;
  let isWhole = false;
  for (const { name, application, contentAt, end } of blocks(source)) {
    last = end;
    isWhole = name === 'end';
    if (name === 'comment') yield* say('caption', decode(content(source, contentAt)));
    // The packet is not cut into sub-blocks: a tail of counting bytes leads old programs over it.
    if (name === 'application' && application === 'XMP DataXMP')
      yield* readXmp(source.read(contentAt, Math.max(0, end - contentAt - 258)));
  }
  if (!isWhole) yield* say('note', 'The picture breaks off before its end.');
  else if (last < source.size) yield* say('note', 'More follows behind the end of the picture.');
}

function content(source: Source, from: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let held = 0;
  for (let at = from; held < LONGEST_READ;) {
    const [size = 0] = source.read(at, 1);
    if (size === 0) break;
    pieces.push(source.read(at + 1, size).slice());
    held += size;
    at += 1 + size;
  }
  return joined(pieces);
}
