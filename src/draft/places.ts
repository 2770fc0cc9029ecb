/** From a span of a part back to the line and column of the file. */
import { followAnchors } from '../text/canonical.js';
import { lineColumn, type LineColumn } from '../text/lines.js';
import type { Places, Where } from '../types.js';

/** Lines and columns from 1; the end is the place behind the last character. */
export interface Located {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * Where a span stands in the file; null for a part that no file holds (an option's value, a sidecar's field). A
 * field of the draft, `meta.author`, has no length: what the register made of it is in no file. Nor has an aside:
 * it stands beside the words.
 */
export function locate(places: Places, where: Where, start: number, end: number): Located | null {
  const anchors = Object.hasOwn(places.fields, where) ? places.fields[where] : undefined;
  if (anchors === undefined) return null;
  const placeOf = (at: number): LineColumn =>
    lineColumn(places.lineStarts, followAnchors(anchors, at), places.firstLine);
  const from = placeOf(start);
  const to = /^(?:meta\.|aside:)/u.test(where) ? from : placeOf(Math.max(start, end));
  return { ...from, endLine: to.line, endColumn: to.column };
}
