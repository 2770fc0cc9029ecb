import type { Detector } from '../types.js';
import { every, inProse } from './prose.js';

const PATTERNS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}'.-])(?:\p{Lu}[\p{L}'.-]* ){1,5}(?:School|Academy|College|Nursery|Pre-school|Preschool|Playgroup|Sixth Form)(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:pupil|student) (?:at|of|from)(?![\p{L}\p{N}])/giu,
];

/** A school by its name, which with a child's name says where to find the child. */
export const school: Detector = {
  name: 'school',
  makes: ['school'],
  find: (parts) =>
    inProse(parts, (text) => PATTERNS.flatMap((pattern) => every(text, pattern, 'school', 'a school'))),
};
