/** The draft's own words with what was noticed set off in them. */
import { visible } from '../safe/characters.js';
import { isPersonal, mask } from '../safe/mask.js';
import { neutraliseCommands } from '../safe/github.js';
import type { Paint } from '../safe/paint.js';
import type { Mark, Part } from '../types.js';
import type { View } from './outcome.js';
import { cellOf, graphemes, wrapCells, type Cell, type Tone } from '../text/width.js';

export interface Noticed {
  readonly start: number;
  readonly end: number;
  readonly tone: Tone;
}

export interface Excerpt {
  readonly part: Part;
  readonly noticed: readonly Noticed[];
  /** Every mark of the draft: what is personal is masked, noticed by a rule or not. */
  readonly marks: readonly Mark[];
}

/** A post up to so many lines is shown whole where it is the only one. */
const WHOLE_LINES = 12;
const MARKED_LINES = 6;
/** Nobody reads more of one line: so much of it is shown, from a little before the first thing noticed. */
const LONGEST_LINE = 1500;
const BEFORE_FIRST = 200;

interface Line {
  readonly start: number;
  readonly text: string;
}

/** The lines to show, wrapped, with a gutter; without colour a row of `^` stands under what was noticed. */
export function excerptLines(excerpt: Excerpt, view: View, paint: Paint): readonly string[] {
  const gutter = view.plain ? '  | ' : `  ${paint.faint('│')} `;
  const all = linesOf(excerpt.part.text);
  const isWhole = view.alone && all.length <= WHOLE_LINES;
  const shown = isWhole ? all : noticedLines(all, excerpt).slice(0, MARKED_LINES);
  return shown
    .map((line) => shortened(line, excerpt))
    .flatMap((line) => wrapCells(cellsOf(line, excerpt, view), view.width - 4))
    .flatMap((cells) => paintedLines(cells, paint))
    .map((line) => (gutter + line).trimEnd());
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { start: at, text: line };
  });
}

/** The lines that hold something noticed: one walk over both, as a draft may have a hundred thousand of each. */
function noticedLines(lines: readonly Line[], { noticed }: Excerpt): readonly Line[] {
  const sorted = [...noticed].sort((a, b) => a.start - b.start);
  let at = 0;
  let reached = 0;
  return lines.filter(({ start, text }) => {
    const end = start + text.length;
    for (let next = sorted[at]; next !== undefined && next.start < end; next = sorted[at]) {
      reached = Math.max(reached, next.end);
      at += 1;
    }
    return reached > start;
  });
}

function shortened(line: Line, { noticed }: Excerpt): Line {
  if (line.text.length <= LONGEST_LINE) return line;
  const first = noticed.find(({ end }) => end > line.start)?.start ?? line.start;
  const from = Math.max(0, Math.min(first - BEFORE_FIRST, line.start + line.text.length) - line.start);
  return { start: line.start + from, text: line.text.slice(from, from + LONGEST_LINE) };
}

/** One cell a character, or one for a span that is masked. */
function cellsOf(line: Line, { noticed, marks, part }: Excerpt, view: View): readonly Cell[] {
  const isHere = (one: { readonly start: number; readonly end: number }): boolean =>
    one.start < line.start + line.text.length && one.end > line.start;
  const hidden = view.redact ? maskedSpans(marks, part).filter(isHere) : [];
  const here = noticed.filter(isHere);
  const cells: Cell[] = [];
  let at = line.start;
  for (const grapheme of graphemes(line.text)) {
    const end = at + grapheme.length;
    const span = hidden.find((one) => one.start < end && one.end > at);
    const tone = here.find((one) => one.start < end && one.end > at)?.tone ?? null;
    if (span === undefined) cells.push(cellOf(shownAs(grapheme), tone));
    else if (span.start >= at || at === line.start) cells.push(cellOf(visible(span.mask), tone));
    at = end;
  }
  return cells;
}

function shownAs(grapheme: string): string {
  return visible(grapheme).replaceAll('\n', '⟨U+000A⟩');
}

/** Spans of personal data without overlaps, the longer one first. */
function maskedSpans(
  marks: readonly Mark[],
  { where, text }: Part,
): readonly { readonly start: number; readonly end: number; readonly mask: string }[] {
  const personal = marks
    .filter((mark) => mark.where === where && mark.end > mark.start && isPersonal(mark.kind))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: { start: number; end: number; mask: string }[] = [];
  for (const { start, end } of personal) {
    if (start >= (spans.at(-1)?.end ?? 0)) spans.push({ start, end, mask: mask(text.slice(start, end)) });
  }
  return spans;
}

function paintedLines(cells: readonly Cell[], paint: Paint): readonly string[] {
  const text = neutraliseCommands(
    runs(cells)
      .map((run) => painted(run, paint))
      .join(''),
  );
  if (paint.isOn || cells.every(({ tone }) => tone === null)) return [text];
  return [text, cells.map(({ tone, width }) => (tone === null ? ' ' : '^').repeat(width)).join('')];
}

interface Run {
  readonly text: string;
  readonly tone: Tone | null;
}

function runs(cells: readonly Cell[]): readonly Run[] {
  const found: { text: string; tone: Tone | null }[] = [];
  for (const { text, tone } of cells) {
    const last = found.at(-1);
    if (last?.tone === tone) last.text += text;
    else found.push({ text, tone });
  }
  return found;
}

function painted({ text, tone }: Run, paint: Paint): string {
  return tone === null ? text : paint.underlined(paint[tone](text));
}
