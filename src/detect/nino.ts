import type { Detector } from '../types.js';
import { isCued } from './digits.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

/** HMRC manual NIM39110: letters that are never given out, six figures, suffix A to D. */
const NINO =
  /(?<![A-Za-z0-9À-ɏ])[A-CEGHJ-PR-TW-Z][ .-]?[A-CEGHJ-NPR-TW-Z](?:[ .-]?\d){6}[ .-]?[A-D](?![A-Za-z0-9À-ɏ])/giu;
const NEVER_GIVEN = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ']);
/** On the official forms, and nobody's. */
const SPECIMEN = /(?<![A-Za-z0-9À-ɏ])QQ(?:[ .-]?\d){6}[ .-]?[A-D](?![A-Za-z0-9À-ɏ])/giu;
const IN_PAIRS = /^[a-z]{2}(?: \d\d){3} [a-z]$/iu;
const SMALL_WORD = /^(?:am|an|as|at|by|he|me|my|we|ok|pm)/iu;
const CUE = /national insurance|\bni(?::| (?:no|number))|nino/iu;

/** A National Insurance number, however it is grouped. */
export const nino: Detector = {
  name: 'nino',
  makes: ['identifier.nino', 'specimen'],
  find: (parts) => inProse(parts, (text) => [...numbers(text), ...specimens(text)]),
};

/** In small letters only in pairs or where the words around say so: "at 123456 a" is none. */
function numbers(text: string): readonly Found[] {
  return matches(text, NINO)
    .filter(({ 0: words, index }) => {
      if (
        NEVER_GIVEN.has(
          words
            .replace(/^(.)[ .-]/u, '$1')
            .slice(0, 2)
            .toUpperCase(),
        )
      )
        return false;
      if (words === words.toUpperCase()) return true;
      return (
        (IN_PAIRS.test(words) && !SMALL_WORD.test(words)) || isCued(text, index, index + words.length, CUE)
      );
    })
    .map(({ 0: words, index }) => ({
      kind: 'identifier.nino',
      start: index,
      end: index + words.length,
      why: 'the shape of a National Insurance number',
    }));
}

function specimens(text: string): readonly Found[] {
  return matches(text, SPECIMEN).map(({ 0: words, index }) => ({
    kind: 'specimen',
    start: index,
    end: index + words.length,
    why: "the specimen of a National Insurance number, and nobody's",
  }));
}
