/** A list of words that is taken apart when it is first asked for: most runs never need it. */
export function lazily(words: string): () => ReadonlySet<string> {
  let set: ReadonlySet<string> | null = null;
  return () => (set ??= new Set(words.trim().split(/\s+/u)));
}
