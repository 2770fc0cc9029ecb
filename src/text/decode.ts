/**
 * Bytes to text: UTF-8, UTF-16 with its mark, or Windows-1252 where nothing speaks against it. What is none of
 * these is refused with the place of the first byte that does not fit; nothing is replaced by U+FFFD.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  readonly ok: true;
  readonly text: string;
  readonly encoding: Encoding;
  /** A sentence for the officer where the encoding was guessed. */
  readonly notice: string | null;
}

export interface Undecodable {
  readonly ok: false;
  readonly code: 'binary' | 'bad-encoding';
  /** Of the first byte that does not fit, from 0. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

const GUESSED =
  'The file is not in UTF-8. It was read as Windows-1252: check that pound signs, quotation marks and dashes look right.';
const SAVE_AS_UTF8 = 'Save it again as UTF-8, or copy its text into a new text file.';

// The byte order mark is looked at here, so that it never reaches the text.
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes a whole file, or says which byte cannot be text. A byte order mark is no part of the text. */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, 'utf-16be');
  const nul = bytes.indexOf(0);
  if (nul !== -1) return seemsUtf16(bytes) ? bad(0, UNMARKED) : binary(nul);
  const hasMark = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const text = decodeUtf8(hasMark ? bytes.subarray(3) : bytes);
  if (text !== null) return { ok: true, text, encoding: 'utf-8', notice: null };
  return hasMark ? notUtf8(bytes) : guess(bytes);
}

const UNMARKED = 'The file seems to be in UTF-16, and has no mark at byte offset 0 that says so.';

/** Whether every other byte of the beginning is nought: letters of Europe in UTF-16. */
export function seemsUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 200);
  const noughts = (parity: number): number =>
    head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const counts = [noughts(0), noughts(1)];
  return head.length > 1 && Math.min(...counts) === 0 && Math.max(...counts) > head.length / 3;
}

/** The text of well-formed UTF-8, else null. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    return null;
  }
}

/** Offset of the first byte of the first sequence that is no UTF-8; null where all is well. */
export function firstBadByte(bytes: Uint8Array): number | null {
  return surveyUtf8(bytes).bad;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function binary(offset: number): Undecodable {
  const message = `This is no text file: there is a zero byte at byte offset ${offset}.`;
  const hint = 'Save the post as plain text in UTF-8. If this is a picture, name it with --media.';
  return { ok: false, code: 'binary', offset, message, hint };
}

function bad(offset: number, message: string, hint = SAVE_AS_UTF8): Undecodable {
  return { ok: false, code: 'bad-encoding', offset, message, hint };
}

// -------------------------------------------------------------------------------------------------- UTF-16

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded | Undecodable {
  // A copy, because swapping happens in place.
  const units = Buffer.from(bytes.subarray(2));
  if (units.length % 2 === 1) return bad(bytes.length - 1, `${halved(encoding)} ends in half a character.`);
  if (encoding === 'utf-16be') units.swap16();
  const text = units.toString('utf16le');
  const nul = text.indexOf('\0');
  if (nul !== -1) return binary(2 + 2 * nul);
  // With the u flag only halves that stand alone are found.
  const half = /\p{Cs}/u.exec(text);
  if (half === null) return { ok: true, text, encoding, notice: null };
  const offset = 2 + 2 * half.index;
  return bad(offset, `${halved(encoding)} holds half a character at byte offset ${offset}.`);
}

function halved(encoding: Encoding): string {
  return `The file says that it is ${encoding.toUpperCase()}, but it`;
}

// --------------------------------------------------------------------------------------------------- UTF-8

/** First byte from, to; second byte from, to; length (Unicode, table 3-7). Later bytes are 80 to BF. */
const SEQUENCES: readonly (readonly [number, number, number, number, number])[] = [
  [0xc2, 0xdf, 0x80, 0xbf, 2],
  [0xe0, 0xe0, 0xa0, 0xbf, 3],
  [0xe1, 0xec, 0x80, 0xbf, 3],
  [0xed, 0xed, 0x80, 0x9f, 3],
  [0xee, 0xef, 0x80, 0xbf, 3],
  [0xf0, 0xf0, 0x90, 0xbf, 4],
  [0xf1, 0xf3, 0x80, 0xbf, 4],
  [0xf4, 0xf4, 0x80, 0x8f, 4],
];

/** Bytes of the well-formed sequence at an offset; 0 where there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const row = SEQUENCES.find(([from, to]) => lead >= from && lead <= to);
  if (row === undefined) return 0;
  const [, , from, to, length] = row;
  const second = bytes[at + 1] ?? 0;
  if (second < from || second > to) return 0;
  for (let next = at + 2; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

interface Survey {
  readonly bad: number | null;
  /** Whether any sequence of several bytes is well-formed: what was meant is UTF-8 then. */
  readonly hasSequences: boolean;
}

