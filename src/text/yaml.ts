/**
 * YAML, read strictly: version 1.2, core schema, one document, nothing that changes or repeats meaning (no
 * directive, tag, anchor, alias, merge key, duplicate key). Whatever the parser doubts is an error with its place.
 * Loads the `yaml` package: import this file only where YAML has to be read.
 */
import { Composer, isMap, isScalar, isSeq, LineCounter, Parser } from 'yaml';
import type { Problem } from '../types.js';
import { faultsOf, nestedTooDeep, TOO_LARGE, type Fault } from './yaml-faults.js';
import { rangeOf, startOf } from './yaml-node.js';

export type Path = readonly (string | number)[];

/** Both from 1; columns count UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a scalar's own characters stand in the source, without quotes; a block scalar with its header line. */
export interface ScalarRange {
  readonly start: number;
  readonly end: number;
  readonly style: 'plain' | 'single' | 'double' | 'block';
}

export interface YamlValue {
  readonly ok: true;
  readonly file: string;
  /** Plain data: objects, arrays, text, numbers, true, false, null. Dates are text. */
  readonly value: unknown;
  /** Of the value at a path, or of the nearest thing above it that is there. */
  readonly place: (path: Path) => Place;
  /** Of the key that a path ends in, or as `place`. */
  readonly keyPlace: (path: Path) => Place;
  readonly range: (path: Path) => ScalarRange | null;
}

export interface YamlProblems {
  readonly ok: false;
  readonly problems: readonly [Problem, ...Problem[]];
}

export interface YamlOptions {
  /** The line of the file on which the source starts: 2 for front matter below its `---`. */
  readonly firstLine?: number;
}

/** One mebibyte: a register of 5,000 people. */
const MAX_BYTES = 1 << 20;

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: true,
  uniqueKeys: true,
  stringKeys: true,
  merge: false,
  resolveKnownTags: false,
} as const;

/** Reads one document, or says everything that is wrong with it. An empty source is `null`. */
export function readYaml(
  source: string,
  file: string,
  { firstLine = 1 }: YamlOptions = {},
): YamlValue | YamlProblems {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  if (Buffer.byteLength(source) > MAX_BYTES) return refuse(file, () => ({ line: 1, column: 1 }), [TOO_LARGE]);
  const tokens = [...new Parser(lines.addNewLine).parse(source)];
  const deep = nestedTooDeep(tokens);
  if (deep !== null) return refuse(file, placeAt, [deep]);
  const [document, second] = new Composer(OPTIONS).compose(tokens, true, source.length);
  if (document === undefined) throw new RangeError('the parser gave no document');
  const faults = faultsOf(source, document, second ?? null);
  if (faults.length > 0) return refuse(file, placeAt, faults);
  return valueOf(document.contents, file, placeAt);
}

/** One problem a line: what follows the first is mostly its echo. */
function refuse(file: string, placeAt: (offset: number) => Place, faults: readonly Fault[]): YamlProblems {
  const byLine = new Map<number, Problem>();
  for (const { at, code, message, hint } of [...faults].sort((a, b) => a.at - b.at)) {
    const { line, column } = placeAt(at);
    if (!byLine.has(line)) byLine.set(line, { code, file, line, column, message, hint });
  }
  const [first, ...rest] = byLine.values();
  if (first === undefined) throw new RangeError('refused without a reason');
  return { ok: false, problems: [first, ...rest] };
}

function valueOf(root: unknown, file: string, placeAt: (offset: number) => Place): YamlValue {
  const placeOf = (node: unknown): Place => placeAt(startOf(node));
  return {
    ok: true,
    file,
    value: toData(root),
    place: (path) => placeOf(follow(root, path).value),
    keyPlace: (path) => {
      const { key, value, found } = follow(root, path);
      return placeOf(found && key !== null ? key : value);
    },
    range: (path) => {
      const { value, found } = follow(root, path);
      return found ? scalarRange(value) : null;
    },
  };
}

function toData(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(toData);
  if (!isMap(node)) return null;
  // fromEntries defines own properties, so that no key reaches a prototype.
  return Object.fromEntries(
    node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', toData(value)]),
  );
}

interface Followed {
  readonly key: unknown;
  readonly value: unknown;
  readonly found: boolean;
}

/** Down a path as far as it goes. */
function follow(root: unknown, path: Path): Followed {
  let here: Followed = { key: null, value: root, found: true };
  for (const step of path) {
    const next = below(here.value, step);
    if (next === null) return { ...here, found: false };
    here = next;
  }
  return here;
}

function below(node: unknown, step: string | number): Followed | null {
  if (isSeq(node)) {
    const value = typeof step === 'number' ? node.items[step] : undefined;
    return value === undefined ? null : { key: null, value, found: true };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
  // A key without a value still has its own place.
  return pair === undefined ? null : { key: pair.key, value: pair.value ?? pair.key, found: true };
}

function scalarRange(node: unknown): ScalarRange | null {
  if (!isScalar(node)) return null;
  const [start, end] = rangeOf(node);
  const { type } = node;
  if (type === 'QUOTE_DOUBLE') return { start: start + 1, end: end - 1, style: 'double' };
  if (type === 'QUOTE_SINGLE') return { start: start + 1, end: end - 1, style: 'single' };
  const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';
  return { start, end, style: isBlock ? 'block' : 'plain' };
}
