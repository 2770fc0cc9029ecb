import type { Kind } from '../types.js';
import { firstAlternatives } from '../text/alternatives.js';
import { groupBy } from '../text/group-by.js';
import { keptBy } from '../text/kept.js';
import { asTerms, type Token } from '../text/terms.js';
import { termsFrom, type Line, type LinesByWord } from './lines-by-word.js';

export { tokensIn, withoutAccents, type Token } from '../text/terms.js';

/** A tree of words: one walk finds all terms, and its cost does not grow with the length of the lists. */
export interface Lexicon {
  /** What may follow a word; undefined where no term goes on with it. */
  readonly next: (word: string) => Lexicon | undefined;
  readonly kinds: readonly Kind[];
}

/** A term whose first `from` characters stand for the words on the way to a place in the tree. */
interface Rest {
  readonly term: string;
  readonly from: number;
  readonly kind: Kind;
}

/** The terms of lines that begin with a word, each from its second. */
function termsOf(lines: readonly Line[], word: string): readonly Rest[] {
  const rests: Rest[] = [];
  for (const { line, kind } of lines)
    for (const term of termsFrom(line, word))
      rests.push({ term, from: Math.min(term.length, word.length + 1), kind });
  return rests;
}

/** The tree of terms and their kinds. Case, accents, and the shape of apostrophes and hyphens do not count. */
export function lexicon(lines: LinesByWord): Lexicon {
  const grown = new Map<string, Lexicon>();
  const next = (word: string): Lexicon | undefined => {
    const known = grown.get(word);
    if (known !== undefined) return known;
    const terms = termsOf(lines(word), word);
    if (terms.length === 0) return undefined;
    const made = tree(terms);
    grown.set(word, made);
    return made;
  };
  return { next, kinds: [] };
}

/** The kinds of terms by their letters and figures alone, as a tag has them: `theirs to lose` is `theirstolose`. */
export function runTogether(linesOf: LinesByWord): (written: string) => readonly Kind[] {
  const ready = keptBy((lines: readonly Line[]) => {
    const terms = lines.flatMap(({ line, kind }) => asTerms(line).map((term) => ({ term, kind })));
    // What still has alternatives is a phrase of many words: nobody writes those as one.
    return groupBy(
      terms.filter(({ term }) => !term.includes('{')),
      ({ term }) => inOne(term),
    );
  });
  return (written) =>
    headsOf(written).flatMap((head) => (ready(linesOf(head)).get(written) ?? []).map(({ kind }) => kind));
}

/** What may be the first word of what is written as one. */
function headsOf(written: string): readonly string[] {
  return Array.from(written.slice(0, LONGEST_WORD), (_, index) => written.slice(0, index + 1));
}

const LONGEST_WORD = 40;
const inOne = (term: string): string => term.toLowerCase().replaceAll(/[^a-z0-9À-ɏ]/gu, '');

/**
 * Branches grow when a text first asks for them: of a thousand terms a post meets a handful. Alternatives part
 * where they stand, so that a term of many forms costs what one costs until somebody writes its first word.
 */
function tree(rests: readonly Rest[]): Lexicon {
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
      kinds.add(kind);
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
