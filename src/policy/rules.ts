/** Rules as the program holds them, and what is wrong with them beyond their shape. */
import type { InferOutput } from 'valibot';
import type { Path } from '../text/yaml.js';
import type { Condition, Effect, Problem, Raise, Release, Rule, When, WhenKey } from '../types.js';
import { BY_COMMUNICATIONS } from './effects.js';
import { readExamples } from './examples.js';
import type { packFile, rulesFile } from './files/rules.js';
import { asList } from './files/vocabulary.js';
import { unknownInWhen, unknownKinds, unknownNames, unknownReleaseRoles, type Known } from './known.js';
import type { FileValue } from './read.js';

type RuleValue = InferOutput<typeof rulesFile>[number] | InferOutput<typeof packFile>['rules'][number];
type RaiseValue = RuleValue['raise'][number];

export interface ReadRule {
  readonly rule: Rule;
  readonly problems: readonly Problem[];
}

/** Where a rule stands: its file, its path in it, and the policy or pack it belongs to. */
export interface RulePlace {
  readonly file: FileValue<unknown>;
  readonly path: Path;
  /** As written. */
  readonly raw: unknown;
  readonly pack: string;
}

/** A rule and its problems; the rule is of use only where there are none. */
export function readRule(value: RuleValue, place: RulePlace, known: Known): ReadRule {
  const { file, path, pack, raw } = place;
  const written: Readonly<Record<string, unknown>> = typeof raw === 'object' ? { ...raw } : {};
  const good = readExamples(file, [...path, 'good'], value.good, written['good']);
  const bad = readExamples(file, [...path, 'bad'], value.bad, written['bad']);
  return {
    rule: {
      id: value.id,
      capacity: value.capacity,
      pack,
      clause: 'clause' in value ? asList(value.clause) : [],
      source: 'source' in value ? value.source : null,
      summary: value.summary,
      find: asList(value.find),
      condition: conditionOf(value),
      effect: value.effect,
      raise: value.raise.map(raiseOf),
      ask: value.ask,
      release: releaseOf(value.effect, value.release),
      message: value.message,
      good: good.examples,
      bad: bad.examples,
    },
    problems: [
      ...('clause' in value
        ? unknownNames(file, [...path, 'clause'], value.clause, known.clauses, 'clause')
        : []),
      ...unknownKinds(file, [...path, 'find'], value.find, known.kinds),
      ...conditionProblems(value, file, path, known),
      ...unknownReleaseRoles(file, path, value.release, known),
      ...askProblems(value, file, path, known),
      ...value.raise.flatMap((line, index) =>
        raiseProblems(line, value, file, [...path, 'raise', index], known),
      ),
      ...messageProblems(value.message, ['words'], file, [...path, 'message']),
      ...personalProblems(value, file, path),
      ...good.problems,
      ...bad.problems,
    ],
  };
}

/** Of what somebody posts as themselves the program only gives advice (clauses 2.2.1, 2.2.5). */
function personalProblems(value: RuleValue, file: FileValue<unknown>, path: Path): readonly Problem[] {
  if (value.capacity === 'council') return [];
  if (value.effect === 'advise' && value.raise.length === 0 && value.ask === null) return [];
  return [
    file.problem({
      code: 'personal-more-than-advice',
      path: [...path, 'capacity'],
      message: `${value.id} speaks of personal posts, so it may only advise.`,
      hint: 'Write `effect: advise`, without `raise` and `ask`.',
    }),
  ];
}

/** What `set` makes of a rule: its effect; of its raise lines, those that are graver still. */
export function withEffect(rule: Rule, effect: Effect): Rule {
  if (effect === 'off') return { ...rule, effect };
  return {
    ...rule,
    effect,
    raise: rule.raise.filter((line) => isGraver(line.effect, effect)),
    release: releaseOf(effect, keptRelease(rule, effect)),
  };
}

/** The default of refer is none of block's: a rule set to block keeps only a release of its own. */
function keptRelease({ effect: old, release }: Rule, effect: Effect): Release | null {
  const isDefault =
    release?.second === true && release.by.length === 1 && release.by[0] === BY_COMMUNICATIONS.by[0];
  return effect === 'block' && old !== 'block' && isDefault ? null : release;
}

