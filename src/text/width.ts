/** How wide text stands on a screen, and where to break it. Widths are columns. */

/** How grave it is what was noticed at a place. */
export type Tone = 'bad' | 'doubtful' | 'accent';

/** A character as a reader sees it, with its width and what was noticed there. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly tone: Tone | null;
}

// Letters, quotation marks, dashes, bullets and signs of which each is one character, one column wide.
const SIMPLE =
  /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2500-\u257F✔✖]*$/u;
// East Asian wide and full-width blocks, in ranges (UAX #11); emoji are asked for by their own property.
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]|^\p{Emoji_Presentation}|\uFE0F/u;
const NO_WIDTH = /^\p{M}/u;

let segmenter: Intl.Segmenter | null = null;

/** What a reader takes for one character each (UAX #29). */
export function graphemes(text: string): readonly string[] {
  if (SIMPLE.test(text)) return text.split('');
  // Its tables take longer to load than most posts to check.
  segmenter ??= new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Columns that a line of text takes. */
export function widthOf(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  return graphemes(text)
    .map(graphemeWidth)
    .reduce((sum, width) => sum + width, 0);
}

function graphemeWidth(grapheme: string): number {
  if (NO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** Lines of at most `width` columns, broken at spaces; a longer word is cut. The text holds no line feed. */
export function wrap(text: string, width: number): readonly string[] {
  const cells = graphemes(text).map((one) => ({ text: one, width: graphemeWidth(one), tone: null }));
  return wrapCells(cells, width).map((line) => line.map((cell) => cell.text).join(''));
}

/** The same for cells. The space at which a line breaks is left out. */
export function wrapCells(cells: readonly Cell[], width: number): readonly (readonly Cell[])[] {
  const lines: (readonly Cell[])[] = [];
  let start = 0;
  while (start < cells.length) {
    const end = fitting(cells, start, width);
    const space = end === cells.length ? -1 : lastSpace(cells, start, end);
    lines.push(cells.slice(start, space > start ? space : end));
    start = space > start ? space + 1 : end;
  }
  return lines.length === 0 ? [[]] : lines;
}

/** Where a line that begins at `start` is full; it takes one cell at least. */
function fitting(cells: readonly Cell[], start: number, width: number): number {
  let taken = 0;
  for (let end = start; end < cells.length; end += 1) {
    taken += cells[end]?.width ?? 0;
    if (taken > width) return Math.max(end, start + 1);
  }
  return cells.length;
}

function lastSpace(cells: readonly Cell[], start: number, end: number): number {
  for (let at = end; at > start; at -= 1) if (cells[at]?.text === ' ') return at;
  return -1;
}

/** Cells of a shown text; what is shown in notation is as wide as the notation. */
export function cellOf(text: string, tone: Tone | null): Cell {
  return { text, width: widthOf(text), tone };
}

/** Text behind a first indent, wrapped under itself. */
export function hang(text: string, width: number, first: string, rest: string): readonly string[] {
  return wrap(text, Math.max(width - Math.max(widthOf(first), widthOf(rest)), 20)).map((line, index) =>
    `${index === 0 ? first : rest}${line}`.trimEnd(),
  );
}
