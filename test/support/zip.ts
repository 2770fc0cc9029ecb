/** ZIP archives as an honest program makes them, and as a hostile one does. */
import { deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the archive says of it, where that is not the truth. */
  readonly says?: { readonly size?: number; readonly flags?: number };
  /** Already packed: `data` is what stands in the archive, `size` what it unpacks to. */
  readonly packed?: { readonly size: number; readonly crc: number };
}

const DEFLATE = 8;

export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = entry.packed === undefined ? deflateRawSync(entry.data) : entry.data;
    const local = Buffer.concat([header(entry, packed, null), packed]);
    central.push(header(entry, packed, offset));
    locals.push(local);
    offset += local.length;
  }
  return Buffer.concat([...locals, ...central, ending(entries.length, sizeOf(central), offset)]);
}

/** So many entries that all lead to one. */
export function crowdedZip(count: number): Uint8Array {
  const data = Buffer.from('a');
  const packed = deflateRawSync(data);
  const local = header({ name: 'a', data }, packed, null);
  const central = Array.from({ length: count }, (_, at) => header({ name: `a${at}`, data }, packed, 0));
  const body = Buffer.concat([local, packed]);
  return Buffer.concat([body, ...central, ending(count, sizeOf(central), body.length)]);
}

/** One mebibyte of a letter packed once, and repeated: a bomb that costs nothing to make. */
export function bomb(mebibytes: number, head: string): { readonly data: Uint8Array; readonly size: number } {
  const block = Buffer.alloc(1 << 20, 'a');
  const flushed = deflateRawSync(block, { finishFlush: 3 });
  const start = deflateRawSync(head, { finishFlush: 3 });
  const end = deflateRawSync('');
  return {
    data: Buffer.concat([start, ...Array.from({ length: mebibytes }, () => flushed), end]),
    size: head.length + mebibytes * (1 << 20),
  };
}

const sizeOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

/** A local header, or one of the list at the end where an offset is given. */
function header({ name, data, says, packed }: ZipEntry, bytes: Uint8Array, offset: number | null): Buffer {
  const fixed = Buffer.alloc(offset === null ? 30 : 46);
  const at = offset === null ? 4 : 6;
  fixed.writeUInt32LE(offset === null ? 0x04034b50 : 0x02014b50, 0);
  if (offset !== null) fixed.writeUInt16LE(20, 4);
  fixed.writeUInt16LE(20, at);
  fixed.writeUInt16LE(0x800 | (says?.flags ?? 0), at + 2);
  fixed.writeUInt16LE(DEFLATE, at + 4);
  fixed.writeUInt32LE(packed?.crc ?? crc32(data), at + 10);
  fixed.writeUInt32LE(bytes.length, at + 14);
  fixed.writeUInt32LE(says?.size ?? packed?.size ?? data.length, at + 18);
  fixed.writeUInt16LE(Buffer.byteLength(name), at + 22);
  if (offset !== null) fixed.writeUInt32LE(offset, 42);
  return Buffer.concat([fixed, Buffer.from(name)]);
}

function ending(count: number, size: number, offset: number): Buffer {
  const fixed = Buffer.alloc(22);
  fixed.writeUInt32LE(0x06054b50, 0);
  fixed.writeUInt16LE(count, 8);
  fixed.writeUInt16LE(count, 10);
  fixed.writeUInt32LE(size, 12);
  fixed.writeUInt32LE(offset, 16);
  return fixed;
}

/** Node 20.17 has none of its own. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
