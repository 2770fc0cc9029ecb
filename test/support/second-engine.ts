/**
 * The program's patterns on re2js, an engine of another family: it walks through a text once and never backtracks.
 * It reads no lookahead, and means other things than JavaScript by `$`, `\b`, `\s` and the full stop. So a text gets
 * a sign before every character that says which of the pattern's assertions hold there, lookaheads by the engine's
 * own finding, inner ones first; the pattern looks behind itself at the sign.
 */
import { RE2JS } from 're2js';
import { ALL_SIGNS, AT_A_SIGN, rewritten, signFor, type Assertion, type Pattern } from './second-pattern.js';

/** A half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every match in a text, as `matchAll` finds them. */
export type Engine = (text: string) => readonly Span[];

/** @throws where the pattern cannot be said for the engine, or one of its sets holds a sign. */
export function secondEngine(pattern: Pattern): Engine {
  const { body, assertions } = rewritten(pattern);
  const foldsCase = pattern.flags.includes('i');
  const compiled = (written: string): RE2JS =>
    RE2JS.compile(`${AT_A_SIGN}(?:${written})`, RE2JS.LOOKBEHINDS | (foldsCase ? RE2JS.CASE_INSENSITIVE : 0));
  const whole = compiled(body);
  const questions = assertions.map((assertion) => answering(assertion, pattern.flags, compiled));
  return (text) => {
    const characters = Array.from(text);
    if (characters.some((character) => ALL_SIGNS.includes(character))) throw new Error(`a sign in ${text}`);
    const answers: (readonly boolean[])[] = [];
    for (const question of questions) answers.push(question(signed(characters, answers)));
    const { offsets } = signed(characters, []);
    return matchesOf(whole, signed(characters, answers)).map(([start, end]) => ({
      start: (offsets[start] ?? 0) - start - 1,
      end: (offsets[end] ?? 0) - end - 1,
    }));
  };
}

/** A text with its signs. */
interface Signed {
  readonly characters: readonly string[];
  readonly text: string;
  /** Behind the sign of each character, and behind the last sign. */
  readonly offsets: readonly number[];
}

/** Where an assertion holds: before each character, and at the end. */
type Question = (text: Signed) => readonly boolean[];

function signed(characters: readonly string[], answers: readonly (readonly boolean[])[]): Signed {
  let text = '';
  const offsets: number[] = [];
  for (const [index, character] of [...characters, ''].entries()) {
    text += signFor(answers.map((holds) => holds[index] === true));
    offsets.push(text.length);
    text += character;
  }
  return { characters, text, offsets };
}

function answering(assertion: Assertion, flags: string, compiled: (body: string) => RE2JS): Question {
  switch (assertion.asks) {
    case 'start':
      return everywhere((before) => before === undefined || (flags.includes('m') && isLineEnd(before)));
    case 'end':
      return everywhere((_, after) => after === undefined || (flags.includes('m') && isLineEnd(after)));
    case 'word':
    case 'no word':
      return everywhere(
        (before, after) =>
          (isWord(before, flags) === isWord(after, flags)) === (assertion.asks === 'no word'),
      );
    case 'ahead':
    case 'not ahead': {
      const ahead = compiled(assertion.body);
      return (text) => {
        const begun = new Set(beginningsOf(ahead, text));
        return text.offsets.map((_, index) => begun.has(index) === (assertion.asks === 'ahead'));
      };
    }
  }
}

type Character = string | undefined;

function everywhere(holds: (before: Character, after: Character) => boolean): Question {
  return ({ characters, offsets }) =>
    offsets.map((_, index) => holds(characters[index - 1], characters[index]));
}

const isLineEnd = (character: string): boolean => '\n\r\u2028\u2029'.includes(character);

/** Without regard to case, the long s and the sign for kelvin are letters like s and k. */
function isWord(character: Character, flags: string): boolean {
  if (character === undefined) return false;
  return /^[\dA-Z_a-z]$/u.test(character) || (flags.includes('i') && '\u017F\u212A'.includes(character));
}

/** All places at which a pattern fits, by the number of the character. */
function beginningsOf(pattern: RE2JS, text: Signed): readonly number[] {
  return findings(pattern, text, ([start]) => start + 1).map(([start]) => start);
}

function matchesOf(pattern: RE2JS, text: Signed): readonly Found[] {
  return findings(pattern, text, ([start, end]) => (end > start ? end : end + 1));
}

type Found = readonly [start: number, end: number];

/** The first match from a place, then the first from where the search goes on, and so forth. */
function findings(
  pattern: RE2JS,
  { text, offsets }: Signed,
  next: (found: Found) => number,
): readonly Found[] {
  const matcher = pattern.matcher(text);
  const numbers = new Map(offsets.map((offset, index) => [offset, index]));
  const found: Found[] = [];
  for (let at: number | undefined = offsets[0]; at !== undefined && matcher.find(at);) {
    const [start, end] = [numbers.get(matcher.start()), numbers.get(matcher.end())];
    if (start === undefined || end === undefined)
      throw new Error('a match that parts a character and its sign');
    found.push([start, end]);
    at = offsets[next([start, end])];
  }
  return found;
}
