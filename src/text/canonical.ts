/**
 * The canonical text, which is judged and digested: lines end in LF, blanks at the end of lines and newlines at the
 * end are off, NFC (UAX #15). Anchors lead every span of it back to the file.
 */
import type { Anchor } from '../types.js';
import { lastAtOrBefore } from './lines.js';

export interface Canonical {
  readonly text: string;
  /** Sorted by `at`. What was taken out belongs to the newline behind it, so that no span covers it by chance. */
  readonly anchors: readonly Anchor[];
}

/** Makes a text canonical; `offset` is where `raw` starts in the file's decoded text. */
export function canonicalText(raw: string, offset: number): Canonical {
  const pieces: string[] = [];
  const anchors: Anchor[] = [{ at: 0, offset }];
  let at = 0;
  const add = (piece: string, from: number): void => {
    extend(anchors, at, offset + from);
    pieces.push(piece);
    at += piece.length;
  };
  let end = 0;
  for (const line of trimmedLines(raw)) {
    if (line.start > 0) add('\n', end);
    for (const piece of normalised(raw.slice(line.start, line.end)))
      add(piece.text, line.start + piece.start);
    end = line.end;
  }
  extend(anchors, at, offset + end);
  return { text: pieces.join(''), anchors };
}

/** Adds an anchor unless the one before already leads there. */
function extend(anchors: Anchor[], at: number, offset: number): void {
  const last = anchors.at(-1);
  if (last === undefined || last.offset + (at - last.at) !== offset) anchors.push({ at, offset });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The lines without blanks at their ends, up to the last one that holds anything. */
function trimmedLines(raw: string): readonly Range[] {
  const lines: Range[] = [];
  let start = 0;
  let filled = 0;
  const add = (lineEnd: number): void => {
    let end = lineEnd;
    while (end > start && isBlank(raw.charCodeAt(end - 1))) end -= 1;
    lines.push({ start, end });
    if (end > start) filled = lines.length;
  };
  for (const { 0: found, index } of raw.matchAll(/\r\n?|\n/gu)) {
    add(index);
    start = index + found.length;
  }
  add(raw.length);
  return lines.slice(0, filled);
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;

interface Piece {
  readonly text: string;
  /** Where its source starts in the line. */
  readonly start: number;
}

/** A character with the marks that may melt into it; vowels and finals of Hangul and Kirat Rai are no marks. */
const CLUSTER = /[^][\p{M}\u1160-\u11FF\u{16D40}-\u{16D7F}]*/gu;

/** The line in NFC, in pieces that each come from a known place. */
function normalised(line: string): readonly Piece[] {
  const whole = line.normalize('NFC');
  if (whole === line) return [{ text: line, start: 0 }];
  const pieces = Array.from(line.matchAll(CLUSTER), ({ 0: source, index }) => ({
    text: source.normalize('NFC'),
    start: index,
  }));
  // A later Unicode may let other characters melt together: then the line is one piece.
  return pieces.map(({ text }) => text).join('') === whole ? pieces : [{ text: whole, start: 0 }];
}

/** The offset in the file that an offset of the text leads to. */
export function followAnchors(anchors: readonly Anchor[], at: number): number {
  const index = Math.max(
    0,
    lastAtOrBefore(anchors, at, (anchor) => anchor.at),
  );
  const anchor = anchors[index];
  if (anchor === undefined) return at;
  const next = anchors[index + 1];
  const straight = anchor.offset + (at - anchor.at);
  // A character that NFC makes two of: the second must not lead past what comes next.
  return next === undefined ? straight : Math.min(straight, next.offset);
}

/** `outer` leads from a text to a value, `inner` from the value to the file: from the text to the file. */
export function joinAnchors(outer: readonly Anchor[], inner: readonly Anchor[]): readonly Anchor[] {
  const joined: Anchor[] = [];
  for (const [index, { at, offset }] of outer.entries()) {
    const next = outer[index + 1];
    const length = next === undefined ? Infinity : Math.min(next.at - at, next.offset - offset);
    extend(joined, at, followAnchors(inner, offset));
    const first = lastAtOrBefore(inner, offset, (anchor) => anchor.at) + 1;
    for (let i = first; i < inner.length; i += 1) {
      const step = inner[i];
      if (step === undefined || step.at - offset >= length) break;
      extend(joined, at + step.at - offset, step.offset);
    }
  }
  return joined;
}
