/**
 * Findings and answers to a judgement (design §2). Pure. What is not answered is in doubt, and what is in
 * doubt is not posted: "If in doubt, do not post" (A-P6c).
 */
import { clearance, type Cleared } from './clearance.js';
import { BY_COMMUNICATIONS, worstOf, type Graded } from './policy/effects.js';
import { consentOf, entryProblem, isInForce } from './policy/entries.js';
import { UNSURE } from './policy/unsure.js';
import type {
  Answer,
  Answered,
  Choice,
  ChoiceEffect,
  Finding,
  Judgement,
  PlannedQuestion,
  Release,
  Verdict,
} from './types.js';

export interface Case extends Cleared {
  readonly answers: readonly Answer[];
}

/** Judges a draft. What it returns clears nothing until it is recorded. */
export function decide(given: Case): Judgement {
  const answers = given.planned.map((one) => answered(one, given));
  const verdict = verdictOf(given.assessment.findings, answers);
  const [from, until] = verdict === 'clear' ? clearance(given, answers) : [null, null];
  return {
    verdict,
    because: becauseOf(verdict, given.assessment.findings, answers),
    answers,
    from,
    until,
    release: releases(given.assessment.findings, answers),
  };
}

function verdictOf(findings: readonly Finding[], answers: readonly Answered[]): Verdict | 'abandoned' {
  if (answers.some(({ effect }) => effect === 'edit')) return 'abandoned';
  const worst = worstOf<Graded>([...findings, ...answers]);
  switch (worst?.effect) {
    case 'block':
      return 'block';
    case 'refer':
      return 'refer';
    case 'edit':
      return 'abandoned';
    case 'clear':
    case 'off':
    case 'advise':
    case 'ask':
    case undefined:
      return 'clear';
  }
}

const UNANSWERED = {
  choice: null,
  effect: 'refer',
  given: null,
  via: null,
  carried: false,
  seconds: null,
} as const;

/** What was said to a question; of several answers to one the gravest, so that no clearing one hides a doubt. */
function answered(planned: PlannedQuestion, given: Case): Answered {
  const said = given.answers.filter(({ question }) => question === planned.question.id);
  const gravest = worstOf(said.map((answer) => judged(answer, planned, given)));
  return gravest ?? { ...sharedOf(planned), ...UNANSWERED };
}

function sharedOf({ question }: PlannedQuestion): Pick<Answered, 'question' | 'clause' | 'release'> {
  return { question: question.id, clause: question.clause, release: question.release };
}

function judged(answer: Answer, planned: PlannedQuestion, given: Case): Answered {
  const choice = planned.question.choices.find(({ id }) => id === answer.choice);
  const said = { given: answer.given, via: answer.via, carried: answer.carried, seconds: answer.seconds };
  const shared = { ...sharedOf(planned), ...said };
  if (choice === undefined) return { ...shared, choice: UNSURE.id, effect: UNSURE.effect };
  return { ...shared, choice: choice.id, effect: effectOf(choice, answer.given, given) };
}

/** A clearing choice clears only with what it needs. */
function effectOf(choice: Choice, value: string | null, given: Case): ChoiceEffect {
  if (choice.effect !== 'clear') return choice.effect;
  return isMet(choice, value, given) ? 'clear' : 'refer';
}

function isMet(choice: Choice, value: string | null, { basis, assessment }: Case): boolean {
  if (choice.needs === 'none') return true;
  if (value === null || entryProblem(choice, value) !== null) return false;
  if (choice.needs !== 'consent' && choice.needs !== 'licence') return true;
  const entry = consentOf(basis.organisation, choice.needs, value);
  return entry !== null && isInForce(entry, assessment.at, basis.organisation?.time_zone ?? 'Etc/UTC');
}

function becauseOf(
  verdict: Verdict | 'abandoned',
  findings: readonly Finding[],
  answers: readonly Answered[],
): readonly string[] {
  const wanted: ChoiceEffect = verdict === 'abandoned' ? 'edit' : verdict;
  if (wanted === 'clear') return [];
  const rules = findings.filter(({ effect }) => effect === wanted).map(({ rule }) => rule);
  const questions = answers
    .filter(({ effect }) => effect === wanted)
    .map(({ question }) => `question/${question}`);
  return [...new Set([...rules, ...questions])];
}

/** Everyone who must be satisfied; none where something may not be released at all. */
function releases(findings: readonly Finding[], answers: readonly Answered[]): readonly Release[] {
  const held: readonly Graded[] = [...findings, ...answers].filter(
    ({ effect }) => effect === 'refer' || effect === 'block',
  );
  if (held.some(({ effect, release }) => effect === 'block' && release === null)) return [];
  const all = held.map(({ release }) => release ?? BY_COMMUNICATIONS);
  return [...new Map(all.map((release) => [JSON.stringify(release), release])).values()];
}

// The symbol stays in this file: only `recorded` makes the type, so that nothing is shown as cleared
// that no log holds, and the compiler keeps it so.
const stands: unique symbol = Symbol('recorded');

/** A judgement that a log holds. Only of it may anybody say "ready to post". */
export interface Recorded extends Judgement {
  readonly record: { readonly log: string; readonly index: number };
  readonly [stands]: true;
}

/** A judgement, and the place in the log at which appending it ended. */
export function recorded(
  judgement: Judgement,
  record: { readonly log: string; readonly index: number },
): Recorded {
  return { ...judgement, record, [stands]: true };
}