/** Refer goes to Communications unless the rule says otherwise; block has no default (design §2). */
function releaseOf(effect: Effect, release: Release | null): Release | null {
  return effect === 'refer' ? (release ?? BY_COMMUNICATIONS) : release;
}

function raiseOf(value: RaiseValue): Raise {
  return {
    condition: conditionOf(value),
    effect: value.effect,
    release: releaseOf(value.effect, value.release),
  };
}

const GRADES: readonly Effect[] = ['off', 'advise', 'ask', 'refer', 'block'];

function isGraver(effect: Effect, than: Effect): boolean {
  return GRADES.indexOf(effect) > GRADES.indexOf(than);
}

// ------------------------------------------------------------------------------------------------ conditions

function conditionOf({ when, near, lacks, within, count }: RaiseValue | RuleValue): Condition {
  return { when: whenOf(when), near: asList(near), lacks: asList(lacks), within, count };
}

/** Each value as a list; keys that are not given are left out. */
export function whenOf(
  when: Readonly<Partial<Record<WhenKey, string | readonly string[] | undefined>>>,
): When {
  return Object.fromEntries(
    Object.entries(when).flatMap(([key, value]) => (value === undefined ? [] : [[key, asList(value)]])),
  );
}

function conditionProblems(
  value: RaiseValue | RuleValue,
  file: FileValue<unknown>,
  path: Path,
  known: Known,
): readonly Problem[] {
  return [
    ...unknownInWhen(file, path, value.when, known),
    ...unknownKinds(file, [...path, 'near'], value.near, known.kinds),
    ...unknownKinds(file, [...path, 'lacks'], value.lacks, known.kinds),
  ];
}

// -------------------------------------------------------------------------------------------------- problems

function askProblems(
  value: RuleValue,
  file: FileValue<unknown>,
  path: Path,
  known: Known,
): readonly Problem[] {
  if (value.ask !== null) return unknownNames(file, [...path, 'ask'], value.ask, known.questions, 'question');
  const asks = value.effect === 'ask' || value.raise.some(({ effect }) => effect === 'ask');
  if (!asks) return [];
  return [
    file.problem({
      path: [...path, 'effect'],
      code: 'ask-without-question',
      message: 'The effect is ask, and no question is named.',
      hint: 'Add `ask:` with the id of a question in questions.yaml.',
    }),
  ];
}

function raiseProblems(
  line: RaiseValue,
  { effect }: RuleValue,
  file: FileValue<unknown>,
  path: Path,
  known: Known,
): readonly Problem[] {
  const { when, near, lacks, count } = line;
  const isConditional =
    Object.keys(when).length > 0 || near !== undefined || lacks !== undefined || count > 1;
  return [
    ...conditionProblems(line, file, path, known),
    ...unknownReleaseRoles(file, path, line.release, known),
    ...(isGraver(line.effect, effect)
      ? []
      : [
          file.problem({
            path: [...path, 'effect'],
            code: 'raise-not-graver',
            message: `A raise line makes the effect graver; ${line.effect} is not graver than ${effect}.`,
            hint: 'Delete the line, or choose a graver effect.',
          }),
        ]),
    ...(isConditional
      ? []
      : [
          file.problem({
            path,
            code: 'raise-always',
            message: 'This raise line says no condition, so it would always hold.',
            hint: 'Add when, near, lacks or count, or change the effect of the rule itself.',
          }),
        ]),
  ];
}

/** Words in braces that nothing fills in. */
export function messageProblems(
  text: string,
  filled: readonly string[],
  file: FileValue<unknown>,
  path: Path,
): readonly Problem[] {
  return [...text.matchAll(/\{([^{}]*)\}/gu)]
    .filter(([, name = '']) => !filled.includes(name))
    .map(([found]) =>
      file.problem({
        path,
        code: 'unknown-placeholder',
        message: `Nothing fills in \`${found}\`.`,
        hint: `It can be: ${filled.map((name) => `{${name}}`).join(', ')}.`,
      }),
    );
}
