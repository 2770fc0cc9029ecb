/**
 * One line of JSON (RFC 8259), read strictly: duplicate names and deep nesting are faults, and every value keeps
 * its place, so that a fault of a draft points at the word.
 */
import type { Anchor, Problem } from '../types.js';
import type { Path, Place } from '../text/yaml.js';

export interface JsonSource {
  readonly ok: true;
  readonly file: string;
  readonly value: unknown;
  readonly place: (path: Path) => Place;
  readonly keyPlace: (path: Path) => Place;
  /** From a string to its characters in the line; null where there is none. */
  readonly anchors: (path: Path) => readonly Anchor[] | null;
}

export interface BadJson {
  readonly ok: false;
  readonly problem: Problem;
}

interface Node {
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  /** Of an object, by name; of a list, by index. */
  readonly below: ReadonlyMap<string | number, Member> | null;
}

interface Member {
  readonly keyStart: number;
  readonly node: Node;
}

const MAX_DEPTH = 40;
const BLANKS = /[ \t\r\n]*/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const WORDS: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** Reads one line; `line` is its number in the file. */
export function readJson(text: string, file: string, line: number): JsonSource | BadJson {
  const read = parse(text);
  if ('message' in read) {
    const { at, message, hint } = read;
    return { ok: false, problem: { code: 'bad-json', file, line, column: at + 1, message, hint } };
  }
  return {
    ok: true,
    file,
    value: read.value,
    place: (path) => ({ line, column: nearest(read, path).node.start + 1 }),
    keyPlace: (path) => ({ line, column: nearest(read, path).keyStart + 1 }),
    anchors: (path) => anchorsOf(follow(read, path), text),
  };
}

// ------------------------------------------------------------------------------------------------- reading

