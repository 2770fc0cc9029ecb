import type { Platform } from '../types.js';

/** How long a text is for a platform, and where it passes the limit. */
export interface Measured {
  readonly total: number;
  /** Offset of the first character past the limit; null where none is. */
  readonly limitAt: number | null;
}

/** Where a platform shortens every link, each counts as so many characters. */
const LINK_LENGTH = 23;

/** Counts as the platform does; `links` are the spans of web addresses in the text. */
export function measure(
  text: string,
  { unit, url_rule: rule, limit }: Platform,
  links: readonly { readonly start: number; readonly end: number }[],
): Measured {
  const short = rule === String(LINK_LENGTH) ? links : [];
  let total = 0;
  let limitAt: number | null = null;
  let reached = 0;
  const count = (start: number, size: number): void => {
    total += size;
    if (limitAt === null && limit !== null && total > limit) limitAt = start;
  };
  for (const { start, end } of [...short, { start: text.length, end: text.length }]) {
    for (const { at, size } of sizes(text.slice(reached, start), unit)) count(reached + at, size);
    if (end > start) count(start, LINK_LENGTH);
    reached = end;
  }
  return { total, limitAt };
}

function sizes(
  text: string,
  unit: Platform['unit'],
): readonly { readonly at: number; readonly size: number }[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), (grapheme) => ({
    at: grapheme.index,
    size: sizeOf(grapheme.segment, unit),
  }));
}

function sizeOf(grapheme: string, unit: Platform['unit']): number {
  switch (unit) {
    case 'utf16':
      return grapheme.length;
    case 'code-points':
      return Array.from(grapheme).length;
    case 'graphemes':
      return 1;
    case 'bytes':
      return new TextEncoder().encode(grapheme).length;
    case 'weighted':
      return weightOf(grapheme);
  }
}

/** twitter-text, configuration 3: one for these ranges, two for all else and for a whole emoji. */
function weightOf(grapheme: string): number {
  const points = Array.from(grapheme.normalize('NFC'), (point) => point.codePointAt(0) ?? 0);
  const isEmoji =
    points.length > 1 && /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(grapheme);
  if (isEmoji) return 2;
  return points.map((point) => (isLight(point) ? 1 : 2)).reduce((sum, weight) => sum + weight, 0);
}

function isLight(point: number): boolean {
  return (
    point <= 0x10ff ||
    (point >= 0x2000 && point <= 0x200d) ||
    (point >= 0x2010 && point <= 0x201f) ||
    (point >= 0x2032 && point <= 0x2037)
  );
}
