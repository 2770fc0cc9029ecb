import type { Kind } from '../types.js';
import { firstAlternatives } from '../text/alternatives.js';
import { isCapital, isDigit, isSmall } from '../text/ascii.js';
import { groupBy } from '../text/group-by.js';
import { keptBy } from '../text/kept.js';
import { asTerm, asTerms, type Token } from '../text/terms.js';

export { tokensIn, withoutAccents, type Token } from '../text/terms.js';

/** A tree of words: one walk finds all terms, and its cost does not grow with the length of the lists. */
export interface Lexicon {
  /** What may follow a word; undefined where no term goes on with it. */
  readonly next: (word: string) => Lexicon | undefined;
  readonly kinds: readonly Kind[];
}

/** The terms of a kind. */
export interface TermList {
  readonly kind: Kind;
  readonly words: readonly string[];
}

/** A term whose first `from` characters stand for the words on the way to a place in the tree. */
interface Rest {
  readonly term: string;
  readonly from: number;
  readonly kind: Kind;
}

/** Lines of lists and their kinds, one beside the other. */
export interface Lines {
  readonly lines: string[];
  readonly kinds: Kind[];
}

/**
 * All lines, by the first two letters of their first word. They are made ready when a text holds a word that begins
 * so: of many thousand few are ever read.
 */
export function linesByStart(lists: readonly TermList[]): ReadonlyMap<string, Lines> {
  const byStart = new Map<string, Lines>();
  const put = (start: string, line: string, kind: Kind): void => {
    const others = byStart.get(start);
    if (others === undefined) byStart.set(start, { lines: [line], kinds: [kind] });
    else {
      others.lines.push(line);
      others.kinds.push(kind);
    }
  };
  for (const { kind, words } of lists)
    for (const line of words) {
      const starts = startsOf(line);
      if (starts !== null) for (const start of starts) put(start, line, kind);
      else for (const term of asTerms(line).map(asTerm)) if (term !== '') put(startOf(term), term, kind);
    }
  return byStart;
}

/** The tree of terms and their kinds. Case, accents, and the shape of apostrophes and hyphens do not count. */
export function lexicon(byStart: ReadonlyMap<string, Lines>): Lexicon {
  const grown = keptBy(({ lines, kinds }: Lines) =>
    tree(
      lines.map((line, index) => ({ term: asTerm(line), from: 0, kind: kinds[index] ?? '' })),
      true,
    ),
  );
  const next = (word: string): Lexicon | undefined => {
    const lines = byStart.get(startOf(word));
    return lines === undefined ? undefined : grown(lines).next(word);
  };
  return { next, kinds: [] };
}

/** The kinds of terms by their letters and figures alone, as a tag has them: `theirs to lose` is `theirstolose`. */
export function runTogether(byStart: ReadonlyMap<string, Lines>): (written: string) => readonly Kind[] {
  const ready = keptBy(({ lines, kinds }: Lines) => {
    const terms = lines.flatMap((line, index) =>
      asTerms(line).map((term) => [inOne(term), kinds[index] ?? ''] as const),
    );
    // What still has alternatives is a phrase of many words: nobody writes those as one.
    return groupBy(
      terms.filter(([term]) => !term.includes('{')),
      ([term]) => term,
    );
  });
  return (written) => {
    const first = written.slice(0, 1);
    // Its first word may be one letter, and a list may have it with its sign.
    return [written.slice(0, 2), first, `#${first}`].flatMap((start) => {
      const lines = byStart.get(start);
      return lines === undefined ? [] : (ready(lines).get(written) ?? []).map(([, kind]) => kind);
    });
  };
}

