/** Drafts from a Word document: its text is the post, or its tables are posts by the row. */
import { existsSync } from 'node:fs';
import { layoutOf, mappedLayout } from '../draft/table-layout.js';
import type { WordDocument } from '../draft/word-page.js';
import { postsIn, type PostRow, type WordPosts } from '../draft/word-posts.js';
import { canonicalText, type Canonical } from '../text/canonical.js';
import { lineStarts } from '../text/lines.js';
import type { Incoming, Problem, Unread } from '../types.js';
import { completeDraft, unread, type Origin, type ReadContext } from './complete-draft.js';
import { readFields, type FieldsRead, type Located } from './draft-fields.js';
import { fileProblem } from './file-problem.js';
import { sidecarOf } from './formats.js';
import { readSidecar } from './read-draft.js';
import type { ReadFile } from './read-file.js';
import type { TableOptions } from './read-table.js';
import {
  doubled,
  fieldsOf,
  fitting,
  isBlank,
  orderFinder,
  postOf,
  type Problems,
  type Row,
} from './table-post.js';
import { readWordFile } from './word-file.js';

/** A document's drafts, with the fields of its sidecar where it is one. */
export async function* readWord(
  read: ReadFile,
  origin: Origin,
  options: TableOptions,
  context: ReadContext,
): AsyncGenerator<Incoming | Unread> {
  const document = read.ok ? await readWordFile(read.bytes, origin.shown) : ([read.problem] as const);
  if (!('text' in document)) {
    yield unread(origin, document);
    return;
  }
  const posts = postsIn(document, (header) => layoutFor(header, options));
  const opened = { document, starts: lineStarts(document.text), notices: noticesOf(document, posts) };
  if (posts.are === 'one') yield await onePost(posts, opened, origin, options, context);
  else yield* postsOf(posts.rows, opened, origin, options, context);
}

interface OpenedWord {
  readonly document: WordDocument;
  readonly starts: readonly number[];
  readonly notices: readonly string[];
}

function layoutFor(
  header: readonly string[],
  { inputFormat, map }: TableOptions,
): ReturnType<typeof layoutOf> {
  if (map?.columns === undefined) return layoutOf(header, inputFormat);
  const mapped = mappedLayout(header, map.columns);
  return mapped.columns.some((column) => column?.role === 'text') ? mapped : null;
}

function noticesOf({ notes }: WordDocument, posts: WordPosts): readonly string[] {
  return [
    ...(notes > 0 ? ['The footnotes of the document are no part of the post.'] : []),
    ...(posts.are === 'rows' && posts.hasMore
      ? ['Only the table was read as posts; the words around it were not.']
      : []),
  ];
}

// ------------------------------------------------------------------------------------------------- one post

async function onePost(
  { fields, bodyAt }: WordPosts & { readonly are: 'one' },
  { document, starts, notices }: OpenedWord,
  origin: Origin,
  options: TableOptions,
  context: ReadContext,
): Promise<Incoming | Unread> {
  const head = fields === null ? null : headOf(fields, starts, origin, options);
  if (head !== null && !('value' in head)) return unread(origin, head);
  const body = canonicalText(document.text.slice(bodyAt), bodyAt);
  const text = head === null ? body : textOf(head, body, origin.shown);
  if (!('anchors' in text)) return unread(origin, text);
  const sidecar = sidecarOf(origin.path);
  const beside = existsSync(sidecar) ? readSidecar(sidecar, origin) : null;
  if (beside?.ok === false) return unread(origin, [beside.problem]);
  const read: FieldsRead = readFields(head === null ? null : withoutText(head), beside?.yaml ?? null);
  if (!read.ok) return unread(origin, read.problems, read.id);
  const { asides } = document;
  return completeDraft(
    origin,
    { text, lines: { lineStarts: starts }, source: read.source, notices, asides },
    context,
  );
}

function headOf(
  fields: PostRow,
  starts: readonly number[],
  { shown }: Origin,
  options: TableOptions,
): Located | Problems {
  const row = rowOf(fields, starts, []);
  const finder = orderFinder(shown);
  finder.see(row);
  const dateOrder = options.dateOrder ?? finder.order();
  return isProblems(dateOrder)
    ? dateOrder
    : fieldsOf(row, shown, { channels: options.map?.channels ?? {}, dateOrder });
}

/** The words under the table of fields, or the field that has them. */
function textOf({ value, anchors, place }: Located, body: Canonical, file: string): Canonical | Problems {
  const written = typeof value === 'object' && value !== null && 'text' in value ? value.text : null;
  if (typeof written !== 'string' || written.trim() === '') return body;
  if (body.text !== '') return [twice(file, place(['text']))];
  const [at] = anchors(['text']) ?? [];
  return canonicalText(written, at?.offset ?? 0);
}

function twice(file: string, place: Pick<Problem, 'line' | 'column'>): Problem {
  const message = 'The post stands in the table of fields and below it.';
  return { ...fileProblem('given-twice', file, message, 'Keep one of the two.'), ...place };
}

function withoutText(head: Located): Located {
  const said =
    typeof head.value === 'object' && head.value !== null ? Object.entries<unknown>({ ...head.value }) : [];
  return { ...head, value: Object.fromEntries(said.filter(([key]) => key !== 'text')) };
}

// ------------------------------------------------------------------------------------------- tables of posts

async function* postsOf(
  posts: readonly PostRow[],
  { starts, notices }: OpenedWord,
  origin: Origin,
  options: TableOptions,
  context: ReadContext,
): AsyncGenerator<Incoming | Unread> {
  const [first] = posts;
  const twice = first === undefined ? null : doubled(first.layout, [], { starts, line: 1 }, origin.shown);
  if (twice !== null) {
    yield unread(origin, [{ ...twice, line: null, column: null }]);
    return;
  }
  const filled = posts.filter(({ cells }) => !isBlank(cells));
  const rows = filled.map((post, at) =>
    fitting(rowOf(post, starts, at === 0 ? notices : []), origin.shown, CELLS),
  );
  const finder = orderFinder(origin.shown);
  for (const row of rows) if (!('problems' in row)) finder.see(row);
  const order = options.dateOrder ?? finder.order();
  if (rows.length === 0 || isProblems(order)) {
    yield unread(origin, isProblems(order) ? order : [empty(origin.shown)]);
    return;
  }
  const how = { channels: options.map?.channels ?? {}, dateOrder: order };
  for (const [at, row] of rows.entries())
    yield 'problems' in row
      ? unread({ ...origin, row: row.row }, row.problems)
      : await postOf(row, origin, how, context, filled[at]?.asides);
}

const CELLS = 'Give each row one cell under each heading, without splitting or joining cells.';

function rowOf({ row, cells, layout }: PostRow, starts: readonly number[], notices: readonly string[]): Row {
  return { row, starts, line: 1, cells, layout, notices };
}

function isProblems(order: string | null | Problems): order is Problems {
  return order !== null && typeof order !== 'string';
}

function empty(file: string): Problem {
  return fileProblem('empty', file, 'There is no post in it.', 'Write one post a row, under the headings.');
}
