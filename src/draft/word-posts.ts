/** What a Word document means: one post, one post under a table of its fields, or tables of posts. */
import type { Cell } from './csv-record.js';
import { layoutOf, ownColumns, type Layout } from './table-layout.js';
import type { PlacedAside, Range, WordDocument } from './word-page.js';

/** A row of a table as cells under a header. */
export interface PostRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly layout: Layout;
  readonly asides: readonly PlacedAside[];
}

export type WordPosts =
  | { readonly are: 'one'; readonly fields: PostRow | null; readonly bodyAt: number }
  | { readonly are: 'rows'; readonly rows: readonly PostRow[]; readonly hasMore: boolean };

/** @param layout the layout of a header; null for one of no posts. */
export function postsIn(
  document: WordDocument,
  layout: (header: readonly string[]) => Layout | null = (header) => layoutOf(header, null),
): WordPosts {
  const { text, tables, asides } = document;
  const fields = fieldTable(document);
  if (fields !== null) return { are: 'one', fields, bodyAt: firstWords(text, tables[0]?.end ?? 0) };
  let count = 0;
  const rows: PostRow[] = [];
  const read: Range[] = [];
  for (const table of tables) {
    const [header = [], ...below] = table.rows.map((row) => row.map((range) => cellOf(text, range)));
    const columns = layout(header.map(({ value }) => value.trim()));
    if (columns === null) continue;
    count += 1;
    read.push(table);
    for (const cells of below) {
      count += 1;
      rows.push({ row: count, cells, layout: columns, asides: asides.filter((one) => isIn(one, cells)) });
    }
  }
  if (read.length === 0) return { are: 'one', fields: null, bodyAt: firstWords(text, 0) };
  // What stands beside no row is said of all: "none of these before Monday".
  const rest = asides.filter((one) => !rows.some(({ cells }) => isIn(one, cells)));
  const around = read.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return {
    are: 'rows',
    rows: rows.map((row) => ({ ...row, asides: [...row.asides, ...rest] })),
    hasMore: around.trim() !== '',
  };
}

/** Behind the empty lines that set the post off. */
function firstWords(text: string, from: number): number {
  return from + (/^(?:[ \t]*\n)*/u.exec(text.slice(from))?.[0].length ?? 0);
}

/** The first thing in a document, where its first column names fields and its second says them. */
function fieldTable({ text, tables: [first] }: WordDocument): PostRow | null {
  if (first === undefined || text.slice(0, first.start).trim() !== '') return null;
  const rows = first.rows.map((row) => row.map((range) => cellOf(text, range)));
  if (rows.some((row) => row.length !== 2)) return null;
  const said = rows.filter((row, at) => at > 0 || !/^field$/iu.test(row[0]?.value.trim() ?? ''));
  const header = said.map(([name]) => name?.value.trim() ?? '');
  const columns = ownColumns(header);
  if (header.length === 0 || columns.includes(null)) return null;
  const layout = { id: 'fields', name: 'the table of fields', tool: null, header, columns };
  return { row: 1, cells: said.flatMap(([, cell]) => cell ?? []), layout, asides: [] };
}

function cellOf(text: string, { start, end }: Range): Cell {
  return { value: text.slice(start, end), start, end, anchors: [{ at: 0, offset: start }] };
}

function isIn({ offset }: PlacedAside, cells: readonly Cell[]): boolean {
  return offset >= (cells[0]?.start ?? 0) && offset <= (cells.at(-1)?.end ?? -1);
}
