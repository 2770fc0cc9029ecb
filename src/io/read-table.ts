/** Drafts from the rows of a CSV or TSV file, a row at a time; a bad row is one error and the rest goes on. */
import { closeSync } from 'node:fs';
import { cellsOf, type Cell } from '../draft/csv-record.js';
import { bareLayout, layoutOf, mappedLayout, type Layout, type Role } from '../draft/table-layout.js';
import { readRow, type RowFault } from '../draft/table-row.js';
import { orderOf, type DateOrder } from '../draft/table-time.js';
import { canonicalText, joinAnchors } from '../text/canonical.js';
import { decode } from '../text/decode.js';
import { lineColumn, lineStarts } from '../text/lines.js';
import type { Incoming, Problem, Unread } from '../types.js';
import { completeDraft, unread, type Origin, type ReadContext } from './complete-draft.js';
import { readEntry } from './draft-fields.js';
import { fileProblem } from './file-problem.js';
import { chunksOf } from './json-lines.js';
import { undecodable } from './read-draft.js';
import { MAX_DRAFT_BYTES, openFile } from './read-file.js';
import { recordSplitter, type ByteRecord } from './record-splitter.js';
import type { TableMap } from './table-map.js';

export interface TableOptions {
  /** A tool's name; null: by the header. */
  readonly inputFormat: string | null;
  readonly map: TableMap | null;
  readonly dateOrder: DateOrder | null;
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A table in a file: looked through once for the order of its dates, then read. */
export async function* readTableFile(
  origin: Origin,
  options: TableOptions,
  context: ReadContext,
): AsyncGenerator<Incoming | Unread> {
  const look = async (): Promise<Order | readonly [Problem, ...Problem[]]> => {
    const opened = openFile(origin);
    if (!opened.ok) return [opened.problem];
    try {
      return await findOrder(chunksOf(opened.descriptor), origin, options);
    } finally {
      closeSync(opened.descriptor);
    }
  };
  const order = await look();
  if (!('order' in order)) {
    yield unread(origin, order);
    return;
  }
  const opened = openFile(origin);
  if (!opened.ok) {
    yield unread(origin, [opened.problem]);
    return;
  }
  try {
    yield* readTable(chunksOf(opened.descriptor), origin, { ...options, dateOrder: order.order }, context);
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
    if (row.cells.every(({ value }) => value.trim() === '')) continue;
    count += 1;
    yield await readOne(row, origin, options, context);
  }
  if (count === 0) yield unread(origin, [noRows(origin.shown)]);
}

// ------------------------------------------------------------------------------------------------------ rows

interface Row {
  readonly row: number;
  readonly line: number;
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly layout: Layout;
  /** A sentence where the encoding was guessed. */
  readonly notice: string | null;
}

/** A row that cannot be read; null: the whole table cannot. */
interface BadRow {
  readonly row: number | null;
  readonly problems: readonly [Problem, ...Problem[]];
}

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
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { problem: utf16(file) };
  const delimiter = delimiterOf(chunk, file);
  let layout = options.inputFormat === null ? null : bareLayout(options.inputFormat);
  const read = (record: ByteRecord): Row | BadRow | null => {
    const opened = openRecord(record, delimiter, file);
    if ('problems' in opened) return layout === null ? { ...opened, row: null } : opened;
    const { cells } = opened;
    if (layout !== null) return fitting({ ...opened, layout }, file);
    if (cells.every(({ value }) => value.trim() === '')) return null;
    const header = cells.map(({ value }) => value);
    layout =
      options.map?.columns === undefined
        ? layoutOf(header, options.inputFormat)
        : mappedLayout(header, options.map.columns);
    return layout?.columns.some((column) => column?.role === 'text') !== true
      ? { row: null, problems: [unknownColumns(header, opened.line, file, options)] }
      : null;
  };
  return { splitter: recordSplitter(MAX_DRAFT_BYTES, delimiter.charCodeAt(0)), read };
}

type OpenedRecord = Omit<Row, 'layout'>;

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
  if (read.ok) return { row, line, text, cells: read.cells, notice };
  const { at, message, hint } = read.fault;
  const place = lineColumn(lineStarts(text), at, line);
  return { row, problems: [{ code: 'bad-csv', file, ...place, message, hint }] };
}

/** A row with fewer or more cells has slipped: nobody knows which of them is the post. */
function fitting(row: Row, file: string): Row | BadRow {
  const { cells, layout } = row;
  const wanted = layout.header?.length ?? layout.columns.length;
  const isBare = layout.header === null;
  if (cells.length === wanted || (isBare && cells.length < wanted) || isBlank(cells)) return row;
  const message = `This row has ${cells.length} cells, the header ${wanted}.`;
  const hint = 'Quote cells that hold commas or line breaks: "like, this".';
  const at = cells[Math.min(cells.length, wanted) - 1]?.start ?? 0;
  return {
    row: row.row,
    problems: [{ code: 'bad-csv', file, ...lineColumn(lineStarts(row.text), at, row.line), message, hint }],
  };
}

const isBlank = (cells: readonly Cell[]): boolean => cells.every(({ value }) => value.trim() === '');

