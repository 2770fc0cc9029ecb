import type { Detector, Part } from '../types.js';
import { every, isProse } from './prose.js';

/** UTF-8 read as Windows-1252, the replacement character, and HTML's escapes. */
const PATTERNS: readonly RegExp[] = [
  /\u00C3[\u0080-\u00BF\u0152-\u0178\u2013-\u2122]|\u00E2\u20AC[\u0080-\u2122]|\u00C2[\u00A0-\u00BF]|\u00EF\u00BB\u00BF|\uFFFD+/gu,
  /&(?:amp|lt|gt|quot|apos|nbsp|pound|#\d{2,5});/gu,
];

/** Letters spoilt by a wrong encoding on their way here. */
export const mojibake: Detector = {
  name: 'mojibake',
  makes: ['mojibake'],
  find: (parts) =>
    parts
      .filter(isProse)
      .flatMap((part: Part) =>
        PATTERNS.flatMap((pattern) =>
          every(part.text, pattern, 'mojibake', 'letters of a wrong encoding'),
        ).map((mark) => ({ ...mark, where: part.where })),
      ),
};