interface Fault {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

interface Cursor {
  readonly text: string;
  at: number;
}

type Read<T> = T | Fault;

function isFault(read: object): read is Fault {
  return 'message' in read;
}

function fault(at: number, message: string): Fault {
  return { at, message, hint: 'Write one post a line, as {"text": "…"}, in double quotes.' };
}

function parse(text: string): Read<Node> {
  const cursor = { text, at: 0 };
  const node = readValue(cursor, 0);
  if (isFault(node)) return node;
  skipBlanks(cursor);
  return cursor.at === text.length
    ? node
    : fault(cursor.at, 'Something stands behind the JSON of this line.');
}

function skipBlanks(cursor: Cursor): void {
  BLANKS.lastIndex = cursor.at;
  cursor.at += BLANKS.exec(cursor.text)?.[0].length ?? 0;
}

/** Takes a character if it comes next. */
function take(cursor: Cursor, character: string): boolean {
  skipBlanks(cursor);
  if (cursor.text[cursor.at] !== character) return false;
  cursor.at += 1;
  return true;
}

function readValue(cursor: Cursor, depth: number): Read<Node> {
  skipBlanks(cursor);
  const start = cursor.at;
  if (depth > MAX_DEPTH) return fault(start, 'This is nested too deep.');
  switch (cursor.text[start]) {
    case '"':
      return readString(cursor);
    case '{':
      return readObject(cursor, depth);
    case '[':
      return readList(cursor, depth);
    case undefined:
      return fault(start, 'The line ends where a value belongs.');
    default:
      return readWord(cursor);
  }
}

function readWord(cursor: Cursor): Read<Node> {
  const start = cursor.at;
  const word = WORDS.find(([name]) => cursor.text.startsWith(name, start));
  NUMBER.lastIndex = start;
  const number = NUMBER.exec(cursor.text)?.[0];
  const length = word?.[0].length ?? number?.length ?? 0;
  if (length === 0) return fault(start, 'This is no JSON.');
  cursor.at += length;
  return { start, end: cursor.at, value: word === undefined ? Number(number) : word[1], below: null };
}

const CONTROL = /[\u0000-\u001F]/u;

function readString(cursor: Cursor): Read<Node> {
  const { text, at: start } = cursor;
  const end = closingQuote(text, start + 1);
  if (end === -1) return fault(start, 'This text has no closing quotation mark.');
  const raw = text.slice(start + 1, end);
  const control = CONTROL.exec(raw);
  if (control !== null)
    return fault(
      start + 1 + control.index,
      'There is a control character in this text; JSON writes it \\n or \\u….',
    );
  const value = raw.includes('\\') ? unescaped(raw, start + 1) : raw;
  if (typeof value !== 'string') return value;
  cursor.at = end + 1;
  return { start, end: end + 1, value, below: null };
}

/** The quotation mark that is not escaped: an even number of backslashes stands before it. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (before > from && text[before - 1] === '\\') before -= 1;
    if ((at - before) % 2 === 0) return at;
  }
  return -1;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|([^]?))/gu;

function unescaped(raw: string, offset: number): Read<string> & (string | Fault) {
  const pieces: string[] = [];
  let reached = 0;
  for (const { 0: found, 1: unit, 2: letter = '', index } of raw.matchAll(ESCAPE)) {
    const character = unit === undefined ? ESCAPES[letter] : String.fromCharCode(Number.parseInt(unit, 16));
    if (character === undefined) return fault(offset + index, `JSON has no ${found}.`);
    pieces.push(raw.slice(reached, index), character);
    reached = index + found.length;
  }
  return pieces.join('') + raw.slice(reached);
}

function readObject(cursor: Cursor, depth: number): Read<Node> {
  const start = cursor.at;
  cursor.at += 1;
  const below = new Map<string | number, Member>();
  if (!take(cursor, '}')) {
    do {
      skipBlanks(cursor);
      const keyStart = cursor.at;
      if (cursor.text[keyStart] !== '"') return fault(keyStart, 'A name in double quotes belongs here.');
      const key = readString(cursor);
      if (isFault(key)) return key;
      const name = String(key.value);
      if (below.has(name)) return fault(keyStart, `\`${name}\` stands here twice.`);
      if (!take(cursor, ':')) return fault(cursor.at, 'A colon belongs here.');
      const node = readValue(cursor, depth + 1);
      if (isFault(node)) return node;
      below.set(name, { keyStart, node });
    } while (take(cursor, ','));
    if (!take(cursor, '}')) return fault(cursor.at, 'A comma or } belongs here.');
  }
  // fromEntries defines own properties, so that no name reaches a prototype.
  const value = Object.fromEntries(Array.from(below, ([name, { node }]) => [name, node.value]));
  return { start, end: cursor.at, value, below };
}

function readList(cursor: Cursor, depth: number): Read<Node> {
  const start = cursor.at;
  cursor.at += 1;
  const below = new Map<string | number, Member>();
  if (!take(cursor, ']')) {
    do {
      const node = readValue(cursor, depth + 1);
      if (isFault(node)) return node;
      below.set(below.size, { keyStart: node.start, node });
    } while (take(cursor, ','));
    if (!take(cursor, ']')) return fault(cursor.at, 'A comma or ] belongs here.');
  }
  return { start, end: cursor.at, value: Array.from(below.values(), ({ node }) => node.value), below };
}

// -------------------------------------------------------------------------------------------------- places

function follow(root: Node, path: Path): Node | null {
  let node: Node | undefined = root;
  for (const step of path) node = node?.below?.get(step)?.node;
  return node ?? null;
}

/** What stands at a path, or the nearest thing above it. */
function nearest(root: Node, path: Path): Member {
  let here: Member = { keyStart: root.start, node: root };
  for (const step of path) {
    const next = here.node.below?.get(step);
    if (next === undefined) return here;
    here = next;
  }
  return here;
}

/** An escape is several characters in the line and one in the text. */
function anchorsOf(node: Node | null, text: string): readonly Anchor[] | null {
  if (node === null || typeof node.value !== 'string') return null;
  const offset = node.start + 1;
  const anchors: Anchor[] = [{ at: 0, offset }];
  let shorter = 0;
  for (const { 0: found, index } of text.slice(offset, node.end - 1).matchAll(ESCAPE)) {
    const after = index + found.length;
    shorter += found.length - 1;
    anchors.push({ at: after - shorter, offset: offset + after });
  }
  return anchors;
}
