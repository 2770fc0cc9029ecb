import type { Detector } from '../types.js';
import { inProse, type Found } from './prose.js';

/** The organisation by its name or one of its short names (clauses 2.2.3a, 2.2.4b). */
export const council: Detector = {
  name: 'council',
  makes: ['council'],
  find: (parts, _, { organisation: { name, aliases } }) => {
    const names = [name, ...aliases].filter((one) => one.length > 1);
    return inProse(parts, (text) => names.flatMap((one) => placesOf(one, text)));
  },
};

/** Short names are capitals (`NDC`), so upper and lower case count; parts of longer words do not. */
function placesOf(name: string, text: string): readonly Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (isWhole(text, at, end)) found.push({ kind: 'council', start: at, end, why: 'the council’s name' });
  }
  return found;
}

const LETTER = /[\p{L}\p{N}]/u;

function isWhole(text: string, start: number, end: number): boolean {
  return !LETTER.test(text.slice(Math.max(0, start - 1), start)) && !LETTER.test(text.slice(end, end + 1));
}