function surveyUtf8(bytes: Uint8Array): Survey {
  let firstBad: number | null = null;
  let hasSequences = false;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceAt(bytes, at);
    if (length === 0) firstBad ??= at;
    if (length > 1) hasSequences = true;
    at += Math.max(1, length);
  }
  return { bad: firstBad, hasSequences };
}

function notUtf8(bytes: Uint8Array): Undecodable {
  const offset = firstBadByte(bytes) ?? 0;
  return bad(offset, `The file is UTF-8 with a fault: byte ${hex(bytes[offset])} at byte offset ${offset}.`);
}

function hex(byte = 0): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

// -------------------------------------------------------------------------------------------- Windows-1252

/**
 * Characters of the bytes 80 to 9F (WHATWG Encoding, index windows-1252); 0 where the code page has none. Our own,
 * because the TextDecoder of several releases of Node 20 to 24 makes control characters of them.
 */
const HIGH_CONTROLS: readonly number[] = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
];

/** English and Welsh in Windows-1252 have one such byte in twenty; other code pages have mostly such bytes. */
const MAX_HIGH_SHARE = 1 / 3;

/** Not UTF-8: Windows-1252 if every byte has a character there and the text looks like words, else refused. */
function guess(bytes: Uint8Array): Decoded | Undecodable {
  const { bad: offset, hasSequences } = surveyUtf8(bytes);
  if (hasSequences) return notUtf8(bytes);
  const unfit = bytes.findIndex((byte) => !fits(byte));
  if (unfit !== -1) {
    const message = `Byte ${hex(bytes[unfit])} at byte offset ${unfit} is text neither in UTF-8 nor in Windows-1252.`;
    return bad(unfit, message);
  }
  if (!looksLikeWords(bytes)) {
    const at = offset ?? 0;
    return bad(
      at,
      `The file is in no encoding that can be told: byte ${hex(bytes[at])} at byte offset ${at}.`,
    );
  }
  const characters = Array.from(bytes, (byte) => String.fromCharCode(codeOf(byte)));
  return { ok: true, text: characters.join(''), encoding: 'windows-1252', notice: GUESSED };
}

function codeOf(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? (HIGH_CONTROLS[byte - 0x80] ?? 0) : byte;
}

/** Tab, line feed, carriage return and whatever is printed. */
function fits(byte: number): boolean {
  if (byte < 0x20) return byte === 0x09 || byte === 0x0a || byte === 0x0d;
  return byte !== 0x7f && codeOf(byte) !== 0;
}

function looksLikeWords(bytes: Uint8Array): boolean {
  const count = (isIn: (byte: number) => boolean): number => bytes.filter(isIn).length;
  const letters = count((byte) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a && byte < 0x80);
  const high = count((byte) => byte >= 0x80);
  const printed = count((byte) => byte > 0x20);
  return letters > 0 && high <= printed * MAX_HIGH_SHARE;
}

/** A text decoded elsewhere, with the characters that those releases made control characters put right. */
export function mendWindows1252(text: string): string {
  return text.replaceAll(/[\u0080-\u009F]/gu, (control) => {
    const meant = codeOf(control.charCodeAt(0));
    return meant === 0 ? control : String.fromCharCode(meant);
  });
}
