import type { Detector } from '../types.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';
import { stripEnd } from '../text/strip-end.js';

const SCHEME = /(?<![A-Za-z0-9À-ɏ])https?:\/\/[^\s<>"“”]+/giu;
/** A name without `https://` counts where it ends in what web names end in, so "done.Next" does not. */
const BARE =
  /(?<![A-Za-z0-9À-ɏ@/.:_-])(?:[a-z0-9-]+\.)+(?:uk|com|org|net|gov|info|example|eu|io|co|london|wales|scot|cymru|ly|me|tv|ie|be)(?:\/[^\s<>"“”]*|(?![A-Za-z0-9À-ɏ@.-]|\.[A-Za-z0-9À-ɏ]))/giu;
/** Punctuation of the sentence, not of the address. */
const TAIL = ".,;:!?'’]";

/** A web address. */
export const link: Detector = {
  name: 'link',
  makes: ['link'],
  find: (parts) => [
    ...inProse(parts, linksIn),
    ...parts
      .filter(({ where, text }) => where.startsWith('link:') && text !== '')
      .map(({ where, text }) => ({ kind: 'link', where, start: 0, end: text.length, why: 'a web address' })),
  ],
};

/** The web addresses of a text, in its order, none inside another. */
export function linksIn(text: string): readonly Found[] {
  let reached = 0;
  return [SCHEME, BARE]
    .flatMap((pattern) => matches(text, pattern).map(trimmed))
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}

function trimmed(match: RegExpExecArray): Found {
  // A bracket that the address opened is its own.
  const tail = match[0].includes('(') ? TAIL : `${TAIL})`;
  const words = stripEnd(match[0], tail);
  return { kind: 'link', start: match.index, end: match.index + words.length, why: 'a web address' };
}
