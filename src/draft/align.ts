import type { ScalarRange } from '../text/yaml.js';
import type { Anchor } from '../types.js';

/** How far ahead a character is looked for before it counts as an escape's. */
const REACH = 64;
const BLANK = /\s/u;
/** What stands for a character in double quotes (YAML 1.2.2 §5.7); a line break behind a backslash stands for none. */
const ESCAPE = /^\\(?:x.{2}|u.{4}|U.{8}|[^\r\n])/u;
const LONGEST_ESCAPE = 10;

/**
 * Leads a YAML value back to the characters it was written with, where folding, indentation, quotes and escapes
 * stand between the two. Exact where the characters agree; never out of `raw`, never backwards.
 */
export function align(
  value: string,
  raw: string,
  offset: number,
  style: ScalarRange['style'],
): readonly Anchor[] {
  const anchors: Anchor[] = [{ at: 0, offset }];
  const same = (style === 'plain' || style === 'single') && raw.startsWith(value) ? value.length : 0;
  // The header of a block, `|2-`, is no part of its value.
  let from = style === 'block' ? raw.indexOf('\n') + 1 : same;
  for (let at = same; at < value.length; at += 1) {
    const found = (style === 'double' ? findEscape(raw, from) : null) ?? find(value.charAt(at), raw, from);
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

interface Range {
  readonly start: number;
  readonly end: number;
}

function findEscape(raw: string, from: number): Range | null {
  const [found] = ESCAPE.exec(raw.slice(from, from + LONGEST_ESCAPE)) ?? [];
  return found === undefined ? null : { start: from, end: from + found.length };
}

/** The place in the source of the value's next character; null where it was written otherwise. */
function find(character: string, raw: string, from: number): Range | null {
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
