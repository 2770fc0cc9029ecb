import { OFFICE_TITLES, TITLES } from './person-lists.js';

function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s.]+/u)
    .filter((word) => word !== '');
}

/** A name as names are compared: without titles, in small letters. */
export function nameWords(name: string): string {
  return wordsOf(name)
    .filter((word) => !TITLES.has(word))
    .join(' ');
}

/** The surname of "Cllr Example": an office-holder is known by office and surname; null for anything else. */
export function surnameOnly(name: string): string | null {
  const words = wordsOf(name);
  const rest = words.filter((word) => !TITLES.has(word));
  return rest.length === 1 && words.some((word) => OFFICE_TITLES.has(word)) ? (rest[0] ?? null) : null;
}
