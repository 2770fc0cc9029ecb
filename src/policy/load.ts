/**
 * A policy from its files: strict, everything wrong at once, never half a policy.
 * Loads `yaml`, `valibot` and `re2js`: import this file only where a policy has to be read from YAML.
 */
import type { Validated } from '../text/validate.js';
import type { Policy, Problem, Question } from '../types.js';
import { allQuestionProblems, headProblems, platformProblems, ruleIdProblems } from './problems.js';
import { questionOf } from './questions.js';
import type { Files, ShownAs } from './read.js';
import { withEffect } from './rules.js';
import { baseOf, knownTo, readAll, readRules, type Head, type PlacedRule, type Source } from './source.js';

export interface PolicyOptions {
  /** Policies that another may extend. */
  readonly builtIns: readonly Policy[];
  /** How a path in the folder is shown; as it is, where nothing is said. */
  readonly shownAs?: ShownAs;
}

/** The policy as it is applied: `extends` and `set` done, words read, every id resolved. */
export function loadPolicy(
  files: Files,
  { builtIns, shownAs = (path) => path }: PolicyOptions,
): Validated<Policy> {
  const source = readAll(files, shownAs);
  const base = source.head === null ? null : baseOf(source.head, builtIns);
  const known = knownTo(source, base);
  const rules = readRules(source, known);
  const own = source.questions?.value.map(questionOf) ?? [];
  const questions = [...(base?.questions ?? []), ...own];
  const [first, ...rest] = [
    ...source.problems,
    ...headProblems(source, base, builtIns, rules),
    ...rules.flatMap(({ read }) => read.problems),
    ...ruleIdProblems(rules, base),
    ...(source.kinds?.read.problems ?? []),
    ...allQuestionProblems(source, known, rules, base, questions, own),
    ...platformProblems(source),
  ].sort(byFile);
  if (first !== undefined) return { ok: false, problems: [first, ...rest] };
  if (source.head === null) throw new RangeError('refused without a reason');
  return { ok: true, value: assemble(source.head.value, source, base, rules, questions) };
}

function byFile(a: Problem, b: Problem): number {
  if (a.file !== b.file) return (a.file ?? '') < (b.file ?? '') ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function assemble(
  head: Head['value'],
  { kinds, platforms }: Source,
  base: Policy | null,
  rules: readonly PlacedRule[],
  questions: readonly Question[],
): Policy {
  const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
  const own = platforms?.value ?? [];
  const effects = new Map(Object.entries(head.set));
  const all = [...(base?.rules ?? []), ...rules.map(({ read }) => read.rule)];
  return {
    id: head.id,
    title: head.title,
    issue: head.issue,
    status: head.status,
    issued: head.issued,
    review_by: head.review_by,
    extends: head.extends,
    roles: unique([...(base?.roles ?? []), ...(head.roles ?? [])]),
    categories: unique([...(base?.categories ?? []), ...head.categories]),
    reasons: [...(base?.reasons ?? []), ...head.reasons],
    retention: head.retention,
    clearance: head.clearance ?? base?.clearance ?? NO_CLEARANCE,
    clauses: [...(base?.clauses ?? []), ...head.clauses],
    defects: [...(base?.defects ?? []), ...head.defects],
    rules: all.map((rule) => {
      const effect = effects.get(rule.id);
      return effect === undefined ? rule : withEffect(rule, effect);
    }),
    questions,
    // A council adds words to a kind; it takes none away.
    kinds: [...(base?.kinds ?? []), ...(kinds?.read.kinds ?? [])],
    // Limits change: a council's own entry stands for the one it extends.
    platforms: [...(base?.platforms ?? []).filter(({ id }) => !own.some((one) => one.id === id)), ...own],
  };
}

/** Never used: a policy without a clearance of its own or a base's is refused. */
const NO_CLEARANCE: Policy['clearance'] = { valid_for: 'PT0S', tolerance: 'PT0S', identity: 'signed' };
