/** What a report is made of: the run, and what became of each draft. */
import type { Recorded } from '../decide.js';
import type {
  Assessment,
  Basis,
  Digest,
  Incoming,
  Instant,
  Judgement,
  PlannedQuestion,
  Problem,
  Unread,
} from '../types.js';

/** `check` decides, `lint` applies the rules, `personal` advises. */
export type Mode = 'check' | 'lint' | 'personal';

/** What is the same for every draft of a run. */
export interface Run {
  readonly mode: Mode;
  /** `smcheck 0.1.0`. */
  readonly tool: string;
  readonly now: Instant;
  readonly basis: Basis;
  /** Sentences about the policy and the organisation: a draft policy, an overdue review. */
  readonly notices: readonly string[];
}

/**
 * How a judgement stands: in the log; as practice, which clears nothing; not at all, because it could not be
 * written; or rules only, without a judgement.
 */
export type Standing =
  | { readonly as: 'recorded'; readonly judgement: Recorded; readonly rehearsal: boolean }
  | { readonly as: 'practice'; readonly judgement: Judgement }
  | { readonly as: 'unrecorded'; readonly problem: Problem }
  | { readonly as: 'lint' };

/** A draft that was read and checked. */
export interface Checked {
  readonly kind: 'checked';
  readonly incoming: Incoming;
  readonly digest: Digest;
  readonly assessment: Assessment;
  readonly planned: readonly PlannedQuestion[];
  readonly standing: Standing;
  readonly identity: 'asserted' | 'signed';
  /** Paths of what was written beside the draft. */
  readonly receipt: string | null;
  readonly referral: string | null;
}

/** A draft without a verdict. */
export interface NotRead {
  readonly kind: 'unread';
  readonly unread: Unread;
}

export type Outcome = Checked | NotRead;

/** Why there is no verdict, in a few words: the draft's file, or the program itself. */
export function sayNotRead({ problems: [{ code }] }: Unread): string {
  return code === 'detector-failed' ? 'Could not be checked' : 'Could not be read';
}

/** The judgement, where there is one. */
export function judgementOf({ standing }: Checked): Judgement | null {
  return standing.as === 'recorded' || standing.as === 'practice' ? standing.judgement : null;
}

/** Whether nothing that was judged here can clear a post. */
export function isPractice({ standing }: Checked): boolean {
  return standing.as === 'practice' || (standing.as === 'recorded' && standing.rehearsal);
}

/** The one way to "ready to post" without "practice": a clear verdict that a log holds. */
export function isCleared({ standing }: Checked): boolean {
  return standing.as === 'recorded' && !standing.rehearsal && standing.judgement.verdict === 'clear';
}

export type Count = 'clear' | 'refer' | 'block' | 'abandoned' | 'clean' | 'advise' | 'ask' | 'error';
/** How many drafts ended how; `practice` of the clear ones clear nothing. */
export type Tally = Readonly<Record<Count | 'drafts' | 'practice', number>>;

export const NO_TALLY: Tally = {
  drafts: 0,
  practice: 0,
  clear: 0,
  refer: 0,
  block: 0,
  abandoned: 0,
  clean: 0,
  advise: 0,
  ask: 0,
  error: 0,
};

/** What a draft counts as. */
export function countOf(outcome: Outcome): Count {
  if (outcome.kind === 'unread' || outcome.standing.as === 'unrecorded') return 'error';
  return judgementOf(outcome)?.verdict ?? outcome.assessment.automatic;
}

/** The tally with one more draft. */
export function tallied(tally: Tally, outcome: Outcome): Tally {
  const count = countOf(outcome);
  const practice = count === 'clear' && outcome.kind === 'checked' && isPractice(outcome) ? 1 : 0;
  return {
    ...tally,
    drafts: tally.drafts + 1,
    practice: tally.practice + practice,
    [count]: tally[count] + 1,
  };
}

/** What a report knows of the place it is shown at. */
export interface View {
  /** Columns. */
  readonly width: number;
  /** Personal data masked. */
  readonly redact: boolean;
  /** No boxes, no signs but ASCII ones. */
  readonly plain: boolean;
  /** One draft was asked for: it is shown whole. */
  readonly alone: boolean;
}
