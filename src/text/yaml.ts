/**
 * YAML, read strictly: version 1.2, core schema, one document, nothing that changes or repeats meaning (no
 * directive, tag, anchor, alias, merge key, duplicate key). Whatever the parser doubts is an error with its place.
 * Loads the `yaml` package: import this file only where YAML has to be read.
 */
import { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, Parser } from 'yaml';
import type { CST, Document, ErrorCode } from 'yaml';
import type { Problem } from '../types.js';

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
const MAX_DEPTH = 40;

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
  const tooDeep = tokens.map(tooDeepAt).find((at) => at !== null) ?? null;
  if (tooDeep !== null)
    return refuse(file, placeAt, [{ at: tooDeep, ...explain('RESOURCE_EXHAUSTION', '') }]);
  const [document, second] = new Composer(OPTIONS).compose(tokens, true, source.length);
  if (document === undefined) throw new RangeError('the parser gave no document');
  const characters = forbiddenCharacters(source);
  const faults = [
    ...characters,
    ...parserFaults(document).filter(({ code }) => characters.length === 0 || !ECHOES.includes(code)),
    ...(second === undefined ? [] : [{ at: second.range[0], ...explain('MULTIPLE_DOCS', '') }]),
    ...forbiddenNodes(document.contents),
  ];
  if (faults.length > 0) return refuse(file, placeAt, faults);
  return valueOf(document.contents, file, placeAt);
}

// ------------------------------------------------------------------------------------------------ problems

interface Fault {
  /** Offset into the source. */
  readonly at: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const TOO_LARGE: Fault = {
  at: 0,
  code: 'yaml-too-large',
  message: 'The file is larger than 1 MiB.',
  hint: 'Split it, or take out what is no longer needed.',
};

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

// A directive may change what follows (`%YAML 1.1` turns `no` into false), also where a version is pinned.
const FORBIDDEN = /^%.*|\t|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Cs}/gmu;

function forbiddenCharacters(source: string): readonly Fault[] {
  return [...source.matchAll(FORBIDDEN)].map(({ 0: found, index: at }) => {
    if (found.startsWith('%'))
      return {
        at,
        code: 'yaml-directive',
        message: 'A line that starts with % changes how the file is read.',
        hint: 'Delete this line.',
      };
    if (found === '\t')
      return {
        at,
        code: 'yaml-tab',
        message: 'There is a tab here.',
        hint: 'Use spaces; your editor can replace all tabs at once.',
      };
    return {
      at,
      code: 'yaml-character',
      message: `There is a character here that cannot be seen (U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}).`,
      hint: 'Delete it and type the line again.',
    };
  });
}

