import type { Kind } from '../types.js';
import { firstAlternatives } from '../text/alternatives.js';
import { asTerm, type Token } from '../text/terms.js';

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

/** The tree of terms and their kinds. Case, accents, and the shape of apostrophes and hyphens do not count. */
export function lexicon(terms: readonly (readonly [string, Kind])[]): Lexicon {
  return tree(
    terms.map(([term, kind]) => ({ term: asTerm(term), from: 0, kind })),
    true,
  );
}

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
