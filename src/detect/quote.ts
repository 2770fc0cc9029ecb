import type { Detector, Mark } from '../types.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

/** Fewer quoted words are a title or a figure of speech, and nobody's work (clause 4.4.1a). */
const WORDS = 8;
const QUOTED = /“[^“”]{1,2000}”|(?<![A-Za-z0-9À-ɏ"])"(?! )[^"\n]{1,2000}"(?![A-Za-z0-9À-ɏ])/gu;

/** The post itself, not who wrote it. */
const QUOTED_POST = /^quote:\d+$/u;

/** Somebody's words: in quotation marks, or a post that is quoted. */
export const quote: Detector = {
  name: 'quote',
  makes: ['quote'],
  find: (parts) => [
    ...inProse(parts, quotations),
    ...parts
      .filter(({ where, text }) => QUOTED_POST.test(where) && text !== '')
      .map(({ where, text }): Mark => ({
        kind: 'quote',
        where,
        start: 0,
        end: text.length,
        why: 'a quoted post',
      })),
  ],
};

function quotations(text: string): readonly Found[] {
  return matches(text, QUOTED)
    .filter(([words]) => (words.match(/[A-Za-z0-9À-ɏ]+/gu) ?? []).length >= WORDS)
    .map((match) => ({
      kind: 'quote',
      start: match.index,
      end: match.index + match[0].length,
      why: 'words in quotation marks',
    }));
}