function explain(code: ErrorCode, message: string): Omit<Fault, 'at'> {
  const fault = (text: string, hint: string): Omit<Fault, 'at'> => ({
    code: `yaml-${code.toLowerCase().replaceAll('_', '-')}`,
    message: text,
    hint,
  });
  switch (code) {
    case 'DUPLICATE_KEY':
      return fault('This key stands here twice.', 'Keep one of the two.');
    case 'TAB_AS_INDENT':
      return fault('There is a tab here.', 'Use spaces; your editor can replace all tabs at once.');
    case 'MULTIPLE_DOCS':
      return fault(
        'A second document starts here.',
        'Delete the line of dashes, or move the rest elsewhere.',
      );
    case 'NON_STRING_KEY':
      return fault('A key must be plain text.', 'Write the key as a word before its colon.');
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return fault(
        'Tags (words that start with !) are not allowed.',
        'Delete the tag, or put the text in quotes.',
      );
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return fault(
        'Anchors and aliases (& and *) are not allowed.',
        'Write the value out, or put it in quotes.',
      );
    case 'BAD_DIRECTIVE':
      return fault('A line that starts with % changes how the file is read.', 'Delete this line.');
    case 'BAD_SCALAR_START':
      return fault('Text cannot start with this character.', 'Put the text in single quotes.');
    case 'BAD_DQ_ESCAPE':
      return fault(
        'A backslash in double quotes stands for something else.',
        'Use single quotes, or write \\\\.',
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
      return fault('There is a second colon on this line.', 'Put text that holds a colon in quotes.');
    case 'MISSING_CHAR':
      return fault(`Something is not closed or not separated: ${message}.`, 'Add the missing character.');
    case 'BAD_INDENT':
    case 'UNEXPECTED_TOKEN':
    case 'BLOCK_IN_FLOW':
    case 'MULTILINE_IMPLICIT_KEY':
      return fault(
        `This does not fit what stands around it: ${message}.`,
        'Check the indentation, colons and dashes of this line and the one above.',
      );
    case 'RESOURCE_EXHAUSTION':
      return fault('This is nested too deep.', `Use at most ${MAX_DEPTH} levels.`);
    case 'BAD_PROP_ORDER':
    case 'BAD_COLLECTION_TYPE':
    case 'IMPOSSIBLE':
    case 'KEY_OVER_1024_CHARS':
      return fault(`This cannot be read: ${message}.`, 'Write this line more simply.');
  }
}

function parserFaults({ errors, warnings }: Document.Parsed): readonly Fault[] {
  return [...errors, ...warnings].map(({ code, pos, message }) => ({
    at: pos[0],
    ...explain(code, message),
  }));
}

// What a tab throws out of step is no fault of its own line.
const ECHOES: readonly string[] = [
  'yaml-bad-indent',
  'yaml-block-as-implicit-key',
  'yaml-missing-char',
  'yaml-multiline-implicit-key',
  'yaml-non-string-key',
  'yaml-unexpected-token',
];

/**
 * Where a token is nested too deep, found without recursion. Composing deep tokens comes near the end of the
 * stack, and a regular expression that V8 first compiles there ends the process.
 */
function tooDeepAt(root: CST.Token): number | null {
  let level: readonly CST.Token[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > MAX_DEPTH && first !== undefined) return 'offset' in first ? first.offset : 0;
    level = level.flatMap(childrenOf);
  }
  return null;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat());
}

/** What the parser takes without a word, and we do not: anchors, aliases, tags, merge keys. */
function forbiddenNodes(node: unknown): readonly Fault[] {
  if (isAlias(node)) return [{ at: startOf(node), ...explain('BAD_ALIAS', '') }];
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return [];
  const at = startOf(node);
  const own = [
    ...(node.anchor === undefined ? [] : [{ at, ...explain('BAD_ALIAS', '') }]),
    ...(node.tag === undefined ? [] : [{ at, ...explain('TAG_RESOLVE_FAILED', '') }]),
  ];
  if (isScalar(node)) return own;
  if (isSeq(node)) return [...own, ...node.items.flatMap((item) => forbiddenNodes(item))];
  return [
    ...own,
    ...node.items.flatMap(({ key, value }) => [
      ...forbiddenNodes(key),
      ...forbiddenKey(key),
      ...forbiddenNodes(value),
    ]),
  ];
}

// Merge keys hide what a file says; the others name what every object has, and valibot passes over them.
const FORBIDDEN_KEYS: readonly string[] = ['<<', '__proto__', 'constructor', 'prototype'];

function forbiddenKey(key: unknown): readonly Fault[] {
  const name = isScalar(key) ? key.value : null;
  if (typeof name !== 'string' || !FORBIDDEN_KEYS.includes(name)) return [];
  return [
    {
      at: startOf(key),
      code: 'yaml-key',
      message: `\`${name}\` cannot be a key.`,
      hint: name === '<<' ? 'Write the keys out.' : 'Choose another name.',
    },
  ];
}

// --------------------------------------------------------------------------------------------------- value

/** A node's own characters; the parser gives every node a range. */
function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null;
  return range === null || range === undefined ? [0, 0] : [range[0], range[1]];
}

function startOf(node: unknown): number {
  return rangeOf(node)[0];
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
