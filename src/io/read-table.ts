/** Drafts from the rows of a CSV or TSV file, a row at a time; a bad row is one error and the rest goes on. */
import { closeSync } from 'node:fs';
import { cellsOf, type Cell } from '../draft/csv-record.js';
import { bareLayout, layoutOf, mappedLayout } from '../draft/table-layout.js';
import type { DateOrder } from '../draft/table-time.js';
import { isSpoilt } from '../detect/mojibake.js';
import { decode, seemsUtf16 } from '../text/decode.js';
import { lineColumn, lineStarts } from '../text/lines.js';
import type { Incoming, Problem, Unread } from '../types.js';
import { unread, type Origin, type ReadContext } from './complete-draft.js';
import { fileProblem } from './file-problem.js';
import { chunksOf } from './json-lines.js';
import { undecodable } from './read-draft.js';
import { MAX_DRAFT_BYTES, openFile, tooLarge } from './read-file.js';
import { recordSplitter, type ByteRecord } from './record-splitter.js';
import type { TableMap } from './table-map.js';
import {
  doubled,
  fitting,
  isBlank,
  orderFinder,
  postOf,
  type BadRow,
  type Problems,
  type Row,
} from './table-post.js';

export interface TableOptions {
  /** A tool's name; null: by the header. */
  readonly inputFormat: string | null;
  readonly map: TableMap | null;
  readonly dateOrder: DateOrder | null;
}

/** Some two hundred thousand posts: what is longer is no schedule, or has to be parted (threat 19). */
const MAX_TABLE_BYTES = 1 << 26;

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A table in a file: looked through once for the order of its dates, then read. */
export async function* readTableFile(
  origin: Origin,
  options: TableOptions,
  context: ReadContext,
): AsyncGenerator<Incoming | Unread> {
  const look = async (): Promise<DateOrder | null | Problems> => {
    const opened = openFile(origin);
    if (!opened.ok) return [opened.problem];
    try {
      if (opened.size > MAX_TABLE_BYTES) return [tooLarge(origin.shown, opened.size, MAX_TABLE_BYTES)];
      return await findOrder(chunksOf(opened.descriptor), origin, options);
    } finally {
      closeSync(opened.descriptor);
    }
  };
  const order = await look();
  if (order !== null && typeof order !== 'string') {
    yield unread(origin, order);
    return;
  }
  const opened = openFile(origin);
  if (!opened.ok) {
    yield unread(origin, [opened.problem]);
    return;
  }
  try {
    yield* readTable(chunksOf(opened.descriptor), origin, { ...options, dateOrder: order }, context);
  } finally {
    closeSync(opened.descriptor);
  }
}

/** A table as it comes in. Dates whose order nothing tells are errors of their rows. */
export async function* readTable(
  chunks: Chunks,
  origin: Origin,
  options: TableOptions,
  context: ReadContext,
): AsyncGenerator<Incoming | Unread> {
  let count = 0;
  for await (const row of rowsOf(chunks, origin, options)) {
    if ('problems' in row) {
      count += 1;
      yield unread({ ...origin, row: row.row }, row.problems);
      if (row.row === null) return;
      continue;
    }
    if (isBlank(row.cells)) continue;
    count += 1;
    const { map, dateOrder } = options;
    yield await postOf(row, origin, { channels: map?.channels ?? {}, dateOrder }, context);
  }
  if (count === 0) yield unread(origin, [noRows(origin.shown)]);
}

// ------------------------------------------------------------------------------------------------------ rows

async function* rowsOf(
  chunks: Chunks,
  { shown }: Origin,
  options: TableOptions,
): AsyncGenerator<Row | BadRow> {
  let table: Table | null = null;
  for await (const chunk of withoutMark(chunks)) {
    if (table === null) {
      const started = start(chunk, shown, options);
      if ('problem' in started) {
        yield { row: null, problems: [started.problem] };
        return;
      }
      table = started;
    }
    for (const record of table.splitter.push(chunk)) {
      const row = table.read(record);
      if (row !== null) yield row;
      if (row !== null && 'problems' in row && row.row === null) return;
    }
  }
  for (const record of table?.splitter.end() ?? []) {
    const row = table?.read(record) ?? null;
    if (row !== null) yield row;
  }
}

interface Table {
  readonly splitter: ReturnType<typeof recordSplitter>;
  /** Null for the header, and for an empty line. */
  readonly read: (record: ByteRecord) => Row | BadRow | null;
}

function start(
  chunk: Uint8Array,
  file: string,
  options: TableOptions,
): Table | { readonly problem: Problem } {
  const [first, second] = chunk;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked || seemsUtf16(chunk)) return { problem: utf16(file) };
  if (chunk.includes(0)) return { problem: noTable(file) };
  const delimiter = delimiterOf(chunk, file);
  let layout = options.inputFormat === null ? null : bareLayout(options.inputFormat);
  const read = (record: ByteRecord): Row | BadRow | null => {
    const opened = openRecord(record, delimiter, file);
    if ('problems' in opened) return layout === null ? { ...opened, row: null } : opened;
    const { cells } = opened;
    if (layout !== null) return fitting({ ...opened, layout }, file, QUOTE);
    if (isBlank(cells)) return null;
    const header = cells.map(({ value }) => value);
    const named =
      options.map?.columns === undefined
        ? layoutOf(header, options.inputFormat)
        : mappedLayout(header, options.map.columns);
    const spoilt = cells.find(({ value }) => isSpoilt(value));
    if (named?.columns.some((column) => column?.role === 'text') !== true)
      return {
        row: null,
        problems: [
          spoilt === undefined
            ? unknownColumns(header, opened.line, file, options)
            : spoiltHeader(spoilt, opened, file),
        ],
      };
    layout = named;
    const twice = doubled(named, cells, opened, file);
    return twice === null ? null : { row: null, problems: [twice] };
  };
  return { splitter: recordSplitter(MAX_DRAFT_BYTES, delimiter.charCodeAt(0)), read };
}

