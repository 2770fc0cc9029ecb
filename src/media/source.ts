/** Where the bytes of a file come from: asked for piece by piece, so that a clip is never held whole. */

export interface Source {
  /** In bytes. */
  readonly size: number;
  /** The bytes at a place; fewer where the file ends before them, none for a place outside. */
  readonly read: (offset: number, length: number) => Uint8Array;
}

const NONE = new Uint8Array(0);
/** No single thing that is read is longer: an XMP packet of a large archive has some hundred kilobytes. */
export const LONGEST_READ = 1 << 22;

/** Bytes that are there already. */
export function inMemory(bytes: Uint8Array): Source {
  return {
    size: bytes.length,
    read: (offset, length) => (offset < 0 ? NONE : bytes.subarray(offset, offset + Math.max(0, length))),
  };
}

/** A stretch of a source as a source of its own: no reader gets out of the box it was sent into. */
export function stretch(source: Source, offset: number, size: number): Source {
  const end = Math.max(offset, Math.min(source.size, offset + size));
  return {
    size: end - offset,
    read: (at, length) =>
      at < 0 || at >= end - offset ? NONE : source.read(offset + at, Math.min(length, end - offset - at)),
  };
}

const PAGE = 1 << 14;
/** Read beyond the file's own length before we give up: metadata that jumps to and fro is not read for ever. */
const SPARE = 1 << 25;

export interface Limited extends Source {
  /** Whether the reading was given up. */
  readonly isSpent: () => boolean;
}

/** A source that asks for pages, keeps the last one, and stops answering when too much was asked of it. */
export function limited(source: Source): Limited {
  let page: Uint8Array = NONE;
  let pageAt = -1;
  let left = source.size + SPARE;
  const take = (offset: number, length: number): Uint8Array => {
    if (left <= 0) return NONE;
    left -= Math.max(length, PAGE);
    return source.read(offset, length);
  };
  const read = (offset: number, length: number): Uint8Array => {
    const wanted = Math.min(length, LONGEST_READ, source.size - offset);
    if (!(offset >= 0) || !(wanted > 0)) return NONE;
    const start = offset - (offset % PAGE);
    if (offset + wanted > start + PAGE) return take(offset, wanted);
    if (start !== pageAt) {
      page = take(start, PAGE);
      pageAt = start;
    }
    return page.subarray(offset - start, offset - start + wanted);
  };
  return { size: source.size, read, isSpent: () => left <= 0 };
}
