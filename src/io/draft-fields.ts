/**
 * A draft's fields from front matter, a sidecar or a line of JSONL, held against the one schema. Loads YAML's parser
 * and the schemas: import only where a draft has fields.
 */
import * as v from 'valibot';
import { align } from '../draft/align.js';
import { badCharacters } from '../draft/bad-characters.js';
import type { AnchorsOf } from '../draft/field-places.js';
import type { DraftFields } from '../draft/from-fields.js';
import { readJson } from '../draft/json-source.js';
import { orderOf, slotFrom } from '../draft/table-time.js';
import { draftFields, sidecarFile } from '../policy/files/draft.js';
import { validate, type Source } from '../text/validate.js';
import { readYaml, type Path } from '../text/yaml.js';
import type { Problem } from '../types.js';

/** A draft's fields, with the way back to where they stand. */
export interface FieldSource {
  readonly fields: DraftFields;
  /** Keys at the head of a Markdown file that are somebody else's. */
  readonly ignored: readonly string[];
  readonly anchors: AnchorsOf;
  /** A problem at the place of a field. */
  readonly problemAt: (path: Path, problem: Problem) => Problem;
}

export type Problems = readonly [Problem, ...Problem[]];
export type FieldsRead =
  | { readonly ok: true; readonly source: FieldSource }
  | { readonly ok: false; readonly id: string | null; readonly problems: Problems };

/** YAML, and where it stands. */
export interface Yaml {
  readonly source: string;
  /** The file as shown. */
  readonly file: string;
  /** The line it starts on. */
  readonly firstLine: number;
  /** Where it starts in the draft's own file; null in a file of its own. */
  readonly offset: number | null;
}

type Raw = Readonly<Record<string, unknown>>;
export type Located = Source & { readonly anchors: AnchorsOf };

/** One file's fields, good in themselves. */
interface Piece {
  readonly source: Located;
  readonly raw: Raw;
  readonly fields: DraftFields;
  readonly ignored: readonly string[];
}
type PieceRead =
  { readonly ok: true; readonly piece: Piece } | { readonly ok: false; readonly problems: Problems };

const jsonDraft = v.strictObject({ ...draftFields, text: v.string() });

/** The fields of the draft's head and of its sidecar together; a field that both give is a problem. */
export function readFields(
  head: Yaml | Located | null,
  sidecar: Yaml | null,
  names: HeadNames = {},
): FieldsRead {
  const reads = [
    ...(head === null ? [] : [readFrontMatter(head, names)]),
    ...(sidecar === null ? [] : [readSidecar(sidecar)]),
  ];
  const pieces = reads.flatMap((read) => (read.ok ? [read.piece] : []));
  const [first, ...rest] = [...reads.flatMap((read) => (read.ok ? [] : read.problems)), ...conflicts(pieces)];
  if (first !== undefined) return { ok: false, id: null, problems: [first, ...rest] };
  return { ok: true, source: together(pieces) };
}

/** A whole post in one value: its fields, with its text among them. */
export type EntryRead =
  | (FieldsRead & { readonly ok: false })
  | { readonly ok: true; readonly source: FieldSource; readonly text: string };

/** A line of JSONL. */
export function readLine(line: string, file: string, row: number): EntryRead {
  const json = readJson(line, file, row);
  return json.ok ? readEntry(json) : { ok: false, id: null, problems: [json.problem] };
}

/** A line of JSONL, a row of a table, or an entry of a list. */
export function readEntry(source: Located): EntryRead {
  const raw = isBlock(source.value) ? source.value : {};
  const id = typeof raw['id'] === 'string' ? raw['id'] : null;
  const valid = fitting(jsonDraft, source, raw);
  if (!valid.ok) return { ok: false, id, problems: valid.problems };
  const piece = { source, raw, fields: valid.value, ignored: [] };
  return { ok: true, source: together([piece]), text: valid.value.text };
}

