/**
 * Canonical JSON (RFC 8785, "JCS"): one value, one string of bytes. Digests and log lines are made of it,
 * so that `jq -cS`, Python and Go write the same bytes.
 */
import { problem, SmcheckError } from '../errors.js';

export type Parsed =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

/** A line's bytes in UTF-8; the two-byte length of C2SP tlog-tiles' entries sets the bound. */
export const MAX_LINE_BYTES = 65_535;
const MAX_DEPTH = 8;

// With the u flag a whole pair is one code point, so only halves that stand alone are found.
const LONE_SURROGATE = /\p{Cs}/u;
/** Most text, on which nothing else need be tried. */
const PLAIN = /^[ -~]*$/u;
const MEMBER_NAME = /^[a-z0-9_]+$/u;
const CONTROL = /[\u0000-\u001F\u007F]/u;
const CONTROL_BUT_LF = /[\u0000-\u0009\u000B-\u001F\u007F]/u;

/**
 * Prints a value as RFC 8785 says: members sorted by UTF-16 code units, numbers as ECMAScript prints them.
 * Throws where JSON has no form for it: `undefined`, NaN, half a surrogate pair, anything but plain data.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === 'string') return canonicalString(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isPlainObject(value)) return canonicalObject(value);
  throw notJson(`a value of type ${typeof value} has no form in JSON`);
}

function canonicalString(text: string): string {
  if (LONE_SURROGATE.test(text)) throw notJson('the text holds half a character (a lone surrogate)');
  return JSON.stringify(text);
}

function canonicalObject(object: Readonly<Record<string, unknown>>): string {
  const members = Object.keys(object)
    .sort()
    .map((name) => `${canonicalString(name)}:${canonicalJson(object[name])}`);
  return `{${members.join(',')}}`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function notJson(why: string): SmcheckError {
  return new SmcheckError([problem('not-json', `This cannot be recorded: ${why}.`)]);
}

/**
 * Reads a line of the log: canonical JSON of a narrower kind, on which every reader agrees without care.
 * Integers of at most 53 bits, member names `[a-z0-9_]+`, text in NFC without control characters, at most
 * 8 levels and 65,535 bytes; and it must print back the same, which refuses repeated members, blanks and
 * other spellings. Text of the members in `mayHoldLines` may hold line feeds.
 */
export function parseCanonical(line: string, mayHoldLines: readonly string[] = []): Parsed {
  if (Buffer.byteLength(line) > MAX_LINE_BYTES) return no(`it is longer than ${MAX_LINE_BYTES} bytes`);
  const value = parse(line);
  if (value === undefined) return no('it is not JSON');
  const why = outside(value, 1, false, mayHoldLines);
  if (why !== null) return no(why);
  return isCanonical(value, line) ? { ok: true, value } : no('it is not in canonical form (RFC 8785)');
}

function no(why: string): Parsed {
  return { ok: false, why };
}

/** Members that stand sorted are printed by JSON.stringify as RFC 8785 asks, three times as quickly. */
function isCanonical(value: unknown, line: string): boolean {
  return isSorted(value) ? JSON.stringify(value) === line : canonicalJson(value) === line;
}

function isSorted(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isSorted);
  if (!isPlainObject(value)) return true;
  let before = '';
  for (const name of Object.keys(value)) {
    if (name < before || !isSorted(value[name])) return false;
    before = name;
  }
  return true;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Why a value is outside the log's narrower JSON; null where it is inside. */
function outside(
  value: unknown,
  depth: number,
  lines: boolean,
  mayHoldLines: readonly string[],
): string | null {
  if (typeof value === 'string') return PLAIN.test(value) ? null : outsideText(value, lines);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? null : `${value} is no whole number`;
  if (typeof value !== 'object' || value === null) return null;
  if (depth > MAX_DEPTH) return `it is nested more than ${MAX_DEPTH} deep`;
  return Array.isArray(value)
    ? outsideItems(value, depth, mayHoldLines)
    : outsideMembers(value, depth, mayHoldLines);
}

function outsideItems(
  items: readonly unknown[],
  depth: number,
  mayHoldLines: readonly string[],
): string | null {
  for (const item of items) {
    const why = outside(item, depth + 1, false, mayHoldLines);
    if (why !== null) return why;
  }
  return null;
}

function outsideMembers(value: object, depth: number, mayHoldLines: readonly string[]): string | null {
  if (!isPlainObject(value)) return null;
  for (const name of Object.keys(value)) {
    if (!MEMBER_NAME.test(name)) return `the member name ${JSON.stringify(name)} is not of a-z, 0-9 and _`;
    const why = outside(value[name], depth + 1, mayHoldLines.includes(name), mayHoldLines);
    if (why !== null) return why;
  }
  return null;
}

function outsideText(text: string, lines: boolean): string | null {
  if (LONE_SURROGATE.test(text)) return 'it holds half a character (a lone surrogate)';
  if ((lines ? CONTROL_BUT_LF : CONTROL).test(text)) return 'it holds a control character';
  return text.normalize('NFC') === text ? null : 'its text is not in NFC';
}
