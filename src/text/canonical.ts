/** The canonical form of a text: what is judged, digested and recorded (amendment 5 of the record's format). */
import type { Anchor } from '../types.js';

export interface Canonical {
  readonly text: string;
  /** Lead back to the text it was made from; sorted. */
  readonly anchors: readonly Anchor[];
}

const LINE_END = /\r\n|\n|\r/gu;
const TRAILING_BLANKS = /[\p{Zs}\t\f\v]+$/u;

/**
 * NFC, lines ended by LF, no blanks at the end of lines, no empty lines at the end.
 * `offset` is where the raw text begins in its file.
 */
export function canonicalText(raw: string, offset = 0): Canonical {
  const anchors: Anchor[] = [];
  let text = '';
  for (const [start, line] of linesOf(raw)) {
    if (start > 0) text += '\n';
    const kept = line.replace(TRAILING_BLANKS, '');
    text = appendLine(text, kept, offset + start, anchors);
  }
  // A newline's own place is the end of its line, which the last anchor before it leads to.
  return { text: text.replace(/\n+$/u, ''), anchors };
}

function* linesOf(raw: string): Generator<readonly [number, string]> {
  let start = 0;
  for (const { index, 0: end } of raw.matchAll(LINE_END)) {
    yield [start, raw.slice(start, index)];
    start = index + end.length;
  }
  yield [start, raw.slice(start)];
}

/** One anchor a line where composing changes nothing, else one for each character that it touches. */
function appendLine(before: string, line: string, offset: number, anchors: Anchor[]): string {
  const composed = line.normalize('NFC');
  if (composed === line) {
    anchors.push({ at: before.length, offset });
    return before + line;
  }
  const pieces = clusters(line);
  const isPiecewise = pieces.map((piece) => piece.normalize('NFC')).join('') === composed;
  let at = before.length;
  let from = offset;
  for (const piece of isPiecewise ? pieces : [line]) {
    anchors.push({ at, offset: from });
    at += isPiecewise ? piece.normalize('NFC').length : composed.length;
    from += piece.length;
  }
  return before + composed;
}

/** Base characters with the marks that follow them; conjoining Hangul stays together. */
function clusters(line: string): readonly string[] {
  return line.match(/[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu) ?? [];
}
