/** Cuts a stream of bytes into lines, holding no more than one line of bounded length. */

export interface ByteLine {
  /** From 1; empty lines count. */
  readonly row: number;
  /** Without its LF or CRLF; null for a line past the limit. */
  readonly bytes: Uint8Array | null;
}

export interface LineSplitter {
  /** The lines that end in this chunk. */
  readonly push: (chunk: Uint8Array) => Generator<ByteLine>;
  /** The last line, where no newline ends it. */
  readonly end: () => Generator<ByteLine>;
}

const LF = 0x0a;
const CR = 0x0d;

/** A splitter for lines of at most `limit` bytes. */
export function lineSplitter(limit: number): LineSplitter {
  let row = 0;
  let kept: Uint8Array[] = [];
  let length = 0;

  function keep(piece: Uint8Array): void {
    length += piece.length;
    // Of a line past the limit only its length is kept. A copy: the chunk may be used again.
    if (length > limit) kept = [];
    else if (piece.length > 0) kept.push(new Uint8Array(piece));
  }

  function take(last: Uint8Array): ByteLine {
    row += 1;
    const isTooLong = length + last.length > limit;
    const whole = kept.length === 0 ? last : Buffer.concat([...kept, last]);
    kept = [];
    length = 0;
    if (isTooLong) return { row, bytes: null };
    return { row, bytes: whole.at(-1) === CR ? whole.subarray(0, -1) : whole };
  }

  return {
    *push(chunk) {
      let start = 0;
      for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
        yield take(chunk.subarray(start, end));
        start = end + 1;
      }
      keep(chunk.subarray(start));
    },
    *end() {
      if (length > 0) yield take(new Uint8Array(0));
    },
  };
}
