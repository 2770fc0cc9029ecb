/**
 * Personal data in what is printed, reduced to what still tells two findings apart (`--redact`). The same words
 * always give the same mask.
 */
import { matchesKind } from '../kinds.js';
import type { Kind } from '../types.js';

const PERSONAL: readonly Kind[] = [
  'person.private',
  'child',
  'handle.unknown',
  'phone',
  'email',
  'address',
  'postcode',
  'birth',
  'health',
  'benefit',
  'school',
  'identifier',

  'author',
  'training',

  // What colleagues wrote for each other.
  'aside.comment',
  'aside.added',
  'aside.deleted',
  'aside.hidden',
];
const PUBLIC = /\.(?:own|public|partner|role)$/u;

/** Whether the words of such a mark may be somebody's personal data. */
export function isPersonal(kind: Kind): boolean {
  return !PUBLIC.test(kind) && PERSONAL.some((wanted) => matchesKind(kind, wanted));
}

/** `Mrs Imaginary` is `M•••`; of a number the first two figures stay: `07700 900123` is `07••• ••••••`. */
export function mask(words: string): string {
  const first = /[\p{L}\p{N}]/u.exec(words);
  if (first === null) return words === '' ? '' : '•••';
  if (/\p{L}/u.test(first[0])) return `${words.slice(0, first.index)}${first[0]}•••`;
  let kept = 0;
  return words.replaceAll(/[\p{L}\p{N}]/gu, (character) => {
    kept += 1;
    return kept <= 2 ? character : '•';
  });
}