/** The posts of a YAML or JSON file: one, a list, or a list under `posts:`. */
export function readList(
  yaml: Yaml,
):
  | { readonly ok: true; readonly entries: readonly { readonly entry: EntryRead; readonly line: number }[] }
  | { readonly ok: false; readonly problems: Problems } {
  const read = locate(yaml);
  if (!read.ok) return read;
  const { source } = read;
  const under = isBlock(source.value) && Array.isArray(source.value['posts']) ? ['posts'] : [];
  const value = valueAt(source.value, under);
  const paths = Array.isArray(value) ? value.map((_, index): Path => [...under, index]) : [[]];
  return {
    ok: true,
    entries: paths.map((path) => ({
      entry: readEntry(belowPath(source, path)),
      line: source.place(path).line,
    })),
  };
}

function belowPath(source: Located, path: Path): Located {
  return {
    file: source.file,
    value: valueAt(source.value, path),
    place: (rest) => source.place([...path, ...rest]),
    keyPlace: (rest) => source.keyPlace([...path, ...rest]),
    anchors: (rest) => source.anchors([...path, ...rest]),
  };
}

// -------------------------------------------------------------------------------------------------- pieces

/** A site generator's keys, by what they mean here. */
export type HeadNames = Readonly<Partial<Record<string, string>>>;

/** Under `smcheck:` every key must be known; a site generator's own keys beside ours are passed over. */
function readFrontMatter(head: Yaml | Located, names: HeadNames): PieceRead {
  const read = 'source' in head ? locate(head) : { ok: true as const, source: head };
  if (!read.ok) return read;
  const { source } = read;
  const all = source.value ?? {};
  if (!isBlock(all)) return readPiece(source, []);
  const keys = Object.keys(all);
  const isOurs = (key: string): boolean => Object.hasOwn(draftFields, key);
  if (keys.includes('smcheck'))
    return readPiece(below(source, 'smcheck', all['smcheck']), keys.filter(isOurs));
  const theirs = keys.filter((key) => !isOurs(key));
  const meant = theirs.filter((key) => isOurs(nameOf(key, names)) && !keys.includes(nameOf(key, names)));
  const fields = [...keys.filter(isOurs), ...meant].map(
    (key) => [nameOf(key, names), valueOf(key, all[key], names)] as const,
  );
  const written = (path: Path): Path => {
    const key = meant.find((one) => nameOf(one, names) === path[0]);
    return key === undefined ? path : [key, ...path.slice(1)];
  };
  return readPiece(
    {
      file: source.file,
      value: Object.fromEntries<unknown>(fields),
      place: (path) => source.place(written(path)),
      keyPlace: (path) => source.keyPlace(written(path)),
      anchors: (path) => source.anchors(written(path)),
    },
    theirs.filter((key) => !meant.includes(key)),
  );
}

function nameOf(key: string, names: HeadNames): string {
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key;
}

/** Generators write times in more ways than we do. */
function valueOf(key: string, value: unknown, names: HeadNames): unknown {
  const isTime = nameOf(key, names) === 'slot' && key !== 'slot' && typeof value === 'string';
  return isTime && orderOf(value.slice(0, 10)) === null ? (slotFrom(value, 'dmy') ?? value) : value;
}

function readSidecar(yaml: Yaml): PieceRead {
  const read = locate(yaml);
  return read.ok ? readPiece(read.source, []) : read;
}

function locate(
  yaml: Yaml,
): { readonly ok: true; readonly source: Located } | { readonly ok: false; readonly problems: Problems } {
  const read = readYaml(yaml.source, yaml.file, { firstLine: yaml.firstLine });
  if (!read.ok) return read;
  const anchors: AnchorsOf = (path) => {
    const range = read.range(path);
    const value = valueAt(read.value, path);
    if (range === null || yaml.offset === null || typeof value !== 'string') return null;
    const { start, end, style } = range;
    return align(value, yaml.source.slice(start, end), yaml.offset + start, style);
  };
  return { ok: true, source: { ...read, anchors } };
}

function below(source: Located, key: string, value: unknown): Located {
  return {
    file: source.file,
    value,
    place: (path) => source.place([key, ...path]),
    keyPlace: (path) => source.keyPlace([key, ...path]),
    anchors: (path) => source.anchors([key, ...path]),
  };
}

