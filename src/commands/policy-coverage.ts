/**
 * `smcheck policy coverage`: what keeps each clause, and what no example or story reaches. A part that nothing
 * reaches may be wrong without anybody seeing it.
 */
import type { ExitCode } from '../errors.js';
import { readStories } from '../io/stories.js';
import { UNSURE } from '../policy/unsure.js';
import { counted } from '../report/say.js';
import { safeJson } from '../safe/json.js';
import { safeLine } from '../safe/terminal.js';
import type { Clause, Finding, Host, Policy, Question, Rule } from '../types.js';
import { exampleDraft, type JudgeContext } from './judge-examples.js';
import { tellStory, type Told } from './judge-stories.js';
import { runOptions, type RawOptions } from './options.js';
import { exampleBasis, inheritedBy } from './policy.js';
import { openRun } from './run.js';

const FEWEST = 3;

/** A clause, and how many parts of the policy keep it. */
export interface ClauseRow {
  readonly id: string;
  readonly handling: Clause['handling'];
  readonly rules: readonly string[];
  readonly questions: readonly string[];
  readonly stories: number;
  readonly isReached: boolean;
}

/** A rule, and how many examples it has. */
export interface RuleRow {
  readonly id: string;
  readonly bad: number;
  readonly good: number;
}

export interface Coverage {
  readonly clauses: readonly ClauseRow[];
  readonly rules: readonly RuleRow[];
  readonly stories: number;
  /** In words: clauses, rules, raise lines and choices that nothing reaches, and stories that end otherwise. */
  readonly unreached: readonly string[];
}

export async function runPolicyCoverage(
  _: readonly string[],
  raw: RawOptions,
  host: Host,
): Promise<ExitCode> {
  const options = { ...runOptions([], raw), withExamples: true };
  const { basis, detectors, policyFrom } = await openRun(options, host);
  const beside = await exampleBasis(basis, host);
  const stories = readStories(policyFrom, host.packageFolder);
  const told = stories.map((story) => tellStory(story, beside, detectors));
  const organisation = beside.organisation ?? null;
  if (organisation === null) throw new RangeError('a policy is judged beside an organisation');
  const inherited = await inheritedBy(basis.policy, host);
  const coverage = coverageOf(basis.policy, told, { organisation, detectors }, inherited);
  const ok = coverage.unreached.length === 0;
  host.stdout.write(
    raw['format'] === 'json' ? `${safeJson({ version: 1, ok, ...coverage }, 2)}\n` : coverageText(coverage),
  );
  return ok ? 0 : 1;
}

/**
 * What is reached by the rules' own examples and by stories; what a policy inherits is shown by those who
 * wrote it. Pure.
 */
export function coverageOf(
  policy: Policy,
  told: readonly Told[],
  context: JudgeContext,
  inherited: Policy | null = null,
): Coverage {
  const isOwn = (list: 'clauses' | 'rules' | 'questions', { id }: { readonly id: string }): boolean =>
    inherited?.[list].every((one) => one.id !== id) ?? true;
  const rules = policy.rules.filter((rule) => isOwn('rules', rule));
  const questions = policy.questions.filter((question) => isOwn('questions', question));
  const clauses = policy.clauses
    .filter((clause) => isOwn('clauses', clause))
    .map((clause) => rowOf(clause, policy, told));
  return {
    clauses,
    rules: rules.map(({ id, bad, good }) => ({ id, bad: bad.length, good: good.length })),
    stories: told.length,
    unreached: [
      ...clauses
        .filter(({ isReached }) => !isReached)
        .map(({ id }) => `Clause ${id} is reached by no story.`),
      ...rules.flatMap((rule) => unreachedRaises(rule, policy, told, context)),
      ...rules.flatMap(fewExamples),
      ...unreachedChoices(questions, told),
      ...told.flatMap((one) => unknownTo(policy, one)),
      ...told.flatMap(otherwise),
    ],
  };
}

function rowOf({ id, handling }: Clause, { rules, questions }: Policy, told: readonly Told[]): ClauseRow {
  const stories = told.filter(({ story }) => story.clause === id).length;
  const named = rules.filter(
    ({ clause, bad, effect }) => clause.includes(id) && bad.length > 0 && effect !== 'off',
  );
  const asked = questions.filter(({ clause }) => clause.includes(id));
  const isAnswered = asked.some((question) =>
    told.some(({ story }) => Object.hasOwn(story.answers, question.id)),
  );
  const isReached =
    handling === 'out-of-scope' || handling === 'advice' || stories > 0 || named.length > 0 || isAnswered;
  return {
    id,
    handling,
    rules: named.map((rule) => rule.id),
    questions: asked.map((question) => question.id),
    stories,
    isReached,
  };
}

