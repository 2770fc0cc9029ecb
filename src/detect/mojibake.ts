import type { Detector, Part } from '../types.js';
import { every, isProse } from './prose.js';

/** UTF-8 read as Windows-1252, and the replacement character. */
const SPOILT =
  /\u00C3[\u0080-\u00BF\u0152-\u0178\u2013-\u2122]|\u00E2\u20AC[\u0080-\u2122]|\u00C2[\u00A0-\u00BF]|\u00EF\u00BB\u00BF|\uFFFD+/gu;

/** Whether a text holds such letters. */
export function isSpoilt(text: string): boolean {
  return text.search(SPOILT) !== -1;
}

/** Signs as a web page's source writes them: `fish &amp; chips`. */
const ESCAPED = /&(?:amp|lt|gt|quot|apos|nbsp|pound|#\d{2,5});/gu;

/** Letters spoilt by a wrong encoding or a web page's source on their way here. */
export const mojibake: Detector = {
  name: 'mojibake',
  makes: ['mojibake', 'escaped'],
  find: (parts) =>
    parts
      .filter(isProse)
      .flatMap(({ text, where }: Part) =>
        [
          ...every(text, SPOILT, 'mojibake', 'letters of a wrong encoding'),
          ...every(text, ESCAPED, 'escaped', "a sign as a web page's source writes it"),
        ].map((mark) => ({ ...mark, where })),
      ),
};
