import { keptForLatest } from '../text/kept.js';
import { foldText, type Folded } from './fold.js';
import type { Kind, Mark, Part } from '../types.js';
import { matches } from '../text/matches.js';

/** A mark whose part is known from where it was looked for. */
export type Found = Omit<Mark, 'where'>;

/** A part of running text as detectors read it. */
interface Prose {
  readonly where: string;
  /** The plain view. */
  readonly text: string;
  /** Null where the part's own text is plain. */
  readonly folded: Folded | null;
}

/** Whether a part is running text: not a link, a file's field, or a field of the draft. */
export function isProse({ where }: Part): boolean {
  return !/^(?:link|media|meta)[:.]/u.test(where);
}

/** Every detector reads the same view. */
const proseOf = keptForLatest((parts: readonly Part[]): readonly Prose[] =>
  parts.filter(isProse).map(({ where, text }) => {
    const folded = foldText(text);
    return { where, text: folded?.text ?? text, folded };
  }),
);

/** Looks in the plain view of every part of running text; marks come back at the writer's own offsets. */
export function inProse(parts: readonly Part[], find: (text: string) => readonly Found[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const prose of proseOf(parts))
    for (const found of find(prose.text))
      marks.push({ ...(prose.folded === null ? found : unfolded(found, prose.folded)), where: prose.where });
  return marks;
}

function unfolded(found: Found, { starts, ends }: Folded): Found {
  return { ...found, start: starts[found.start] ?? 0, end: ends[found.end - 1] ?? 0 };
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
