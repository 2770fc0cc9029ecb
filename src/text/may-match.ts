import { builtNeeds } from './built-needs.js';
import { keptForEver } from './kept.js';
import { asLetter, asShape, needsOf, OTHER, type Need } from './needs.js';

/** Whether a pattern may match somewhere in a text. False is certain; true is not: then the pattern itself looks. */
export function mayMatch(text: string, pattern: RegExp): boolean {
  if (text.length > LONGEST) return true;
  if (text !== described) describe(text);
  if (isOdd) return true;
  for (const need of neededBy(pattern)) if (!need.some(isHeld)) return false;
  return true;
}

/** A long text holds nearly everything. */
const LONGEST = 20_000;
/** Small letters that also fold to `s` and `k` (Unicode's CaseFolding): a pattern without case finds them. */
const FOLDING = /[\u017F\u212A]/u;

/**
 * Which signs the latest text holds: single symbols, pairs and threes of neighbours; pairs and threes share a place
 * with some others. A place says in which text it was last seen, so that it need be wiped after many texts only;
 * and all are few enough to stay close to the processor.
 */
const PAIR_BITS = 12;
const THREE_BITS = 13;
const SINGLES = 0;
const PAIRS = SINGLES + (1 << 7);
const THREES = PAIRS + (1 << PAIR_BITS);
const LAST_NUMBER = 255;
const seenIn = new Uint8Array(THREES + (1 << THREE_BITS));
let described: string | null = null;
let number = 0;
let isOdd = false;

const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => asLetter(code));
const SHAPES = Uint8Array.from({ length: 128 }, (_, code) => asShape(code));

const SPREAD = 0x9e3779b1;
const pair = (a: number, b: number): number => PAIRS + (Math.imul((a << 7) | b, SPREAD) >>> (32 - PAIR_BITS));
const three = (a: number, b: number, c: number): number =>
  THREES + (Math.imul((a << 14) | (b << 7) | c, SPREAD) >>> (32 - THREE_BITS));

function describe(text: string): void {
  described = text;
  if (number === LAST_NUMBER) seenIn.fill(0);
  number = (number % LAST_NUMBER) + 1;
  isOdd = FOLDING.test(text);
  note(text, LETTERS);
  note(text, SHAPES);
}

function note(text: string, symbols: Uint8Array): void {
  let before = 0;
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const symbol = symbols[code < OTHER ? code : OTHER] ?? OTHER;
    seenIn[SINGLES + symbol] = number;
    // At the start of a text they pair with a symbol that no post holds: nobody asks for those.
    seenIn[pair(last, symbol)] = number;
    seenIn[three(before, last, symbol)] = number;
    before = last;
    last = symbol;
  }
}

function isHeld(string: string): boolean {
  const first = string.charCodeAt(0);
  if (string.length === 1) return seenIn[SINGLES + first] === number;
  let before = first;
  let last = string.charCodeAt(1);
  if (string.length === 2) return seenIn[pair(before, last)] === number;
  for (let at = 2; at < string.length; at += 1) {
    const symbol = string.charCodeAt(at);
    if (seenIn[three(before, last, symbol)] !== number) return false;
    before = last;
    last = symbol;
  }
  return true;
}

const neededBy = keptForEver((pattern: RegExp): readonly Need[] => builtNeeds(pattern) ?? needsOf(pattern));
