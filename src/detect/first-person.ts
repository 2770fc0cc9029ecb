import type { Detector } from '../types.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

const FIRST = /(?<![A-Za-z0-9À-ɏ'’.-])(?:I(?:['’](?:m|ve|d|ll))?|my|me|myself)(?![A-Za-z0-9À-ɏ'’.-])/giu;
const QUOTED = /["“”][^"“”\n]{1,600}["“”]|(?<![A-Za-z0-9À-ɏ])‘[^‘’\n]{1,600}’/gu;

/** One person speaking, outside quotation marks. A council says "we". */
export const firstPerson: Detector = {
  name: 'first-person',
  makes: ['first-person'],
  find: (parts) => inProse(parts, said),
};

/** The first is enough: one sign says who speaks. A small `i` alone is a letter of a list. */
function said(text: string): readonly Found[] {
  const quoted = matches(text, QUOTED).map(({ 0: words, index }) => [index, index + words.length] as const);
  const first = matches(text, FIRST).find(
    ({ 0: words, index }) => words !== 'i' && !quoted.some(([start, end]) => start <= index && index < end),
  );
  if (first === undefined) return [];
  return [
    {
      kind: 'first-person',
      start: first.index,
      end: first.index + first[0].length,
      why: 'one person speaks',
    },
  ];
}
