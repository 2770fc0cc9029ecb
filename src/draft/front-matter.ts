/** Front matter at the head of a Markdown file: YAML between two lines of `---`, or Hugo's TOML between `+++`. */

export interface Head {
  readonly language: 'yaml' | 'toml';
  readonly source: string;
  readonly offset: number;
  readonly firstLine: number;
}

export interface FrontMatter {
  /** Null where the file has none. */
  readonly head: Head | null;
  /** Where the post begins: behind the fence and the empty lines that set it off. */
  readonly bodyAt: number;
}

const OPENING = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/u;
const CLOSING = {
  yaml: /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/mu,
  toml: /^\+\+\+[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/mu,
};
const EMPTY_LINES = /^(?:[ \t]*(?:\r\n|\n|\r))*/u;

/** Parts a file at its fences; where the opening fence is never closed, that fence. */
export function frontMatter(text: string): FrontMatter | string {
  const [opening, fence] = OPENING.exec(text) ?? [];
  if (opening === undefined || fence === undefined) return { head: null, bodyAt: 0 };
  const language = fence === '+++' ? 'toml' : 'yaml';
  const offset = opening.length;
  const rest = text.slice(offset);
  const closing = CLOSING[language].exec(rest);
  if (closing === null) return fence;
  const behind = offset + closing.index + closing[0].length;
  const gap = EMPTY_LINES.exec(text.slice(behind))?.[0].length ?? 0;
  return {
    head: { language, source: rest.slice(0, closing.index), offset, firstLine: 2 },
    bodyAt: behind + gap,
  };
}