/** A line is reached where some example or story would be judged otherwise without it. */
function unreachedRaises(
  rule: Rule,
  policy: Policy,
  told: readonly Told[],
  context: JudgeContext,
): readonly string[] {
  if (rule.effect === 'off') return [];
  return rule.raise.flatMap((_, index) => {
    const without: Rule = { ...rule, raise: rule.raise.filter((__, at) => at !== index) };
    const bare: Policy = { ...policy, rules: policy.rules.map((one) => (one === rule ? without : one)) };
    const differs = (a: readonly Finding[], b: readonly Finding[]): boolean =>
      gravity(a, rule) !== gravity(b, rule);
    const isReached =
      rule.bad.some((example) => {
        const judge = (of: Policy): readonly Finding[] => exampleDraft(example, of, context).findings;
        return differs(judge(policy), judge(bare));
      }) ||
      told.some(({ story, assessment }) => {
        if (!assessment.findings.some((finding) => finding.rule === rule.id)) return false;
        const basis = { policy: bare, organisation: context.organisation, manifest: '', digest: '' };
        return differs(assessment.findings, tellStory(story, basis, context.detectors).assessment.findings);
      });
    return isReached ? [] : [`Line ${index + 1} of raise in ${rule.id} changes no example and no story.`];
  });
}

function gravity(findings: readonly Finding[], rule: Rule): string {
  return JSON.stringify(
    findings.filter((one) => one.rule === rule.id).map(({ effect, release }) => [effect, release]),
  );
}

/** With fewer nobody can tell a class from a single case. */
function fewExamples({ id, bad, good, effect }: Rule): readonly string[] {
  if (effect === 'off') return [];
  return [
    ...(bad.length < FEWEST ? [`Rule ${id} has ${counted(bad.length, 'bad example')}, not ${FEWEST}.`] : []),
    ...(good.length < FEWEST
      ? [`Rule ${id} has ${counted(good.length, 'good example')}, not ${FEWEST}.`]
      : []),
  ];
}

function unreachedChoices(questions: readonly Question[], told: readonly Told[]): readonly string[] {
  const given = new Set(
    told.flatMap(({ judgement }) =>
      judgement.answers.map(({ question, choice }) => `${question} ${String(choice)}`),
    ),
  );
  return questions.flatMap(({ id, choices }) =>
    choices
      .filter((choice) => !given.has(`${id} ${choice.id}`))
      .map((choice) => `Choice ${choice.id} of ${id} is given in no story.`),
  );
}

/** What a story names that the policy does not have. */
function unknownTo({ clauses, questions }: Policy, { story }: Told): readonly string[] {
  const says = `Story “${story.name}” names`;
  return [
    ...(clauses.some(({ id }) => id === story.clause) ? [] : [`${says} the unknown clause ${story.clause}.`]),
    ...Object.entries(story.answers).flatMap(([id, { choice }]) => {
      const question = questions.find((one) => one.id === id);
      if (question === undefined) return [`${says} the unknown question ${id}.`];
      const isKnown = choice === UNSURE.id || question.choices.some((one) => one.id === choice);
      return isKnown ? [] : [`${says} the unknown choice ${choice} of ${id}.`];
    }),
  ];
}

function otherwise({ story, judgement }: Told): readonly string[] {
  if (judgement.verdict === story.verdict) return [];
  return [`Story “${story.name}” should end ${story.verdict}, but ends ${judgement.verdict}.`];
}

function coverageText({ clauses, rules, stories, unreached }: Coverage): string {
  const reached = clauses.filter(({ isReached }) => isReached).length;
  const end = unreached.length === 0 ? 'nothing is left out' : `${unreached.length} not right`;
  const table = (rows: readonly (readonly string[])[]): readonly string[] => {
    const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
    return rows.map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  };
  return [
    ...table(clauses.map(clauseCells)),
    '',
    ...table(rules.map(({ id, bad, good }) => ['', id, `${bad} bad`, `${good} good`])),
    '',
    ...unreached,
    `${reached} of ${counted(clauses.length, 'clause')} reached, ${counted(stories, 'story', 'stories')}; ${end}.`,
    '',
  ]
    .map(safeLine)
    .join('\n');
}

function clauseCells(row: ClauseRow): readonly string[] {
  const told = row.stories > 0 ? [counted(row.stories, 'story', 'stories')] : [];
  const by = [...row.rules, ...row.questions, ...told].join(', ');
  return [row.isReached ? '' : '!', row.id, row.handling, by];
}
