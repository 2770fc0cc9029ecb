import type { Kind } from '../types.js';
import { firstAlternatives } from '../text/alternatives.js';
import { isSmall } from '../text/ascii.js';
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

/**
 * The tree of terms and their kinds. Case, accents, and the shape of apostrophes and hyphens do not count. Terms lie
 * by their first two letters until a text holds a word that begins so: of many thousand few are ever read.
 */
export function lexicon(lists: readonly TermList[]): Lexicon {
  const byStart = new Map<string, Group>();
  const put = (start: string, term: string, kind: Kind): void => {
    const group = byStart.get(start);
    if (group === undefined) byStart.set(start, { terms: [term], kinds: [kind], grown: null });
    else {
      group.terms.push(term);
      group.kinds.push(kind);
    }
  };
  for (const { kind, words } of lists)
    for (const line of words) {
      if (isPlainStart(line)) put(startOf(line), line, kind);
      else for (const term of asTerms(line).map(asTerm)) if (term !== '') put(startOf(term), term, kind);
    }
  const next = (word: string): Lexicon | undefined => {
    const group = byStart.get(startOf(word));
    return group === undefined ? undefined : (group.grown ??= grown(group)).next(word);
  };
  return { next, kinds: [] };
}

/** Terms that begin alike and their kinds, one beside the other, and their tree once a text has asked for it. */
interface Group {
  readonly terms: string[];
  readonly kinds: Kind[];
  grown: Lexicon | null;
}

function grown({ terms, kinds }: Group): Lexicon {
  return tree(
    terms.map((term, index) => ({ term: asTerm(term), from: 0, kind: kinds[index] ?? '' })),
    true,
  );
}

/** The first two letters of the first word. */
function startOf(term: string): string {
  return term.slice(0, term.charAt(1) === ' ' ? 1 : 2);
}

/** Whether the first two letters are as terms are compared. */
function isPlainStart(term: string): boolean {
  const second = term.charCodeAt(1);
  return isSmall(term.charCodeAt(0)) && (isSmall(second) || second === SPACE);
}

const SPACE = 0x20;

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
