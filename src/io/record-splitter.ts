/** Cuts a stream of bytes into the records of a CSV file, holding no more than one record of bounded length. */

export interface ByteRecord {
  /** From 1, as a spreadsheet counts: a cell of several lines is in one row, empty lines count. */
  readonly row: number;
  /** The line of the file it starts on, from 1. */
  readonly line: number;
  /** Without its line end; null for a record past the limit. */
  readonly bytes: Uint8Array | null;
  /** What ended it. */
  readonly ending: '\r\n' | '\n' | '';
}

export interface RecordSplitter {
  readonly push: (chunk: Uint8Array) => Generator<ByteRecord>;
  /** The last record, where no newline ends it. */
  readonly end: () => Generator<ByteRecord>;
}

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** A quotation mark opens a quoted cell at the start of the cell alone, and closes it unless another follows. */
type State = 'start' | 'plain' | 'quoted' | 'closed';

/** A splitter for records of at most `limit` bytes, whose cells end in the byte `delimiter`. */
export function recordSplitter(limit: number, delimiter: number): RecordSplitter {
  let row = 0;
  let line = 1;
  let linesInside = 0;
  let state: State = 'start';
  let kept: Uint8Array[] = [];
  let length = 0;

  function keep(piece: Uint8Array): void {
    length += piece.length;
    if (length > limit) kept = [];
    else if (piece.length > 0) kept.push(new Uint8Array(piece));
  }

  function take(last: Uint8Array, isEnded: boolean): ByteRecord {
    row += 1;
    const startLine = line;
    line += linesInside + 1;
    linesInside = 0;
    state = 'start';
    const isTooLong = length + last.length > limit;
    const whole = kept.length === 0 ? last : Buffer.concat([...kept, last]);
    kept = [];
    length = 0;
    if (isTooLong) return { row, line: startLine, bytes: null, ending: isEnded ? '\n' : '' };
    if (isEnded && whole.at(-1) === CR)
      return { row, line: startLine, bytes: whole.subarray(0, -1), ending: '\r\n' };
    return { row, line: startLine, bytes: whole, ending: isEnded ? '\n' : '' };
  }

  function step(byte: number): void {
    switch (state) {
      case 'start':
        state = byte === QUOTE ? 'quoted' : byte === delimiter ? 'start' : 'plain';
        return;
      case 'plain':
        if (byte === delimiter) state = 'start';
        return;
      case 'quoted':
        if (byte === QUOTE) state = 'closed';
        return;
      case 'closed':
        if (byte === QUOTE) state = 'quoted';
        else if (byte === delimiter) state = 'start';
    }
  }

  return {
    *push(chunk) {
      let start = 0;
      for (let at = 0; at < chunk.length; at += 1) {
        const byte = chunk[at] ?? 0;
        if (byte !== LF) step(byte);
        else if (state === 'quoted') linesInside += 1;
        else {
          yield take(chunk.subarray(start, at), true);
          start = at + 1;
        }
      }
      keep(chunk.subarray(start));
    },
    *end() {
      if (length > 0) yield take(new Uint8Array(0), false);
    },
  };
}
