/** One record of a CSV or TSV file (RFC 4180) into its cells, each with the way back to the record. */
import type { Anchor } from '../types.js';

export interface Cell {
  readonly value: string;
  /** Of its first character, or of its opening quotation mark, in the record. */
  readonly start: number;
  /** Behind its last character, or its closing quotation mark. */
  readonly end: number;
  /** From the value to the record: a doubled quotation mark is one in the value. */
  readonly anchors: readonly Anchor[];
}

export interface CsvFault {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

export type CellsRead =
  { readonly ok: true; readonly cells: readonly Cell[] } | { readonly ok: false; readonly fault: CsvFault };

const DOUBLED = /""/gu;

/** The cells of a record, without its line end. */
export function cellsOf(record: string, delimiter: string): CellsRead {
  const cells: Cell[] = [];
  let at = 0;
  for (;;) {
    const read = record.charAt(at) === '"' ? quoted(record, at, delimiter) : plain(record, at, delimiter);
    if ('fault' in read) return { ok: false, fault: read.fault };
    cells.push(read);
    if (read.end >= record.length) return { ok: true, cells };
    at = read.end + 1;
  }
}

function plain(record: string, start: number, delimiter: string): Cell {
  const found = record.indexOf(delimiter, start);
  const end = found === -1 ? record.length : found;
  return { value: record.slice(start, end), start, end, anchors: [{ at: 0, offset: start }] };
}

function quoted(record: string, start: number, delimiter: string): Cell | { readonly fault: CsvFault } {
  let close = record.indexOf('"', start + 1);
  while (close !== -1 && record.charAt(close + 1) === '"') close = record.indexOf('"', close + 2);
  if (close === -1)
    return fault(start, 'This quotation mark is not closed.', 'Close it, or write it as "" inside the cell.');
  const end = close + 1;
  if (end < record.length && record.charAt(end) !== delimiter)
    return fault(
      end,
      'Something stands behind the closing quotation mark of this cell.',
      'Write a quotation mark inside a quoted cell as "".',
    );
  const raw = record.slice(start + 1, close);
  const anchors: Anchor[] = [{ at: 0, offset: start + 1 }];
  let dropped = 0;
  for (const { index } of raw.matchAll(DOUBLED)) {
    dropped += 1;
    anchors.push({ at: index + 2 - dropped, offset: start + 1 + index + 2 });
  }
  return { value: raw.replaceAll(DOUBLED, '"'), start, end, anchors };
}

function fault(at: number, message: string, hint: string): { readonly fault: CsvFault } {
  return { fault: { at, message, hint } };
}
