import { matchesAnyKind } from './policy/effects.js';
import { holds, situation, type Situation } from './policy/situation.js';
import type { Assessment, Basis, Draft, Mark, PlannedQuestion, Question } from './types.js';

/** The standing question that always comes last. */
export const LAST_QUESTION = 'worry';

/**
 * The questions to ask about a draft, in the policy's order: the standing ones, those asked with a kind of mark,
 * those that a finding raised. A finding that was raised to refer or block asks nothing: its effect stands.
 */
export function plan(draft: Draft, basis: Basis, assessment: Assessment): readonly PlannedQuestion[] {
  const here = situation(draft, basis.organisation, assessment.at);
  const planned = basis.policy.questions
    .filter((question) => applies(question, here))
    .map((question) => withEvidence(question, assessment))
    .filter(
      ({ question, evidence, raisedBy }) =>
        question.always || raisedBy.length > 0 || isCalled(question, evidence),
    );
  const last = ({ question }: PlannedQuestion): boolean => question.id === LAST_QUESTION;
  return [...planned.filter((one) => !last(one)), ...planned.filter(last)];
}

function applies({ unless, when }: Question, here: Situation): boolean {
  const isSpared =
    unless.role.some((role) => here.role.includes(role)) ||
    unless.decides.some((matter) => here.decides.includes(matter));
  return !isSpared && holds(when, here);
}

function isCalled(question: Question, evidence: readonly Mark[]): boolean {
  return evidence.some(({ kind }) => matchesAnyKind(kind, question.with));
}

function withEvidence(question: Question, assessment: Assessment): PlannedQuestion {
  const raising = assessment.findings.filter(({ ask, effect }) => ask === question.id && effect === 'ask');
  const raised = new Set(raising.map(({ mark }) => mark));
  const shown = [...question.with, ...question.evidence];
  return {
    question,
    evidence: assessment.marks.filter((mark) => raised.has(mark) || matchesAnyKind(mark.kind, shown)),
    raisedBy: [...new Set(raising.map(({ rule }) => rule))],
  };
}
