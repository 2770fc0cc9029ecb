/** A copy of a table with columns of ours at the end; every byte of the table itself stays as it was. */
import { closeSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { bareLayout } from '../draft/table-layout.js';
import { csvCell } from '../safe/csv.js';
import { chunksOf } from './json-lines.js';
import { MAX_DRAFT_BYTES } from './read-file.js';
import { delimiterOf } from './read-table.js';
import { recordSplitter, type ByteRecord, type RecordSplitter } from './record-splitter.js';

export interface Columns {
  readonly header: readonly string[];
  /** By row, as a spreadsheet counts. */
  readonly rows: ReadonlyMap<number, readonly string[]>;
  readonly inputFormat: string | null;
}

/** `posts.csv` becomes `posts.checked.csv`. */
export function checkedPath(file: string): string {
  return file.replace(/(\.[ct]sv)$/iu, '.checked$1');
}

/**
 * Writes the copy beside the table, whole or not at all.
 * @throws what the system throws.
 */
export function writeChecked(path: string, columns: Columns): void {
  const source = openSync(path, 'r');
  const target = `${checkedPath(path)}.part`;
  try {
    const out = openSync(target, 'w');
    try {
      for (const bytes of copied(chunksOf(source), markOf(path), path, columns)) writeFileSync(out, bytes);
    } finally {
      closeSync(out);
    }
    renameSync(target, checkedPath(path));
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  } finally {
    closeSync(source);
  }
}

/** Bytes of the byte order mark at the head of a file. */
function markOf(path: string): number {
  const descriptor = openSync(path, 'r');
  try {
    const head = new Uint8Array(3);
    readSync(descriptor, head, 0, 3, 0);
    return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  } finally {
    closeSync(descriptor);
  }
}

function* copied(
  chunks: Iterable<Uint8Array>,
  mark: number,
  path: string,
  columns: Columns,
): Generator<Uint8Array> {
  let copier: Copier | null = null;
  for (const chunk of chunks) {
    if (copier === null) yield chunk.slice(0, mark);
    const body = copier === null ? chunk.subarray(mark) : chunk;
    copier ??= copierOf(delimiterOf(body, path), columns);
    for (const record of copier.splitter.push(body)) yield* copier.add(record);
  }
  for (const record of copier?.splitter.end() ?? []) yield* copier?.add(record) ?? [];
}

interface Copier {
  readonly splitter: RecordSplitter;
  readonly add: (record: ByteRecord) => readonly Uint8Array[];
}

function copierOf(delimiter: string, columns: Columns): Copier {
  const splitter = recordSplitter(MAX_DRAFT_BYTES, delimiter.charCodeAt(0));
  return { splitter, add: adder(delimiter, columns) };
}

/** A record with its cells: the header's beside the first that holds anything. */
function adder(
  delimiter: string,
  { header, rows, inputFormat }: Columns,
): (record: ByteRecord) => readonly Uint8Array[] {
  let hasHeader = inputFormat === null || bareLayout(inputFormat) === null;
  const blank = header.map(() => '');
  return ({ row, bytes, ending }) => {
    if (bytes === null) throw new RangeError(`row ${row} is too long to copy`);
    const isEmpty = bytes.length === 0;
    // As it is read: the first row with anything in its cells is the header.
    const isHeader = hasHeader && /[^\s",;]/u.test(Buffer.from(bytes).toString('latin1'));
    const cells = isHeader ? header : (rows.get(row) ?? blank);
    if (isHeader) hasHeader = false;
    const added = isEmpty ? '' : cells.map((cell) => delimiter + csvCell(ascii(cell))).join('');
    return [bytes, Buffer.from(added + ending)];
  };
}

/** The table may be in any encoding that holds ASCII; ours must fit into each. */
function ascii(text: string): string {
  return text
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/[–—]/gu, '-')
    .replaceAll('…', '...')
    .replaceAll('£', 'GBP ')
    .normalize('NFKD')
    .replaceAll(/[^\u0020-\u007E\n]/gu, '');
}
