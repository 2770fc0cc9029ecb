/** Front matter: YAML between two lines of `---` at the head of a Markdown file. */

export interface FrontMatter {
  /** The YAML; null where the file has none. */
  readonly yaml: { readonly source: string; readonly offset: number; readonly firstLine: number } | null;
  /** Where the post begins: behind the fence and the empty lines that set it off. */
  readonly bodyAt: number;
}

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/u;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/mu;
const EMPTY_LINES = /^(?:[ \t]*(?:\r\n|\n|\r))*/u;

/** Parts a file at its fences; null where the opening fence is never closed. */
export function frontMatter(text: string): FrontMatter | null {
  const opening = OPENING.exec(text);
  if (opening === null) return { yaml: null, bodyAt: 0 };
  const offset = opening[0].length;
  const rest = text.slice(offset);
  const closing = CLOSING.exec(rest);
  if (closing === null) return null;
  const behind = offset + closing.index + closing[0].length;
  const gap = EMPTY_LINES.exec(text.slice(behind))?.[0].length ?? 0;
  return {
    yaml: { source: rest.slice(0, closing.index), offset, firstLine: 2 },
    bodyAt: behind + gap,
  };
}
