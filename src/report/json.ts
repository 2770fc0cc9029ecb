/** JSON output, keys and order as `formats.md` shows them; a schema is printed by `smcheck schema`. */
import { locate } from '../draft/places.js';
import { isPersonal, mask } from '../safe/mask.js';
import { safeJson } from '../safe/json.js';
import type { Answered, Finding, Incoming, PlannedQuestion, Problem } from '../types.js';
import { messageOf } from './noticed.js';
import {
  isCleared,
  isPractice,
  judgementOf,
  type Checked,
  type NotRead,
  type Outcome,
  type Run,
  type Tally,
} from './outcome.js';

type Json = Readonly<Record<string, unknown>>;

/** One object for the whole run. */
export function jsonOf(outcomes: readonly Outcome[], tally: Tally, run: Run, redact: boolean): string {
  const whole = {
    version: 1,
    tool: run.tool,
    basis: basisOf(run),
    now: run.now,
    summary: summaryOf(tally, run),
    drafts: outcomes.map((outcome) => draftOf(outcome, redact)),
  };
  return `${safeJson(whole, 2)}\n`;
}

/** One line for one draft. */
export function jsonLineOf(outcome: Outcome, run: Run, redact: boolean): string {
  return `${safeJson({ version: 1, basis: basisOf(run), ...draftOf(outcome, redact) })}\n`;
}

function basisOf({ basis, notices }: Run): Json {
  const { id, issue } = basis.policy;
  return { policy: id, issue, digest: basis.digest, notices };
}

function summaryOf({ drafts, clear, clean, advise, ask, refer, block, error }: Tally, { mode }: Run): Json {
  return mode !== 'check'
    ? { drafts, clean, advise, ask, refer, block, error }
    : { drafts, clear, refer, block, error };
}

function draftOf(outcome: Outcome, redact: boolean): Json {
  return outcome.kind === 'unread' ? unreadOf(outcome) : checkedOf(outcome, redact);
}

function checkedOf(outcome: Checked, redact: boolean): Json {
  const { incoming, assessment, standing, planned } = outcome;
  const { draft } = incoming;
  const judgement = judgementOf(outcome);
  return {
    id: incoming.id,
    source: incoming.source,
    row: incoming.row,
    digest: outcome.digest,
    at: assessment.at,
    author: draft.author,
    drafted_by: draft.drafted_by,
    channels: draft.channels,
    activity: draft.activity,
    slot: draft.slot,
    identity: outcome.identity,
    rehearsal: isPractice(outcome),
    cleared: isCleared(outcome),
    automatic: assessment.automatic,
    verdict: judgement?.verdict ?? null,
    because: judgement?.because ?? [],
    findings: assessment.findings.map((finding) => findingOf(finding, incoming, redact)),
    public: assessment.public,
    questions: (judgement?.answers ?? []).map((answer) => questionOf(answer, planned)),
    record:
      standing.as === 'recorded'
        ? { log: standing.judgement.record.log, index: standing.judgement.record.index }
        : null,
    receipt: outcome.receipt,
    referral: outcome.referral,
    error: standing.as === 'unrecorded' ? errorOf([standing.problem]) : null,
  };
}

function findingOf(finding: Finding, incoming: Incoming, redact: boolean): Json {
  const { mark } = finding;
  const masked = redact && finding.words !== '' && isPersonal(mark.kind);
  return {
    rule: finding.rule,
    clause: finding.clause,
    pack: finding.pack,
    effect: finding.effect,
    kind: mark.kind,
    message: messageOf(finding, redact),
    words: masked ? mask(finding.words) : finding.words,
    masked,
    where: mark.where,
    span: spanOf(finding, incoming),
    suggest: mark.suggest ?? null,
  };
}

/** Null at `meta.*`, where there are no words; line and column are null for what stands in no file. */
function spanOf({ mark }: Finding, { places }: Incoming): Json | null {
  if (mark.where.startsWith('meta.')) return null;
  const { where, start, end } = mark;
  const place = locate(places, where, start, end);
  return {
    start,
    end,
    line: place?.line ?? null,
    column: place?.column ?? null,
    endLine: place?.endLine ?? null,
    endColumn: place?.endColumn ?? null,
  };
}

function questionOf(answer: Answered, planned: readonly PlannedQuestion[]): Json {
  const question = planned.find((one) => one.question.id === answer.question)?.question;
  const needs = question?.choices.find(({ id }) => id === answer.choice)?.needs ?? 'none';
  return {
    id: answer.question,
    clause: answer.clause,
    choice: answer.choice,
    effect: answer.effect,
    needs: needs === 'none' ? null : needs,
    via: answer.via,
  };
}

/** All that is wrong in one sentence after the other; place and hint are those of the first. */
function errorOf(problems: readonly [Problem, ...Problem[]]): Json {
  const [{ code, line, column, hint, message }, ...others] = problems;
  const more = others.map((other) =>
    other.line === null ? other.message : `Line ${other.line}: ${other.message}`,
  );
  return { code, message: [message, ...more].join(' '), line, column, hint };
}

function unreadOf({ unread }: NotRead): Json {
  return {
    id: unread.id,
    source: unread.source,
    row: unread.row,
    digest: null,
    at: null,
    author: null,
    drafted_by: null,
    channels: [],
    activity: null,
    slot: null,
    identity: null,
    rehearsal: false,
    cleared: false,
    automatic: null,
    verdict: null,
    because: [],
    findings: [],
    public: 0,
    questions: [],
    record: null,
    receipt: null,
    referral: null,
    error: errorOf(unread.problems),
  };
}
