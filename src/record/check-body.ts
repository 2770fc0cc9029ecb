import type { Answered, Assessment, Basis, Digest, Draft, Instant, Judgement } from '../types.js';
import type { CheckBody, DecideBody, RecordRow } from './body.js';
import { findingRows } from './coherence.js';

/** A judged draft and what stands around it. */
export interface Judged {
  readonly draft: Draft;
  readonly basis: Basis;
  readonly assessment: Assessment;
  /** Its verdict is `abandoned` where the checklist was left. */
  readonly judgement: Judgement;
  /** How many posts stood on the page, 1 to 10; 1 where nothing was shown. */
  readonly shownWith: number;
  /** Practice: the example organisation, or another time than now. */
  readonly rehearsal: boolean;
}

/** What somebody decided about a referral. */
export interface Decided {
  /** Register id. */
  readonly decider: string;
  /** The decider's name as the register shows it. */
  readonly by_name: string;
  /** The record that was decided on. */
  readonly of: RecordRow;
  readonly outcome: DecideBody['outcome'];
  /** A code of `policy.yaml`. */
  readonly reason: string | null;
  /** Ids of the rules and questions that no longer hold the draft back, sorted. */
  readonly released: readonly string[];
  /** For the author; they stand in the private line alone. */
  readonly words: string;
}

/** What ties the body to the private line; null where the checklist was left and there is none. */
export interface Tie {
  readonly commit: Digest;
  readonly draft: Digest;
}

/** When and by what a record is made. */
export interface Stamp {
  /** The clock's time now. */
  readonly clock: Instant;
  /** Name and versions of the program. */
  readonly tool: string;
  /** A record that the writer had seen, where an officer signs this one; else null. */
  readonly after: CheckBody['after'];
}

/** The record's body of a decision: of the text that was decided on, and who decided what. */
export function decideBody(judged: Judged, tie: Tie | null, stamp: Stamp, made: Decided): DecideBody {
  const { decider, of, outcome, reason, released } = made;
  return { ...checkBody(judged, tie, stamp), kind: 'decide', decider, of, outcome, reason, released };
}

/** The record's body of a check (`src/log/FORMAT.md`). */
export function checkBody(judged: Judged, tie: Tie | null, { clock, tool, after }: Stamp): CheckBody {
  const { draft, basis, assessment, judgement } = judged;
  const people = basis.organisation?.register.people.map(({ id }) => id) ?? [];
  const channels = basis.organisation?.channels.map(({ id }) => id) ?? [];
  const isClear = judgement.verdict === 'clear';
  return {
    activity: draft.activity,
    after,
    answers: judgement.answers.map(({ question, choice, effect }) => [question, choice, effect]),
    author: known(draft.author, people),
    basis: basis.digest,
    carried: judgement.answers.flatMap(({ question, carried }) => (carried ? [question] : [])).sort(),
    channels: knownFirst(draft.channels, channels),
    commit: tie?.commit ?? null,
    draft: tie?.draft ?? null,
    drafted_by: known(draft.drafted_by, people),
    findings: findingRows(assessment.findings),
    from: isClear ? judgement.from : null,
    identity: after === null ? 'asserted' : 'signed',
    kind: 'check',
    rehearsal: judged.rehearsal,
    shown_with: judged.shownWith,
    slot: draft.slot,
    // Practice may be at any time; the log's own times are the clock's.
    time: judged.rehearsal ? clock : assessment.now,
    tool,
    until: isClear ? judgement.until : null,
    v: 1,
    verdict: judgement.verdict,
    via: viaOf(judgement.answers),
  };
}

/** An id that the register resolves; whatever else was typed stays out of the log. */
function known(id: string | null, ids: readonly string[]): string | null {
  return id !== null && ids.includes(id) ? id : null;
}

function knownFirst(given: readonly string[], ids: readonly string[]): readonly (string | null)[] {
  const found = given.filter((id) => ids.includes(id)).sort();
  return [...found, ...given.filter((id) => !ids.includes(id)).map(() => null)];
}

function viaOf(answers: readonly Answered[]): CheckBody['via'] {
  const ways = answers.map(({ via }) => via);
  if (ways.includes('terminal')) return 'terminal';
  return ways.includes('file') ? 'file' : 'none';
}
