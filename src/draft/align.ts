import type { Anchor } from '../types.js';

/** How far ahead a character is looked for before it counts as an escape's. */
const REACH = 64;
const BLANK = /\s/u;

/**
 * Leads a YAML value back to the characters it was written with, where folding, indentation, quotes and escapes
 * stand between the two. Exact where the characters agree; never out of `raw`, never backwards.
 */
export function align(value: string, raw: string, offset: number): readonly Anchor[] {
  const anchors: Anchor[] = [{ at: 0, offset }];
  let from = raw.startsWith(value) ? value.length : 0;
  for (let at = from; at < value.length; at += 1) {
    const found = find(value.charAt(at), raw, from);
    const here = found?.start ?? from;
    extend(anchors, at, offset + here);
    from = found?.end ?? from;
  }
  extend(anchors, value.length, offset + from);
  return anchors;
}

function extend(anchors: Anchor[], at: number, offset: number): void {
  const last = anchors.at(-1);
  if (last === undefined || last.offset + (at - last.at) !== offset) anchors.push({ at, offset });
}

/** The place in the source of the value's next character; null where it was written otherwise. */
function find(
  character: string,
  raw: string,
  from: number,
): { readonly start: number; readonly end: number } | null {
  if (raw.charAt(from) === character) return { start: from, end: from + 1 };
  if (!BLANK.test(character)) {
    const at = raw.slice(from, from + REACH).indexOf(character);
    return at === -1 ? null : { start: from + at, end: from + at + 1 };
  }
  // One blank of the value may be a line break and the next line's indentation.
  if (!BLANK.test(raw.charAt(from))) return null;
  let end = from;
  while (end < raw.length && BLANK.test(raw.charAt(end))) end += 1;
  return { start: from, end };
}
