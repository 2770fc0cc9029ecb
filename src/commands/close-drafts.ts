/** From drafts with their questions to drafts with their records: ask, judge, record. */
import { decide } from '../decide.js';
import { pages } from '../group.js';
import type { Records } from '../store/records.js';
import type { Answer, Judgement } from '../types.js';
import { SILENCE, type Answering, type Replies } from './answering.js';
import { isBlocked, type Assessed } from './assess.js';
import { keep, type Judged, type Kept } from './keep-records.js';
import type { Run } from './run.js';
import type { Signing } from './signing.js';

export interface Closing {
  readonly run: Run;
  readonly records: Records | null;
  readonly answering: Answering;
  /** With whose key it is signed; null: nobody's. */
  readonly signing: Signing | null;
}

export interface Closed {
  /** How each draft stands; those behind an interruption are not in it. */
  readonly stands: ReadonlyMap<Assessed, Kept>;
  readonly isInterrupted: boolean;
}

/** What was answered before of posts that are judged again: nobody is asked about them. */
export type Answered = ReadonlyMap<Assessed, readonly Answer[]>;

/** At a terminal page by page, each recorded before the next; else all at once. */
export async function closeDrafts(
  all: readonly Assessed[],
  closing: Closing,
  again: Answered = new Map(),
): Promise<Closed> {
  const { answering } = closing;
  const known = all.filter((one) => again.has(one));
  const replies = known.map((one) => ({ answers: again.get(one) ?? [], isInterrupted: false }));
  const stands = new Map(await close(known, replies, 1, closing));
  const rest = all.filter((one) => !again.has(one));
  if (rest.length === 0) return { stands, isInterrupted: false };
  if (answering.by === 'terminal') return closePages(rest, stands, closing);
  const whole = { before: 0, all: rest.length };
  const closed = await close(rest, await answering.ask(rest, whole), 1, closing);
  return { stands: new Map([...stands, ...closed]), isInterrupted: false };
}

async function closePages(
  all: readonly Assessed[],
  known: Closed['stands'],
  closing: Closing,
): Promise<Closed> {
  // Where the rules block nothing is asked: the post must be edited first.
  const blocked = all.filter(isBlocked);
  const stands = new Map([...known, ...(await close(blocked, [], 1, closing))]);
  const asked = all.filter((one) => !isBlocked(one));
  let before = 0;
  for (const page of pages(asked)) {
    const replies = await closing.answering.ask(page, { before, all: asked.length });
    before += page.length;
    for (const [one, kept] of await close(page, replies, page.length, closing)) stands.set(one, kept);
    if (replies.some(({ isInterrupted }) => isInterrupted)) return { stands, isInterrupted: true };
  }
  return { stands, isInterrupted: false };
}

async function close(
  page: readonly Assessed[],
  replies: readonly Replies[],
  shownWith: number,
  { run, records, answering, signing }: Closing,
): Promise<ReadonlyMap<Assessed, Kept>> {
  if (page.length === 0) return new Map();
  const said = page.map((_, index) => replies[index] ?? SILENCE);
  const judged = page.map((one, index) => judge(one, said[index] ?? SILENCE, shownWith, run));
  const kept = await keep(judged, records, run, signing);
  return new Map(
    page.map((one, index) => {
      const stands = kept[index];
      if (stands === undefined) throw new RangeError('a draft was lost on the way to the log');
      // A cleared post that is edited afterwards is asked only what the edit touches.
      const isKept = stands.as === 'unrecorded' || ['abandoned', 'clear'].includes(stands.judgement.verdict);
      answering.ended(one, said[index] ?? SILENCE, isKept);
      return [one, stands];
    }),
  );
}

function judge(
  one: Assessed,
  { answers, isInterrupted }: Replies,
  shownWith: number,
  { basis }: Run,
): Judged {
  const { incoming, assessment, planned } = one;
  const judgement = isInterrupted
    ? ABANDONED
    : decide({ draft: incoming.draft, basis, assessment, planned, answers });
  return { ...one, judgement, shownWith };
}

/** The checklist was left before its end: nothing was judged. */
const ABANDONED: Judgement = {
  verdict: 'abandoned',
  because: [],
  answers: [],
  from: null,
  until: null,
  release: [],
};