/** Tab in `.tsv`; else what parts the first line most often. */
export function delimiterOf(chunk: Uint8Array, file: string): string {
  if (/\.tsv$/iu.test(file)) return '\t';
  const end = chunk.indexOf(0x0a);
  const line = Buffer.from(end === -1 ? chunk : chunk.subarray(0, end)).toString('latin1');
  const bare = line.replaceAll(/"[^"]*"/gu, '');
  const counted = [',', ';', '\t'].map((one) => ({ one, count: bare.split(one).length }));
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).one;
}

async function* withoutMark(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of chunks) {
    const isMarked = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    isFirst = false;
    yield isMarked ? chunk.subarray(3) : chunk;
  }
}

// ------------------------------------------------------------------------------------------------------ dates

interface Order {
  readonly order: DateOrder | null;
}

/** What the dates of the whole table say of their order, or why nothing can be said. */
async function findOrder(
  chunks: Chunks,
  origin: Origin,
  options: TableOptions,
): Promise<Order | readonly [Problem, ...Problem[]]> {
  if (options.dateOrder !== null) return { order: options.dateOrder };
  const seen: Record<DateOrder | 'either', Problem[]> = { dmy: [], mdy: [], either: [] };
  for await (const row of rowsOf(chunks, origin, options)) {
    if ('problems' in row) continue;
    for (const cell of datesIn(row)) {
      const order = orderOf(firstWord(cell.value));
      if (order !== null && seen[order].length < SHOWN)
        seen[order].push(dateProblem(order, cell, row, origin.shown));
    }
  }
  const [dmy] = seen.dmy;
  const [mdy] = seen.mdy;
  const [either] = seen.either;
  if (dmy !== undefined && mdy !== undefined) return [dmy, mdy, ...seen.dmy.slice(1), ...seen.mdy.slice(1)];
  if (dmy !== undefined) return { order: 'dmy' };
  if (mdy !== undefined) return { order: 'mdy' };
  return either === undefined ? { order: null } : [either];
}

const SHOWN = 5;

function datesIn({ cells, layout }: Row): readonly Cell[] {
  const holds: readonly Role[] = ['slot', 'date'];
  return layout.columns.flatMap((column, at) => {
    const cell = cells[at];
    return column !== null && cell !== undefined && holds.includes(column.role) ? [cell] : [];
  });
}

const firstWord = (text: string): string => text.trim().split(/[ T,]/u)[0] ?? '';

function dateProblem(order: DateOrder | 'either', cell: Cell, { text, line }: Row, file: string): Problem {
  const place = lineColumn(lineStarts(text), cell.start, line);
  const date = firstWord(cell.value);
  if (order === 'either') {
    const message = `${date} may be read with the day or with the month first.`;
    return {
      code: 'date-order',
      file,
      ...place,
      message,
      hint: 'Say which: --date-order dmy, or --date-order mdy.',
    };
  }
  const message = `${date} has the ${order === 'dmy' ? 'day' : 'month'} first, other rows have not.`;
  return {
    code: 'date-order',
    file,
    ...place,
    message,
    hint: 'Write all dates of the table like 2026-03-14.',
  };
}

// ------------------------------------------------------------------------------------------------------ posts

async function readOne(
  row: Row,
  file: Origin,
  { map, dateOrder }: TableOptions,
  context: ReadContext,
): Promise<Incoming | Unread> {
  const origin = { ...file, row: row.row };
  const place = (cell: Cell | null): { readonly line: number; readonly column: number } =>
    lineColumn(lineStarts(row.text), cell?.start ?? 0, row.line);
  const unclear =
    dateOrder === null ? datesIn(row).find(({ value }) => orderOf(firstWord(value)) === 'either') : undefined;
  if (unclear !== undefined) return unread(origin, [dateProblem('either', unclear, row, file.shown)]);
  const fields = readRow(row.cells, row.layout, { channels: map?.channels ?? {} }, dateOrder);
  if (isFaulty(fields)) return unread(origin, inFile(fields, place, file.shown));
  const read = readEntry({
    file: file.shown,
    value: fields.value,
    place: (path) => place(fields.cellOf(path)),
    keyPlace: (path) => place(fields.cellOf(path)),
    anchors: fields.anchors,
  });
  if (!read.ok) return unread(origin, read.problems, read.id);
  const text = canonicalText(read.text, 0);
  const ignored = (row.layout.header ?? []).filter(
    (name, at) => name !== '' && row.layout.columns[at] === null && !Object.hasOwn(map?.channels ?? {}, name),
  );
  return completeDraft(
    origin,
    {
      text: { text: text.text, anchors: joinAnchors(text.anchors, read.source.anchors(['text']) ?? []) },
      lines: { lineStarts: lineStarts(row.text), firstLine: row.line },
      source: { ...read.source, ignored },
      notices: row.notice === null ? [] : [row.notice],
    },
    context,
  );
}

function isFaulty(read: object): read is readonly RowFault[] {
  return Array.isArray(read);
}

function inFile(
  faults: readonly RowFault[],
  place: (cell: Cell) => { readonly line: number; readonly column: number },
  file: string,
): readonly [Problem, ...Problem[]] {
  const [first, ...rest] = faults.map(({ cell, code, message, hint }): Problem => {
    return { code, file, ...place(cell), message, hint };
  });
  return first === undefined ? [noRows(file)] : [first, ...rest];
}

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

function noRows(file: string): Problem {
  return fileProblem('empty', file, 'There is no post in it.', 'Write one post a row, under a header.');
}