function readPiece(source: Located, ignored: readonly string[]): PieceRead {
  // An empty file says nothing, which is no fault.
  const value = source.value ?? {};
  const raw = isBlock(value) ? value : {};
  const valid = fitting(sidecarFile, { ...source, value }, raw);
  return valid.ok ? { ok: true, piece: { source, raw, fields: valid.value, ignored } } : valid;
}

/** The value as the schema gives it, or all that does not fit. */
function fitting<const S extends v.GenericSchema>(
  schema: S,
  source: Source,
  raw: Raw,
):
  | { readonly ok: true; readonly value: v.InferOutput<S> }
  | { readonly ok: false; readonly problems: Problems } {
  const valid = validate(schema, source);
  const problems: readonly Problem[] = [
    ...(valid.ok ? [] : valid.problems),
    ...badCharacters(source.value).map((path) => problemAt(source, path, BAD_CHARACTER)),
    ...(given(raw, 'channel') && given(raw, 'channels')
      ? [problemAt(source, ['channel'], BOTH_CHANNELS)]
      : []),
  ];
  const [first, ...rest] = problems;
  return first === undefined ? valid : { ok: false, problems: [first, ...rest] };
}

const BAD_CHARACTER = {
  code: 'bad-character',
  message: 'There is a character in this text that no post can hold (a zero, or half of one).',
  hint: 'Type the text again without \\0 and \\ud….',
};
const BOTH_CHANNELS = {
  code: 'given-twice',
  message: '`channel` and `channels` say the same thing.',
  hint: 'Keep `channels`, as a list.',
};

function problemAt(source: Source, path: Path, problem: Pick<Problem, 'code' | 'message' | 'hint'>): Problem {
  const { code, message, hint } = problem;
  return { code, file: source.file, ...source.place(path), message, hint };
}

// ------------------------------------------------------------------------------------------------ together

function conflicts(pieces: readonly Piece[]): readonly Problem[] {
  const [head, beside] = pieces;
  if (head === undefined || beside === undefined) return [];
  return Object.keys(beside.raw).flatMap((key) => {
    const same = (key === 'channel' || key === 'channels' ? ['channel', 'channels'] : [key]).find((one) =>
      given(head.raw, one),
    );
    if (same === undefined || !given(beside.raw, key)) return [];
    const { line, column } = head.source.keyPlace([same]);
    const { file } = head.source;
    const message = `\`${key}\` stands here and in ${file}, line ${line}, column ${column}.`;
    const place = beside.source.keyPlace([key]);
    return [
      { code: 'given-twice', file: beside.source.file, ...place, message, hint: 'Keep one of the two.' },
    ];
  });
}

/** Present and not null, which says nothing. */
function given(raw: Raw, key: string): boolean {
  return Object.hasOwn(raw, key) && raw[key] !== null;
}

function together(pieces: readonly Piece[]): FieldSource {
  const [only] = pieces;
  const holder = (path: Path): Piece | undefined => pieces.find(({ raw }) => given(raw, String(path[0])));
  return {
    fields: pieces.length === 1 && only !== undefined ? only.fields : v.parse(sidecarFile, mergedRaw(pieces)),
    ignored: pieces.flatMap(({ ignored }) => ignored),
    anchors: (path) => holder(path)?.source.anchors(path) ?? null,
    problemAt: (path, problem) => {
      const source = holder(path)?.source;
      return source === undefined ? problem : problemAt(source, path, problem);
    },
  };
}

function mergedRaw(pieces: readonly Piece[]): Raw {
  return Object.fromEntries(
    pieces.flatMap(({ raw }) => Object.entries(raw).filter(([key]) => given(raw, key))),
  );
}

function isBlock(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (Array.isArray(here)) here = typeof step === 'number' ? here[step] : undefined;
    else here = isBlock(here) && Object.hasOwn(here, step) ? here[step] : undefined;
  }
  return here;
}
