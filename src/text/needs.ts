/**
 * What a text must hold for a pattern to match anywhere in it, read from the pattern itself: `due (?:on|by)`
 * wants "due on" or "due by". Looking for that costs a hundredth of what looking for a match does, and most
 * patterns find nothing in most texts. After Cox, "Regular Expression Matching with a Trigram Index".
 */
import { isCapital, isSmall } from './ascii.js';
import { treeOf, type Node, type Range, type Written } from './pattern-syntax.js';

/** Strings of symbols of which a text must hold one. */
export type Need = readonly string[];

/** How a character is written in a need, as a code below 128. */
type Alphabet = (code: number) => number;

/** The symbol of all that is not ASCII. */
export const OTHER = 0x7f;
const LETTER = 0x41;
const FIGURE = 0x30;

/** Letters in small, and every figure as 0. */
export const asLetter: Alphabet = (code) => {
  if (code >= OTHER) return OTHER;
  if (isCapital(code)) return code + 0x20;
  return code >= FIGURE && code <= 0x39 ? FIGURE : code;
};

/** The same with one symbol for all letters. */
export const asShape: Alphabet = (code) => (isCapital(code) || isSmall(code) ? LETTER : asLetter(code));

/** More than so many strings say little and cost much. */
const MANY = 64;
const LONG = 12;
/** A choice of single words may be long: all of it is one need. */
const MANY_WORDS = 250;
const FEW_SYMBOLS = 8;

/** What is known of every match of a node. */
interface Known {
  /** All the strings it may be. */
  readonly exact: Need | null;
  /** How it begins and ends, and what stands in between; null where that may be anything. */
  readonly head: Need | null;
  readonly tail: Need | null;
  readonly needs: readonly Need[];
}

const EMPTY: Known = { exact: [''], head: null, tail: null, needs: [] };
const UNKNOWN: Known = { exact: null, head: null, tail: null, needs: [] };

/** All of these must be met; the fewest that tell most, the most telling first. None where a match may be anything. */
export function needsOf(pattern: Written): readonly Need[] {
  if (pattern.flags.includes('v')) return [];
  const tree = treeOf(pattern);
  const all = [asLetter, asShape].flatMap((alphabet) => allOf(knownOf(tree, alphabet)));
  // What has no letters is the same in both alphabets.
  return [...new Map(all.map((need) => [need.join('\n'), need])).values()]
    .map((need) => ({ need, chance: chanceOf(need) }))
    .filter(({ chance }) => chance < LIKELY)
    .sort((a, b) => a.chance - b.chance)
    .slice(0, ENOUGH)
    .map(({ need }) => need);
}

function knownOf(node: Node, alphabet: Alphabet): Known {
  switch (node.as) {
    case 'place':
      return placed(node.ranges, alphabet);
    case 'row':
      return node.of.reduce((known, part) => joined(known, knownOf(part, alphabet)), EMPTY);
    case 'choice':
      return either(node.of.map((part) => knownOf(part, alphabet)));
    case 'repeat':
      return times(knownOf(node.of, alphabet), node.min, node.max);
    case 'look':
      return { ...EMPTY, needs: allOf(knownOf(node.of, alphabet)) };
  }
}

function placed(ranges: readonly Range[] | null, alphabet: Alphabet): Known {
  if (ranges === null) return UNKNOWN;
  const symbols = new Set<string>();
  for (const [from, to] of ranges) {
    for (let code = from; code <= Math.min(to, OTHER); code += 1)
      symbols.add(String.fromCharCode(alphabet(code)));
    if (to > OTHER) symbols.add(String.fromCharCode(OTHER));
  }
  return symbols.size > FEW_SYMBOLS ? UNKNOWN : { ...EMPTY, exact: [...symbols] };
}

