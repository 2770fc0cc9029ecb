const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a pattern with the `g` flag. Most patterns find nothing in most posts, and to learn that
 * costs a third of what it costs to set out with `matchAll`, which first copies the pattern.
 */
export function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return text.search(pattern) === -1 ? NONE : Array.from(text.matchAll(pattern));
}
