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
  const most = limit ?? Infinity;
  let total = 0;
  let limitAt: number | null = null;
  let reached = 0;
  for (const { start, end } of [...short, { start: text.length, end: text.length }]) {
    for (const { at, count, each } of stretches(text.slice(reached, start), unit)) {
      // Of `count` units the first past the limit.
      const past = Math.max(0, Math.floor((most - total) / each));
      if (limitAt === null && past < count) limitAt = reached + at + past;
      total += count * each;
    }
    if (end > start) total += LINK_LENGTH;
    if (limitAt === null && total > most) limitAt = start;
    reached = end;
  }
  return { total, limitAt };
}

/** So many characters of one size each, from an offset on. */
interface Stretch {
  readonly at: number;
  readonly count: number;
  readonly each: number;
}

/** Letters that are one of everything but bytes. */
const SIMPLE = /^[\0-\u024F\u2010-\u201F]*$/u;
const PLAIN = /^[\0-\x7F]*$/u;
let segmenter: Intl.Segmenter | null = null;

/** Only what may count otherwise than one by one is worth taking apart. */
function stretches(text: string, unit: Platform['unit']): readonly Stretch[] {
  if ((unit === 'bytes' ? PLAIN : SIMPLE).test(text)) return [{ at: 0, count: text.length, each: 1 }];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({
    at: index,
    count: 1,
    each: sizeOf(segment, unit),
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
