/** From a span of a part back to the line and column of the file. */
import { followAnchors } from '../text/canonical.js';
import { lineColumn } from '../text/lines.js';
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
 * field of the draft, `meta.author`, is one place whatever the span: what the register made of it is in no file.
 */
export function locate(places: Places, where: Where, start: number, end: number): Located | null {
  const anchors = Object.hasOwn(places.fields, where) ? places.fields[where] : undefined;
  if (anchors === undefined) return null;
  const isField = where.startsWith('meta.');
  const placeOf = (at: number): { line: number; column: number } =>
    lineColumn(places.lineStarts, followAnchors(anchors, isField ? 0 : at), places.firstLine);
  const from = placeOf(start);
  const to = placeOf(Math.max(start, end));
  return { ...from, endLine: to.line, endColumn: to.column };
}
