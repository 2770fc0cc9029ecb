/** What is wrong with a policy that loads: promises its clauses make and nothing keeps. Pure. */
import { sayDay } from '../text/time.js';
import type { Clause, Day, Policy } from '../types.js';

export interface PolicyFindings {
  /** The policy says that it checks something, and does not. */
  readonly faults: readonly string[];
  /** What readers should know: a draft, an overdue review. */
  readonly notices: readonly string[];
}

/** Faults and notices of a sound policy on a day. */
export function policyFindings(policy: Policy, today: Day): PolicyFindings {
  return {
    faults: policy.clauses.flatMap((clause) => clauseFault(clause, policy)),
    notices: noticesOf(policy, today),
  };
}

function clauseFault({ id, handling }: Clause, { rules, questions }: Policy): readonly string[] {
  const isNamed = (items: readonly { readonly clause: readonly string[] }[]): boolean =>
    items.some(({ clause }) => clause.includes(id));
  if (handling === 'rule' && !isNamed(rules.filter(({ capacity }) => capacity === 'council')))
    return [`Clause ${id} is to be handled by a rule, and no rule names it.`];
  if (handling === 'question' && !isNamed(questions))
    return [`Clause ${id} is to be handled by a question, and no question names it.`];
  return [];
}

function noticesOf({ title, status, review_by, rules, clauses }: Policy, today: Day): readonly string[] {
  const off = rules.filter(({ effect }) => effect === 'off').map(({ id }) => id);
  const superseded = clauses.filter(({ law }) => law !== null).map(({ id }) => id);
  return [
    ...(status === 'draft' ? [`${title} is marked as a draft.`] : []),
    ...(status === 'withdrawn' ? [`${title} is withdrawn.`] : []),
    ...(isPast(review_by, today) ? [`Its review was due by ${sayReview(review_by ?? '')}.`] : []),
    ...(superseded.length > 0 ? [`It cites law that has changed: ${superseded.join(', ')}.`] : []),
    ...(off.length > 0 ? [`Rules that are off: ${off.join(', ')}.`] : []),
  ];
}

/** A month counts whole: `2014-10` is past on the first of November. */
function isPast(reviewBy: string | null, today: Day): boolean {
  return reviewBy !== null && today.slice(0, reviewBy.length) > reviewBy;
}

function sayReview(reviewBy: string): string {
  return reviewBy.length === 10 ? sayDay(reviewBy) : sayDay(`${reviewBy}-01`).split(' ').slice(2).join(' ');
}