type OpenedRecord = Omit<Row, 'layout'>;

const QUOTE = 'Quote cells that hold commas or line breaks: "like, this".';

function openRecord(
  { row, line, bytes }: ByteRecord,
  delimiter: string,
  file: string,
): OpenedRecord | BadRow {
  if (bytes === null) return { row, problems: [tooLong(file, line)] };
  const decoded = decode(bytes);
  if (!decoded.ok) {
    const problem = undecodable(decoded, bytes, file);
    return { row, problems: [{ ...problem, line: line + (problem.line ?? 1) - 1 }] };
  }
  const { text, notice } = decoded;
  const read = cellsOf(text, delimiter);
  const starts = lineStarts(text);
  if (read.ok) return { row, line, starts, cells: read.cells, notices: notice === null ? [] : [notice] };
  const { at, message, hint } = read.fault;
  const place = lineColumn(starts, at, line);
  return { row, problems: [{ code: 'bad-csv', file, ...place, message, hint }] };
}

/** Tab in `.tsv`; else what parts the first row into most cells. */
export function delimiterOf(chunk: Uint8Array, file: string): string {
  if (/\.tsv$/iu.test(file)) return '\t';
  const counted = [',', ';', '\t'].map((one) => ({ one, count: firstRow(chunk, one) }));
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).one;
}

/** How many cells the first row has that holds anything, if this parts them. */
function firstRow(chunk: Uint8Array, delimiter: string): number {
  const splitter = recordSplitter(MAX_DRAFT_BYTES, delimiter.charCodeAt(0));
  for (const records of [splitter.push(chunk), splitter.end()])
    for (const { bytes } of records) {
      if (bytes === null || bytes.length === 0) continue;
      const read = cellsOf(Buffer.from(bytes).toString('latin1'), delimiter);
      // A cell that is not closed: about as many as there are marks between.
      return read.ok
        ? read.cells.length
        : bytes.filter((byte) => byte === delimiter.charCodeAt(0)).length + 1;
    }
  return 0;
}

async function* withoutMark(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of chunks) {
    const isMarked = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    isFirst = false;
    yield isMarked ? chunk.subarray(3) : chunk;
  }
}

/** What the dates of the whole table say of their order; where they do not, with all that is wrong with its rows. */
async function findOrder(
  chunks: Chunks,
  origin: Origin,
  options: TableOptions,
): Promise<DateOrder | null | Problems> {
  if (options.dateOrder !== null) return options.dateOrder;
  const finder = orderFinder(origin.shown);
  const faults: Problem[] = [];
  for await (const row of rowsOf(chunks, origin, options)) {
    if (!('problems' in row)) finder.see(row);
    else if (row.row !== null && faults.length < MOST_FAULTS) faults.push(...row.problems);
  }
  const order = finder.order();
  if (order === null || typeof order === 'string') return order;
  const [first, ...rest] = order;
  return [first, ...rest, ...faults];
}

const MOST_FAULTS = 20;

// --------------------------------------------------------------------------------------------------- problems

function unknownColumns(
  header: readonly string[],
  line: number,
  file: string,
  { inputFormat, map }: TableOptions,
): Problem {
  const names = header.map((name) => `“${name}”`).join(', ');
  const message = `Which of these columns is the post? ${names}`;
  const tool = inputFormat === null ? '' : `It is no file of ${inputFormat}. `;
  const hint =
    map === null
      ? `${tool}Name the column of posts "text", or give --map map.yaml with columns: { "${header[0] ?? 'Caption'}": text }. A file without a header needs --input-format hootsuite.`
      : 'One column of --map must be `text`, spelt as in the first row of the table.';
  return { code: 'unknown-columns', file, line, column: 1, message, hint };
}

function spoiltHeader({ value, start: at }: Cell, { starts, line }: OpenedRecord, file: string): Problem {
  const message = `The letters of “${value}” were spoilt when the file was saved.`;
  const hint = 'Export the table again, and save it as "CSV UTF-8 (comma delimited)".';
  return { code: 'bad-encoding', file, ...lineColumn(starts, at, line), message, hint };
}

function tooLong(file: string, line: number): Problem {
  const message = `This row has more than ${MAX_DRAFT_BYTES} bytes, or a quotation mark in it is not closed.`;
  return { ...fileProblem('bad-csv', file, message, 'Look at the quotation marks of this row.'), line };
}

function utf16(file: string): Problem {
  return fileProblem(
    'bad-encoding',
    file,
    'This table is in UTF-16.',
    'Save it again as "CSV UTF-8 (comma delimited)".',
  );
}

function noTable(file: string): Problem {
  return fileProblem(
    'binary',
    file,
    'This is no table of text.',
    'Save it again as "CSV UTF-8 (comma delimited)".',
  );
}

function noRows(file: string): Problem {
  return fileProblem('empty', file, 'There is no post in it.', 'Write one post a row, under a header.');
}