/** One behind the other. What meets where they join is one string where all that may be can be listed, else two. */
function joined(a: Known, b: Known): Known {
  const needs = [...a.needs, ...b.needs];
  const seam = product(a.exact ?? a.tail ?? [''], b.exact ?? b.head ?? ['']);
  if (seam !== null && a.exact !== null && b.exact !== null) return { ...EMPTY, exact: seam, needs };
  const isWithin = a.exact === null && b.exact === null;
  return {
    exact: null,
    head: a.exact === null ? a.head : (seam ?? a.exact),
    tail: b.exact === null ? b.tail : (seam ?? b.exact),
    needs: [...needs, ...(seam === null ? [...known(a.tail), ...known(b.head)] : isWithin ? [seam] : [])],
  };
}

const known = (need: Need | null): readonly Need[] => (need === null ? [] : [need]);

/** Each of the first before each of the second; null where that is too much. */
function product(first: Need, second: Need): Need | null {
  if (first.length * second.length > MANY) return null;
  const all = new Set<string>();
  for (const one of first)
    for (const two of second) {
      if (one.length + two.length > LONG) return null;
      all.add(one + two);
    }
  return [...all];
}

function either(ways: readonly Known[]): Known {
  const exact = union(ways.map((way) => way.exact));
  if (exact !== null) return { ...EMPTY, exact };
  return {
    exact: null,
    head: union(ways.map((way) => way.exact ?? way.head)),
    tail: union(ways.map((way) => way.exact ?? way.tail)),
    needs: known(union(ways.map((way) => mostTelling(allOf(way))))),
  };
}

function union(sets: readonly (Need | null)[]): Need | null {
  const all = new Set<string>();
  for (const set of sets) {
    if (set === null) return null;
    for (const one of set) all.add(one);
  }
  return all.size > MANY_WORDS ? null : [...all];
}

function times(one: Known, min: number, max: number): Known {
  if (min === 0)
    return max === 1 && one.exact !== null ? { ...EMPTY, exact: union([one.exact, ['']]) } : short(one, max);
  let least = one;
  for (let count = 1; count < min; count += 1) least = joined(least, one);
  if (max === min) return least;
  return longer(one, least, max - min);
}

/** `{0,2}` of a space may be nothing, one or two. */
function short(one: Known, max: number): Known {
  return one.exact === null ? UNKNOWN : longer(one, EMPTY, max);
}

/** A few more of it, where all that may be can be listed; else it only begins and ends with the least of it. */
function longer(one: Known, least: Known, more: number): Known {
  const open: Known = {
    exact: null,
    head: least.exact ?? least.head,
    tail: least.exact ?? least.tail,
    needs: least.needs,
  };
  if (least.exact === null || one.exact === null || more > 3) return open;
  let all: Need | null = least.exact;
  let latest: Need | null = least.exact;
  for (let count = 0; count < more; count += 1) {
    latest = latest === null ? null : product(latest, one.exact);
    all = union([all, latest]);
  }
  return all === null || all.length > MANY ? open : { ...EMPTY, exact: all, needs: least.needs };
}

/** Everything that a match holds for certain, told as needs. */
function allOf({ exact, head, tail, needs }: Known): readonly Need[] {
  return [...needs, ...known(exact), ...known(head), ...known(tail)].filter(
    (need) => need.length > 0 && !need.includes(''),
  );
}

/** The need that the fewest texts meet. */
function mostTelling(needs: readonly Need[]): Need | null {
  let best: Need | null = null;
  for (const need of needs) if (best === null || chanceOf(need) < chanceOf(best)) best = need;
  return best;
}

/** Roughly how likely a text of a few hundred characters meets a need: only the order of two needs counts. */
function chanceOf(need: Need): number {
  return 1 - need.reduce((none, string) => none * (1 - chanceOfString(string)), 1);
}

function chanceOfString(string: string): number {
  let chance = 1;
  for (const symbol of string) chance *= CHANCES[symbol] ?? (/[a-z]/u.test(symbol) ? 0.4 : 0.3);
  return chance;
}

/** Nearly every text holds letters and blanks, and many hold figures. */
const CHANCES: Readonly<Record<string, number>> = { A: 0.97, ' ': 0.95, '0': 0.7, '.': 0.8 };
const LIKELY = 0.995;
const ENOUGH = 4;
