import { withoutAccents } from './lexicon.js';
import { TITLES } from './person-lists.js';
import { keptByWord } from '../text/kept.js';
import { eachMatch } from '../text/matches.js';
import { stripEnd } from '../text/strip-end.js';

/** A word, with what tells a name from other words. */
export interface NameToken {
  readonly start: number;
  /** Without a possessive. */
  readonly end: number;
  /** In small letters without accents, as the lists have it; without a possessive. */
  readonly lower: string;
  /** Starts with a capital. */
  readonly isCapital: boolean;
  /** All in capitals, and more than one letter. */
  readonly isUpper: boolean;
  readonly isPossessive: boolean;
  /** One letter, as in "J. Example". */
  readonly isInitial: boolean;
  /** Stands right behind the token before it: one space, or a full stop behind an initial or a title. */
  readonly follows: boolean;
  /** At the head of a sentence or a line, where any word has a capital. */
  readonly isFirst: boolean;
}

const WORD = /(?<![A-Za-z0-9À-ɏ@#])[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]*/gu;
/** What a word itself says, whatever stands around it. */
type Shape = Pick<NameToken, 'lower' | 'isCapital' | 'isUpper' | 'isPossessive' | 'isInitial'> & {
  /** Without a possessive. */
  readonly length: number;
};

const CAPITAL = /^[A-ZÀ-ÖØ-Þ]|^[Ā-Ɏ]/u;
const POSSESSIVE = /['’](?:s|S)?$/u;
const HEAD = /[.!?\n:•“"]/u;

const shapeOf = keptByWord((word): Shape => {
  const bare = word.replace(POSSESSIVE, '');
  return {
    length: bare.length,
    lower: withoutAccents(bare.toLowerCase()).replaceAll('’', "'"),
    isCapital: CAPITAL.test(bare),
    isUpper: bare.length > 1 && bare === bare.toUpperCase(),
    isPossessive: bare.length < word.length,
    isInitial: bare.length === 1,
  };
});

/** The words of a text; the words of hashtags, accounts and numbers are left out. */
export function nameTokens(text: string): readonly NameToken[] {
  const tokens: NameToken[] = [];
  let before = 0;
  for (const { 0: seen, index } of eachMatch(text, WORD)) {
    const word = stripEnd(seen, '-');
    const { length, lower, isCapital, isUpper, isPossessive, isInitial } = shapeOf(word);
    const gap = text.slice(before, index);
    const last = tokens.at(-1);
    const isShort = last !== undefined && (last.isInitial || TITLES.has(last.lower));
    tokens.push({
      start: index,
      end: index + length,
      lower,
      isCapital,
      isUpper,
      isPossessive,
      isInitial,
      follows:
        last !== undefined &&
        !last.isPossessive &&
        (gap === ' ' || ((gap === '. ' || gap === '.') && isShort)),
      isFirst: last === undefined || (gap !== ' ' && HEAD.test(gap)),
    });
    before = index + word.length;
  }
  return tokens;
}
