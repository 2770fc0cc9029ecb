import type { Detector } from '../types.js';
import { every, inProse } from './prose.js';

/** Four words or more: fewer are a name, an abbreviation or a heading. */
const CAPITALS =
  /(?<![A-Za-z0-9À-ɏ@#&_])[A-ZÀ-ÖØ-Þ]{2,30}(?:[ ,'’!-]{1,3}[A-ZÀ-ÖØ-Þ]{1,30}){3,60}(?![A-Za-z0-9À-ɏ])/gu;

/** Words in capitals: harder to read, and some screen readers spell them. */
export const capitals: Detector = {
  name: 'capitals',
  makes: ['capitals'],
  find: (parts) => inProse(parts, (text) => every(text, CAPITALS, 'capitals', 'words in capitals')),
};