const inOne = (term: string): string => term.toLowerCase().replaceAll(/[^a-z0-9À-ɏ{]/gu, '');

/** The first two letters of the first word. */
function startOf(term: string): string {
  return term.slice(0, term.charAt(1) === ' ' ? 1 : 2);
}

/** The first two letters of each way to begin a line; null where they are not told at a glance. */
function startsOf(line: string): Iterable<string> | null {
  if (!line.startsWith('{')) {
    const start = startAt(line, 0);
    return start === null ? null : [start];
  }
  const starts = new Set<string>();
  for (let at = 0; line[at] === '{' || line[at] === ','; at = headEnd(line, at + 1)) {
    const start = startAt(line, at + 1);
    if (start === null) return null;
    starts.add(start);
  }
  return starts;
}

/** Where the comma or the brace stands that ends an alternative. */
function headEnd(line: string, from: number): number {
  let at = from;
  while (at < line.length && line[at] !== ',' && line[at] !== '}') at += 1;
  return at;
}

/** The first two letters of the word that stands there, as words are compared; null where it is not a plain one. */
function startAt(line: string, at: number): string | null {
  const [first, second] = [line.charCodeAt(at), line.charCodeAt(at + 1)];
  if (!isPlain(first)) return null;
  if (isPlain(second) || second === APOSTROPHE) return line.slice(at, at + 2).toLowerCase();
  return ENDS_WORD.includes(line.charAt(at + 1)) ? line.charAt(at).toLowerCase() : null;
}

const isPlain = (code: number): boolean => isSmall(code) || isCapital(code) || isDigit(code);
const APOSTROPHE = 0x27;
const ENDS_WORD = ' -,}';

/**
 * Branches grow when a text first asks for them: of a thousand terms a post meets a handful. Alternatives part
 * where they stand, so that a term of many forms costs what one costs until somebody writes its first word.
 */
function tree(rests: readonly Rest[], isRoot = false): Lexicon {
  const kinds = new Set<Kind>();
  const branches = new Map<string, Branch>();
  const add = ({ term, from, kind }: Rest): void => {
    if (term.charAt(from) === '{') {
      for (const one of firstAlternatives(term.slice(from)) ?? []) add({ term: one, from: 0, kind });
      return;
    }
    const space = term.indexOf(' ', from);
    const end = space === -1 ? term.length : space;
    if (end === from) {
      if (!isRoot) kinds.add(kind);
      return;
    }
    const word = term.slice(from, end);
    const rest = { term, from: end + (space === -1 ? 0 : 1), kind };
    const others = branches.get(word);
    if (others === undefined) branches.set(word, { rests: [rest], grown: null });
    else others.rests.push(rest);
  };
  rests.forEach(add);
  const next = (word: string): Lexicon | undefined => {
    const under = branches.get(word);
    return under === undefined ? undefined : (under.grown ??= tree(under.rests));
  };
  return { next, kinds: [...kinds] };
}

/** The rests that go on with one word, and their tree once a text has asked for it. */
interface Branch {
  readonly rests: Rest[];
  grown: Lexicon | null;
}

const NONE: ReadonlyMap<Kind, number> = new Map();

/** The kinds of the terms that start at a token, each with the end of its longest term. */
export function termsAt(tokens: readonly Token[], index: number, all: Lexicon): ReadonlyMap<Kind, number> {
  const first = tokens[index]?.word ?? '';
  if (!first.endsWith("'s") && all.next(first) === undefined) return NONE;
  const found = new Map<Kind, number>();
  let node: Lexicon | undefined = all;
  for (let at = index; node !== undefined; at += 1) {
    const token = tokens[at];
    if (token === undefined || (at > index && !token.joined)) break;
    const whole: Lexicon | undefined = node.next(token.word);
    // "the Tories' plan" is trimmed already; "Tory's" is tried without its possessive too.
    const bare: Lexicon | undefined = token.word.endsWith("'s")
      ? node.next(token.word.slice(0, -2))
      : undefined;
    for (const kind of bare?.kinds ?? []) found.set(kind, token.end - 2);
    for (const kind of whole?.kinds ?? []) found.set(kind, token.end);
    node = whole ?? bare;
  }
  return found;
}
