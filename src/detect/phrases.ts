/** Names of several words, joined by hyphens. */
export interface Phrases {
  /** Whether any begins with this word: for nearly every word of a post the answer is no. */
  readonly beginsWith: (word: string) => boolean;
  readonly has: (words: string) => boolean;
}

export function phrases(all: ReadonlySet<string>): Phrases {
  const heads = new Set(Array.from(all, headOf));
  return { beginsWith: (word) => heads.has(headOf(word)), has: (words) => all.has(words) };
}

function headOf(words: string): string {
  const end = words.indexOf('-');
  return end === -1 ? words : words.slice(0, end);
}
