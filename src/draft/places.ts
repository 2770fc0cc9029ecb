import { lineAndColumn } from '../text/lines.js';
import type { Anchor, Places, Where } from '../types.js';

/** Where a span stands in its file; lines and columns from 1, the end behind the last character. */
export interface Located {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The place in the file of a span of a part; null for a part that no file holds. */
export function locate(places: Places, where: Where, start: number, end: number): Located | null {
  const anchors = places.fields[where];
  if (anchors === undefined) return null;
  const first = lineAndColumn(places.lineStarts, offsetOf(anchors, start));
  // The end is looked up through the last character, so that it stays on that character's line.
  const last = lineAndColumn(places.lineStarts, end > start ? offsetOf(anchors, end - 1) + 1 : offsetOf(anchors, end));
  return { ...first, endLine: last.line, endColumn: last.column };
}

function offsetOf(anchors: readonly Anchor[], at: number): number {
  let low = 0;
  let high = anchors.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((anchors[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const anchor = anchors[low] ?? { at: 0, offset: 0 };
  return anchor.offset + Math.max(0, at - anchor.at);
}
