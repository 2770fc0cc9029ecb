import type { Detector } from '../types.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';
import { reachOf } from './reach.js';

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
  const all = matches(text, FIRST).filter(([words]) => words !== 'i');
  if (all.length === 0) return [];
  const quoted = matches(text, QUOTED);
  const quotedUntil = reachOf(
    quoted.map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  );
  const first = all.find(({ index }) => quotedUntil(index) <= index);
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
