/** The last page of a batch: what goes out when, and how each post stands. */
import type { Paint } from '../safe/paint.js';
import { safeFileName } from '../safe/file-name.js';
import { safeLine } from '../safe/terminal.js';
import { sayWhen } from '../text/time.js';
import { hang, widthOf } from '../text/width.js';
import type { Instant } from '../types.js';
import { judgementOf, type Checked, type Outcome, type Run, type View } from './outcome.js';
import { counted, sayChannels, saySource, sayWording, zoneOf } from './say.js';

/** One post of a batch, kept small: a folder may hold ten thousand. */
export interface Departure {
  /** Null of one that could not be read. */
  readonly slot: Instant | null;
  readonly cells: readonly [when: string, where: string, verdict: string, file: string];
  /** Why it is not ready, and what to do next; empty where it is. */
  readonly open: readonly string[];
}

/** Lines are for people: of a longer batch the summary alone is shown. */
export const MOST_DEPARTURES = 100;

/** What the table says of a post; one without a time goes out at once. */
export function departureOf(outcome: Outcome, run: Run, verdict: string): Departure {
  const { source, row } = outcome.kind === 'unread' ? outcome.unread : outcome.incoming;
  const file = safeFileName(saySource(source, row));
  if (outcome.kind === 'unread') {
    const [{ message }] = outcome.unread.problems;
    return { slot: null, cells: ['', '', verdict, file], open: [message] };
  }
  const { draft } = outcome.incoming;
  const when = draft.slot === null ? 'at once' : sayWhen(draft.slot, zoneOf(run.basis));
  return {
    slot: draft.slot ?? run.now,
    cells: [when, sayChannels(draft, run.basis), verdict, file],
    open: [...whyLines(outcome, run), ...nextLines(outcome)],
  };
}

/** The rules and questions that hold it back, the first of them in its own words. */
function whyLines(outcome: Checked, { basis }: Run): readonly string[] {
  const { assessment, planned, incoming, standing } = outcome;
  if (standing.as === 'unrecorded') return [standing.problem.message];
  const judgement = judgementOf(outcome);
  const open = (judgement?.answers ?? []).filter(({ choice }) => choice === null);
  const unanswered = open.map(({ question }) => `question/${question}`);
  const said = (judgement?.because ?? []).filter((id) => !unanswered.includes(id));
  const reasons = said.map((id) => {
    const asked = planned.find(({ question }) => `question/${question.id}` === id)?.question;
    if (asked !== undefined) return sayWording(asked.wording, incoming.draft, basis);
    return assessment.findings.find(({ rule }) => rule === id)?.message ?? id;
  });
  const [first, ...more] = reasons;
  if (first === undefined)
    return open.length === 0 ? [] : [`${counted(open.length, 'question')} not answered yet.`];
  return [more.length === 0 ? first : `${first} And ${counted(more.length, 'more reason')}.`];
}

function nextLines(outcome: Checked): readonly string[] {
  const judgement = judgementOf(outcome);
  switch (judgement?.verdict) {
    case 'refer':
      return [outcome.referral === null ? 'Ask Communications.' : `Send them ${outcome.referral}.eml.`];
    case 'block':
      return ['Change it, then check it again.'];
    case 'abandoned':
      return ['Check it again.'];
    case 'clear':
    case undefined:
      return [];
  }
}

/** Soonest first; none of fewer than two posts, or of too many. */
export function timetable(departures: readonly Departure[], view: View, paint: Paint): readonly string[] {
  if (departures.length < 2 || departures.length > MOST_DEPARTURES) return [];
  const all = [...departures].sort(bySlot);
  const rows = all.map(({ cells }) => cells.map(safeLine));
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  const total = widths.reduce((sum, width) => sum + width + 2, 2);
  // On a narrow screen the file stands below its post.
  const isNarrow = total + Math.max(...rows.map((row) => widthOf(row[3] ?? ''))) > view.width;
  const lines = rows.flatMap(([when = '', where = '', verdict = '', file = ''], index) => {
    const head = [when, where, verdict].map((cell, at) => padded(cell, widths[at] ?? 0)).join('  ');
    const more = (all[index]?.open ?? []).flatMap((line) => hang(safeLine(line), view.width, '    ', '    '));
    return isNarrow
      ? [`  ${head.trimEnd()}`, paint.faint(`    ${file}`), ...more]
      : [`  ${head}  ${paint.faint(file)}`, ...more];
  });
  return ['', paint.strong('What goes out when'), ...lines];
}

/** Those that could not be read come last. */
function bySlot(a: Departure, b: Departure): number {
  if (a.slot === b.slot) return 0;
  if (a.slot === null || b.slot === null) return a.slot === null ? 1 : -1;
  return a.slot < b.slot ? -1 : 1;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
