/**
 * Holds a value against a valibot schema and says everything that does not fit, in plain words with its place.
 * valibot stops at the first unknown key and takes a list for an object, so both are looked for here.
 */
import * as v from 'valibot';
import { didYouMean } from './similar.js';
import type { Path, YamlValue } from './yaml.js';
import type { Problem } from '../types.js';

/** A value that came out of a file, with the way back. */
export type Source = Pick<YamlValue, 'file' | 'value' | 'place' | 'keyPlace'>;

export type Validated<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/** The value as the schema gives it, or all its problems in the file's order. */
export function validate<const S extends v.GenericSchema>(
  schema: S,
  source: Source,
): Validated<v.InferOutput<S>> {
  const result = v.safeParse(schema, source.value);
  const faults = faultsOf(schema, source.value);
  const [first, ...rest] = faults.map((fault) => locate(fault, source)).sort(byPlace);
  if (first !== undefined) return { ok: false, problems: [first, ...rest] };
  if (!result.success) throw new RangeError('refused without a reason');
  return { ok: true, value: result.output };
}

interface Fault {
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

function locate({ path, at, code, message, hint }: Fault, source: Source): Problem {
  const { line, column } = at === 'key' ? source.keyPlace(path) : source.place(path);
  return { code, file: source.file, line, column, message, hint };
}

function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

// -------------------------------------------------------------------------------------------------- schemas

type Schema = v.GenericSchema;
type WithEntries = Schema & { readonly entries: Readonly<Record<string, Schema>> };
type WithOptions = Schema & { readonly options: readonly Schema[] };

const isObjectSchema = (schema: Schema): schema is WithEntries => schema.type === 'strict_object';
const isArraySchema = (schema: Schema): schema is Schema & { readonly item: Schema } =>
  schema.type === 'array';
const isRecordSchema = (schema: Schema): schema is Schema & { readonly value: Schema } =>
  schema.type === 'record';
const isUnionSchema = (schema: Schema): schema is WithOptions => schema.type === 'union';
const isWrapper = (schema: Schema): schema is Schema & { readonly wrapped: Schema } => 'wrapped' in schema;
const isPicklist = (schema: Schema): schema is Schema & { readonly options: readonly string[] } =>
  schema.type === 'picklist';

function unwrap(schema: Schema): Schema {
  return isWrapper(schema) ? unwrap(schema.wrapped) : schema;
}

/** The schema of what stands at a path; null below a union, where it depends on the value. */
function schemaAt(schema: Schema, path: Path): Schema | null {
  const own = unwrap(schema);
  const [step, ...rest] = path;
  if (step === undefined) return own;
  const next = stepInto(own, step);
  return next === undefined ? null : schemaAt(next, rest);
}

function stepInto(schema: Schema, step: string | number): Schema | undefined {
  if (isObjectSchema(schema)) return schema.entries[step];
  if (isArraySchema(schema)) return schema.item;
  if (isRecordSchema(schema)) return schema.value;
  return undefined;
}

/** The option of a union that a value was meant for, by its type and then by its keys; null: none. */
function optionFor({ options }: WithOptions, value: unknown): Schema | null {
  const fitting = options.map(unwrap).filter((option) => isMeantFor(option, value));
  if (!isBlock(value)) return fitting[0] ?? null;
  const known = (option: Schema): number =>
    isObjectSchema(option)
      ? Object.keys(value).filter((key) => Object.hasOwn(option.entries, key)).length
      : 0;
  return fitting.sort((a, b) => known(b) - known(a))[0] ?? null;
}

function isMeantFor(schema: Schema, value: unknown): boolean {
  if (isObjectSchema(schema) || isRecordSchema(schema)) return isBlock(value);
  if (isArraySchema(schema)) return Array.isArray(value);
  return typeof value === (schema.type === 'picklist' ? 'string' : schema.type);
}

function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return typeof step === 'number' ? at[step] : undefined;
    return isBlock(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }, value);
}

// --------------------------------------------------------------------------------------------------- faults

function faultsOf(schema: Schema, value: unknown): readonly Fault[] {
  const shapes = wrongShapes(schema, value, []);
  const isUnderWrongShape = (path: Path): boolean =>
    shapes.some((shape) => shape.at === 'value' && shape.path.every((step, i) => path[i] === step));
  return [...shapes, ...issuesOf(schema, value, []).filter(({ path }) => !isUnderWrongShape(path))];
}

