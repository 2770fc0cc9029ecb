/** Posts from the rows of a table, be it a file of its own or a table in a document. */
import type { Cell } from '../draft/csv-record.js';
import { doubledColumn, type Layout, type Role } from '../draft/table-layout.js';
import { readRow, type ChannelNames, type RowFields } from '../draft/table-row.js';
import { orderOf, type DateOrder } from '../draft/table-time.js';
import { canonicalText, joinAnchors } from '../text/canonical.js';
import { lineColumn, type LineColumn } from '../text/lines.js';
import type { Incoming, Problem, Unread } from '../types.js';
import { completeDraft, unread, type Opened, type Origin, type ReadContext } from './complete-draft.js';
import { readEntry, type Located } from './draft-fields.js';

export interface Row {
  /** From 1, the header among them. */
  readonly row: number;
  /** Where the lines start of what its cells lie in, and the number of the first. */
  readonly starts: readonly number[];
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly layout: Layout;
  /** Sentences, such as one on an encoding that was guessed. */
  readonly notices: readonly string[];
}

export type Problems = readonly [Problem, ...Problem[]];

/** A row that cannot be read; null: the whole table cannot. */
export interface BadRow {
  readonly row: number | null;
  readonly problems: Problems;
}

export interface RowOptions {
  readonly channels: ChannelNames['channels'];
  readonly dateOrder: DateOrder | null;
}

/** Whether nothing stands in any of its cells. */
export function isBlank(cells: readonly Cell[]): boolean {
  return cells.every(({ value }) => value.trim() === '');
}

/** A row with fewer or more cells has slipped: nobody knows which of them is the post. */
export function fitting(row: Row, file: string, hint: string): Row | BadRow {
  const { cells, layout } = row;
  const wanted = layout.header?.length ?? layout.columns.length;
  const isBare = layout.header === null;
  if (cells.length === wanted || (isBare && cells.length < wanted) || isBlank(cells)) return row;
  const message = `This row has ${cells.length} cells, the header ${wanted}.`;
  const place = placeOf(cells[Math.min(cells.length, wanted) - 1] ?? null, row);
  return { row: row.row, problems: [{ code: 'bad-row', file, ...place, message, hint }] };
}

/** A header that says one thing twice: nobody knows which of the two is meant. */
export function doubled(layout: Layout, header: readonly Cell[], lines: Lines, file: string): Problem | null {
  const at = doubledColumn(layout);
  if (at === -1) return null;
  const message = `“${layout.header?.[at] ?? ''}” says again what an earlier column says.`;
  const hint = 'Keep one of the two, or give one another heading.';
  return { code: 'doubled-column', file, ...placeOf(header[at] ?? null, lines), message, hint };
}

type Lines = Pick<Row, 'starts' | 'line'>;

function placeOf(cell: Cell | null, { starts, line }: Lines): LineColumn {
  return lineColumn(starts, cell?.start ?? starts[0] ?? 0, line);
}

// -------------------------------------------------------------------------------------------- order of dates

const SHOWN = 5;

/** Learns from row after row whether its dates have the day or the month first. */
export function orderFinder(file: string): {
  readonly see: (row: Row) => void;
  /** Null where no date needs an order. */
  readonly order: () => DateOrder | null | Problems;
} {
  const seen: Record<DateOrder | 'either', Problem[]> = { dmy: [], mdy: [], either: [] };
  return {
    see: (row) => {
      for (const cell of datesIn(row)) {
        const order = orderOf(firstWord(cell.value));
        if (order !== null && seen[order].length < SHOWN)
          seen[order].push(dateProblem(order, cell, row, file));
      }
    },
    order: () => {
      const [dmy] = seen.dmy;
      const [mdy] = seen.mdy;
      const [either] = seen.either;
      if (dmy !== undefined && mdy !== undefined)
        return [dmy, mdy, ...seen.dmy.slice(1), ...seen.mdy.slice(1)];
      if (dmy !== undefined) return 'dmy';
      if (mdy !== undefined) return 'mdy';
      return either === undefined ? null : [either];
    },
  };
}

function datesIn({ cells, layout }: Row): readonly Cell[] {
  const holds: readonly Role[] = ['slot', 'date'];
  return layout.columns.flatMap((column, at) => {
    const cell = cells[at];
    return column !== null && cell !== undefined && holds.includes(column.role) ? [cell] : [];
  });
}

const firstWord = (text: string): string => text.trim().split(/[ T,]/u)[0] ?? '';

function dateProblem(order: DateOrder | 'either', cell: Cell, row: Row, file: string): Problem {
  const place = placeOf(cell, row);
  const date = firstWord(cell.value);
  if (order === 'either') {
    const message = `${date} may be read with the day or with the month first.`;
    const hint = 'Say which: --date-order dmy, or --date-order mdy.';
    return { code: 'date-order', file, ...place, message, hint };
  }
  const message = `${date} has the ${order === 'dmy' ? 'day' : 'month'} first, other rows have not.`;
  const hint = 'Write all dates of the table like 2026-03-14.';
  return { code: 'date-order', file, ...place, message, hint };
}

// ------------------------------------------------------------------------------------------------- the fields

/** The fields of a row as a schema wants them, or what is wrong with them in the file. */
export function fieldsOf(row: Row, file: string, { channels, dateOrder }: RowOptions): Located | Problems {
  const unclear =
    dateOrder === null ? datesIn(row).find(({ value }) => orderOf(firstWord(value)) === 'either') : undefined;
  if (unclear !== undefined) return [dateProblem('either', unclear, row, file)];
  const read = readRow(row.cells, row.layout, { channels }, dateOrder);
  return isFields(read) ? located(read, row, file) : [{ file, ...read.fault, ...placeOf(read.cell, row) }];
}

function isFields(read: object): read is RowFields {
  return 'value' in read;
}

function located({ value, cellOf, anchors }: RowFields, row: Row, file: string): Located {
  const place = (path: Parameters<RowFields['cellOf']>[0]): LineColumn => placeOf(cellOf(path), row);
  return { file, value, place, keyPlace: place, anchors };
}

/** The post of a row; `opened` adds what belongs to it from elsewhere in its document. */
export async function postOf(
  row: Row,
  file: Origin,
  options: RowOptions,
  context: ReadContext,
  asides: Opened['asides'] = [],
): Promise<Incoming | Unread> {
  const origin = { ...file, row: row.row };
  const fields = fieldsOf(row, file.shown, options);
  if (!('value' in fields)) return unread(origin, fields);
  const read = readEntry(fields);
  if (!read.ok) return unread(origin, read.problems, read.id);
  const text = canonicalText(read.text, 0);
  const ignored = (row.layout.header ?? []).filter(
    (name, at) => name !== '' && row.layout.columns[at] === null && !Object.hasOwn(options.channels, name),
  );
  const opened = {
    text: { text: text.text, anchors: joinAnchors(text.anchors, read.source.anchors(['text']) ?? []) },
    lines: { lineStarts: row.starts, firstLine: row.line },
    source: { ...read.source, ignored },
    notices: row.notices,
    asides,
    tool: row.layout.tool,
  };
  return completeDraft(origin, opened, context);
}
