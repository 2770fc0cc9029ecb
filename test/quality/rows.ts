/** Labelled posts from files of one JSON object a line, whatever folder they lie in. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const SPAN = v.object({
  start: v.number(),
  end: v.number(),
  where: v.optional(v.string(), 'text'),
  /** A kind of ours, or the name that a corpus gives. */
  kind: v.optional(v.string()),
  type: v.optional(v.string()),
});

const CLAUSES = v.union([
  v.pipe(
    v.string(),
    v.transform((one): readonly string[] => [one]),
  ),
  v.array(v.string()),
]);

const ROW = v.object({
  text: v.string(),
  reply: v.nullish(v.boolean(), false),
  expect: v.optional(v.picklist(['pass', 'ask', 'refer', 'block'])),
  /** Any of these is right. */
  clause: v.nullish(CLAUSES, []),
  topic: v.optional(v.string(), ''),
  alt: v.optional(v.string()),
  link: v.optional(v.string()),
  in_reply_to: v.optional(v.string()),
  spans: v.nullish(v.array(SPAN), []),
  label: v.optional(v.string()),
  region: v.optional(v.string()),
  focus: v.optional(v.string()),
});

export interface Span {
  readonly where: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

export interface Row extends Omit<v.InferOutput<typeof ROW>, 'spans' | 'clause'> {
  readonly clause: readonly string[];
  readonly spans: readonly Span[];
  /** `breaches.jsonl:12`. */
  readonly place: string;
}

/** What a file's rows tell: a grade, the rudeness, spans of one sort, or nothing but that they were published. */
export type Form = 'labelled' | 'offensive' | 'identifiers' | 'phones' | 'names' | 'posts';

export interface RowSet {
  readonly name: string;
  readonly form: Form;
  readonly rows: readonly Row[];
}

/** The sets of a folder, by name; a file of another form is an error that names it. */
export function readSets(folder: string): readonly RowSet[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => readSet(folder, name));
}

function readSet(folder: string, file: string): RowSet {
  const rows = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => (line === '' ? [] : [readRow(line, `${file}:${index + 1}`)]));
  return { name: file.replace(/\.jsonl$/u, ''), form: formOf(rows), rows };
}

function readRow(line: string, place: string): Row {
  const read = v.safeParse(ROW, JSON.parse(line));
  if (!read.success) throw new Error(`${place}: ${read.issues[0].message}`);
  const spans = read.output.spans.map(({ kind, type, ...rest }) => ({ ...rest, kind: kind ?? type ?? '' }));
  return { ...read.output, spans, place };
}

/** By what the rows hold, not by their file's name. */
function formOf(rows: readonly Row[]): Form {
  const labels = new Set(rows.flatMap(({ spans }) => spans.map(({ kind }) => kind)));
  if (rows.some(({ expect }) => expect !== undefined)) return 'labelled';
  if (rows.some(({ focus }) => focus !== undefined)) return 'identifiers';
  if (rows.some(({ label }) => label !== undefined)) return 'offensive';
  if (labels.has('PHONE_NUMBER')) return 'phones';
  return labels.has('PERSON') ? 'names' : 'posts';
}
