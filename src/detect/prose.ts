import { foldText, type Folded } from './fold.js';
import type { Kind, Mark, Part } from '../types.js';
import { matches } from '../text/matches.js';

/** A mark whose part is known from where it was looked for. */
export type Found = Omit<Mark, 'where'>;

// Kept beside the part as long as the part lives: every detector reads the same view.
const views = new WeakMap<Part, { readonly folded: Folded | null }>();

function viewOf(part: Part): Folded | null {
  const known = views.get(part);
  if (known !== undefined) return known.folded;
  const folded = foldText(part.text);
  views.set(part, { folded });
  return folded;
}

/** Whether a part is running text: not a link, a file's field, or a field of the draft. */
export function isProse({ where }: Part): boolean {
  return !/^(?:link|media|meta)[:.]/u.test(where);
}

/** Looks in the plain view of every part of running text; marks come back at the writer's own offsets. */
export function inProse(parts: readonly Part[], find: (text: string) => readonly Found[]): readonly Mark[] {
  return parts.filter(isProse).flatMap((part) => {
    const folded = viewOf(part);
    const marks = find(folded?.text ?? part.text);
    return marks.map((mark) => ({ ...mark, ...unfold(mark, folded), where: part.where }));
  });
}

function unfold({ start, end }: Found, folded: Folded | null): { start: number; end: number } {
  if (folded === null) return { start, end };
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

/** A mark over a whole match. */
export function whole(kind: Kind, match: RegExpMatchArray, why: string): Found {
  const start = match.index ?? 0;
  return { kind, start, end: start + match[0].length, why };
}

/** A mark for every match of a pattern. */
export function every(text: string, pattern: RegExp, kind: Kind, why: string): readonly Found[] {
  return matches(text, pattern).map((match) => whole(kind, match, why));
}
