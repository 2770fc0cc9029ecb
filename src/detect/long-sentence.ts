import { sentences } from '../text/sentences.js';
import type { Detector } from '../types.js';
import { inProse, type Found } from './prose.js';

/** GOV.UK content design: sentences of no more than 25 words. */
const LIMIT = 25;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
/** No sentence of 26 words is shorter. */
const SHORTEST = 2 * LIMIT;

/** Sentences that most readers have to read twice. */
export const longSentence: Detector = {
  name: 'long-sentence',
  makes: ['sentence.long'],
  find: (parts) => inProse(parts, (text) => (text.length < SHORTEST ? [] : longIn(text))),
};

function longIn(text: string): readonly Found[] {
  return sentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const count = sentence.match(WORD)?.length ?? 0;
    if (count <= LIMIT) return [];
    const lead = sentence.length - sentence.trimStart().length;
    return [
      {
        kind: 'sentence.long',
        start: start + lead,
        end: start + sentence.trimEnd().length,
        why: `${count} words in one sentence`,
      },
    ];
  });
}