/** What valibot finds, but for unknown keys. */
function issuesOf(schema: Schema, value: unknown, base: Path): readonly Fault[] {
  const issues = v.safeParse(schema, value).issues ?? [];
  return issues.flatMap((issue) => fromIssue(issue, schema, value, base));
}

/** Unknown keys, all of them, and lists where keys and values belong. */
function wrongShapes(schema: Schema, value: unknown, path: Path): readonly Fault[] {
  const own = unwrap(schema);
  if (isArraySchema(own) && Array.isArray(value))
    return value.flatMap((item, index) => wrongShapes(own.item, item, [...path, index]));
  if (isUnionSchema(own)) {
    const option = optionFor(own, value);
    if (option !== null) return wrongShapes(option, value, path);
    return Array.isArray(value) ? [wrongType(typeName(own), path, value)] : [];
  }
  if (!isObjectSchema(own) && !isRecordSchema(own)) return [];
  if (Array.isArray(value)) return [wrongType('keys and values', path, value)];
  if (!isBlock(value)) return [];
  if (isRecordSchema(own))
    return Object.entries(value).flatMap(([key, item]) => wrongShapes(own.value, item, [...path, key]));
  return Object.entries(value).flatMap(([key, item]) => {
    const entry = Object.hasOwn(own.entries, key) ? own.entries[key] : undefined;
    return entry === undefined
      ? [unknownKey(key, [...path, key], Object.keys(own.entries))]
      : wrongShapes(entry, item, [...path, key]);
  });
}

function unknownKey(key: string, path: Path, known: readonly string[]): Fault {
  return {
    path,
    at: 'key',
    code: 'unknown-key',
    message: `\`${key}\` is not known here.`,
    hint: didYouMean(key, known),
  };
}

function fromIssue(
  issue: v.BaseIssue<unknown>,
  schema: Schema,
  value: unknown,
  base: Path,
): readonly Fault[] {
  const relative = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
  const path = [...base, ...relative];
  if (issue.kind !== 'schema') return [badValue(valueAt(value, relative), path, `It ${issue.message}.`)];
  if (issue.expected === 'never') return [];
  if (issue.received === 'undefined') return [missing(path)];
  return wrongSchema(schemaAt(schema, relative), valueAt(value, relative), path);
}

function missing(path: Path): Fault {
  return {
    path: path.slice(0, -1),
    at: 'value',
    code: 'missing-key',
    message: `${subject(path)} is missing here.`,
    hint: 'Add it.',
  };
}

function wrongSchema(schema: Schema | null, value: unknown, path: Path): readonly Fault[] {
  if (schema === null) return [wrongType('something else', path, value)];
  if (isUnionSchema(schema)) {
    const option = optionFor(schema, value);
    if (option !== null) return issuesOf(option, value, path);
    return [wrongType(typeName(schema), path, value)];
  }
  if (isPicklist(schema) && typeof value === 'string')
    return [badValue(value, path, didYouMean(value, schema.options))];
  return [wrongType(typeName(schema), path, value)];
}

const SHOWN = 60;

function badValue(value: unknown, path: Path, hint: string): Fault {
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const cut = shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown;
  const message =
    cut === '' ? `${subject(path)} cannot stay as it is.` : `${subject(path)} cannot be \`${cut}\`.`;
  return { path, at: 'value', code: 'bad-value', message, hint };
}

function wrongType(wanted: string, path: Path, value: unknown): Fault {
  const isBare = (typeof value === 'number' || typeof value === 'boolean') && wanted.startsWith('text');
  return {
    path,
    at: 'value',
    code: 'bad-type',
    message: `${subject(path)} is ${kindOf(value)} here.`,
    hint: `It must be ${wanted}${isBare ? ': put it in quotes' : ''}.`,
  };
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'a number' : 'keys and values';
}

function typeName(schema: Schema): string {
  if (isUnionSchema(schema)) return schema.options.map((one) => typeName(unwrap(one))).join(', or ');
  if (isPicklist(schema)) return `one of ${schema.options.join(', ')}`;
  switch (schema.type) {
    case 'string':
      return 'text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    default:
      return 'keys and values';
  }
}

function subject(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return `\`${last}\``;
  const list = path.findLast((step) => typeof step === 'string');
  return list === undefined ? 'This entry' : `This entry of \`${list}\``;
}
