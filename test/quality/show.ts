/**
 * The rows behind a number, for the one who asked for it. Rows of a corpus name real people: they are masked,
 * and without a terminal their places alone are told.
 */
import { mask } from '../../src/safe/mask.js';
import { safeText } from '../../src/safe/terminal.js';
import type { Seen, SeenSet } from './judge.js';
import { outcomeOf, stopsOf } from './outcome.js';

export interface ShowOptions {
  /** A rule, a clause, a kind, a topic, or an outcome such as `silent`. */
  readonly what: string;
  readonly isTerminal: boolean;
  readonly unmasked: boolean;
}

export function showRows(sets: readonly SeenSet[], own: readonly SeenSet[], options: ShowOptions): string {
  const lines = [...own, ...sets].flatMap((set) =>
    set.seen
      .filter((one) => isAbout(one, options.what))
      .map((one) => lineOf(one, own.includes(set) || options.unmasked, own.includes(set), options)),
  );
  return `\n${options.what}: ${lines.length} rows\n${lines.join('')}`;
}

function isAbout(seen: Seen, what: string): boolean {
  return (
    outcomeOf(seen) === what ||
    seen.row.topic === what ||
    seen.row.clause.includes(what) ||
    seen.marks.some(({ kind }) => kind === what) ||
    stopsOf(seen).some(({ rule, clause }) => rule === what || clause.includes(what))
  );
}

function lineOf(seen: Seen, isOpen: boolean, isOwn: boolean, { isTerminal }: ShowOptions): string {
  const { place, expect, clause, text, alt, link, in_reply_to } = seen.row;
  const said = stopsOf(seen).map(
    ({ rule, effect, words }) => `${rule}=${effect}(${isOpen ? words : mask(words)})`,
  );
  const facts = `${place}  ${expect ?? ''} ${clause.join(',')}  ${outcomeOf(seen)}`;
  if (!isOwn && !isTerminal) return `  ${facts}\n`;
  const words = [text, alt, link, in_reply_to].filter((part) => part !== undefined).join(' | ');
  return safeText(`  ${facts}  ${said.join(' ')}\n      ${isOpen ? words : maskWords(words)}`) + '\n';
}

/** The shape of the words, and nothing to know anybody by. */
const maskWords = (words: string): string =>
  words
    .replaceAll(/\p{Lu}/gu, 'X')
    .replaceAll(/(?!X)\p{L}/gu, 'x')
    .replaceAll(/\p{N}/gu, '0');
