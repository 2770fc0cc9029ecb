import { withoutAccents } from './lexicon.js';
import { OFFICE_TITLES, TITLES } from './person-lists.js';

const ELECTED = /councillor|leader|mayor|chair|member/iu;

function wordsOf(name: string): readonly string[] {
  return withoutAccents(name.toLowerCase())
    .replaceAll('’', "'")
    .split(/[\s.]+/u)
    .filter((word) => word !== '');
}

function untitled(words: readonly string[]): readonly string[] {
  return words.filter((word) => !TITLES.has(word));
}

function isOfOffice(words: readonly string[]): boolean {
  return words.some((word) => OFFICE_TITLES.has(word));
}

/** The last word of a name: who shares no surname is nobody else. */
export function surnameOf(name: string): string {
  return untitled(wordsOf(name)).at(-1) ?? '';
}

/**
 * Whether somebody named in a post is an office-holder of the organisation: by the whole name, or, where both
 * are of an elected office, by title and surname, "Cllr Example" or "Cllr A. Example".
 */
export function isHolder(said: string, holder: { readonly name: string; readonly role: string }): boolean {
  const [here, listed] = [wordsOf(said), wordsOf(holder.name)];
  const [names, theirs] = [untitled(here), untitled(listed)];
  if (names.join(' ') === theirs.join(' ')) return true;
  const isElected = isOfOffice(here) && (isOfOffice(listed) || ELECTED.test(holder.role));
  const initials = names.slice(0, -1);
  return (
    isElected &&
    names.at(-1) === theirs.at(-1) &&
    initials.every((initial, index) => initial.length === 1 && theirs[index]?.startsWith(initial))
  );
}
