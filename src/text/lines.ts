/** Lines of a text as editors count them: LF, CRLF and CR end a line. */

/** Both from 1; columns count UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines start; the first is 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const { 0: found, index } of text.matchAll(/\r\n?|\n/gu)) starts.push(index + found.length);
    return starts;
  }
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line and column of an offset; `firstLine` is the number of the line that starts at offset 0. */
export function lineColumn(starts: readonly number[], offset: number, firstLine = 1): LineColumn {
  const index = Math.max(
    0,
    lastAtOrBefore(starts, offset, (start) => start),
  );
  return { line: index + firstLine, column: offset - (starts[index] ?? 0) + 1 };
}

/** Index of the last item whose position is not past `at`, in a list sorted by position; -1 where there is none. */
export function lastAtOrBefore<T>(items: readonly T[], at: number, positionOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && positionOf(item) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
