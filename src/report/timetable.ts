/** The last page of a batch: what goes out when, and how each post stands. */
import type { Paint } from '../safe/paint.js';
import { safeFileName } from '../safe/file-name.js';
import { safeLine } from '../safe/terminal.js';
import { sayWhen } from '../text/time.js';
import { widthOf } from '../text/width.js';
import type { Instant } from '../types.js';
import type { Outcome, Run, View } from './outcome.js';
import { sayChannels, saySource, zoneOf } from './say.js';

/** One post of a batch, kept small: a folder may hold ten thousand. */
export interface Departure {
  readonly slot: Instant;
  readonly cells: readonly [string, string, string, string];
}

/** Lines are for people: of a longer batch the summary alone is shown. */
export const MOST_DEPARTURES = 100;

/** Null where a post has no time to go out at. */
export function departureOf(outcome: Outcome, run: Run, verdict: string): Departure | null {
  if (outcome.kind === 'unread' || outcome.incoming.draft.slot === null) return null;
  const { draft, source, row } = outcome.incoming;
  if (draft.slot === null) return null;
  return {
    slot: draft.slot,
    cells: [
      sayWhen(draft.slot, zoneOf(run.basis)),
      sayChannels(draft, run.basis),
      verdict,
      safeFileName(saySource(source, row)),
    ],
  };
}

/** Soonest first; none where fewer than two posts have a time, or too many. */
export function timetable(departures: readonly Departure[], view: View, paint: Paint): readonly string[] {
  if (departures.length < 2 || departures.length > MOST_DEPARTURES) return [];
  const rows = [...departures]
    .sort((a, b) => (a.slot < b.slot ? -1 : 1))
    .map(({ cells }) => cells.map(safeLine));
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  const total = widths.reduce((sum, width) => sum + width + 2, 2);
  // On a narrow screen the file stands below its post.
  const isNarrow = total + Math.max(...rows.map((row) => widthOf(row[3] ?? ''))) > view.width;
  const lines = rows.flatMap(([when = '', where = '', verdict = '', file = '']) => {
    const head = [when, where, verdict].map((cell, at) => padded(cell, widths[at] ?? 0)).join('  ');
    return isNarrow
      ? [`  ${head.trimEnd()}`, paint.faint(`    ${file}`)]
      : [`  ${head}  ${paint.faint(file)}`];
  });
  return ['', paint.strong('What goes out when'), ...lines];
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
