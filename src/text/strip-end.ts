/**
 * A word without the given characters behind it. `/[.!]+$/` would do the same in quadratic time: it starts
 * again at every stop of a long row of them.
 */
export function stripEnd(word: string, characters: string): string {
  let end = word.length;
  while (end > 0 && characters.includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}
