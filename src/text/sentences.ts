import { matches } from './matches.js';

/** A half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** After these a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:mrs?|ms|dr|cllrs?|prof|revd?|st|rd|ave|no|nos|ref|tel|approx|e\.g|i\.e|etc|vs|\p{L})\.$/iu;
// Begun only at the first of a run of stops: else a long run would be tried from each of them.
const STOP = /(?<![.!?…])[.!?…]+["'’”)\]]*(?=\s)|\n/gu;

/**
 * Where the sentences of a post begin and end. A line break ends one too: posts are written in lines.
 * Every character belongs to exactly one sentence.
 */
export function sentences(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const stop of matches(text, STOP)) {
    const end = stop.index + stop[0].length;
    // Ten characters hold the longest abbreviation; looking at all of the text would be quadratic.
    if (stop[0] === '.' && ABBREVIATION.test(text.slice(Math.max(start, end - 10), end))) continue;
    if (end > start) ranges.push({ start, end });
    start = end;
  }
  if (start < text.length || ranges.length === 0) ranges.push({ start, end: text.length });
  return ranges;
}

/** The sentence that holds an offset; the last one for an offset at the end of the text. */
export function sentenceAt(ranges: readonly Range[], offset: number): Range {
  let low = 0;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return ranges[low] ?? { start: 0, end: 0 };
}
