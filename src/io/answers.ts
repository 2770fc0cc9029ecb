/**
 * Answers from a file: bound to the exact wording of each draft and to the exact rules, and signed off by name
 * (design §3). Loads YAML's parser: import only where there is such a file.
 */
import type { InferOutput } from 'valibot';
import { resolvePerson } from '../draft/resolve.js';
import { UNSURE } from '../policy/unsure.js';
import { validate, type Validated } from '../text/validate.js';
import { didYouMean } from '../text/similar.js';
import { readYaml, type Path } from '../text/yaml.js';
import type { Answer, Basis, Choice, Digest, Draft, Instant, Problem, Question } from '../types.js';
import { answersFile } from '../policy/files/answers.js';

type File = InferOutput<typeof answersFile>;
type Entry = File['answers'][number];
type Given = Entry['choices'][string];

/** A draft that answers may be for. */
export interface Answerable {
  readonly draft: Draft;
  readonly digest: Digest;
}

export interface Binding {
  readonly drafts: readonly Answerable[];
  readonly basis: Basis;
  readonly now: Instant;
}

/**
 * The answers of each draft, in the drafts' order; none for a draft that the file does not name. Whatever does not
 * fit is a problem: unknown questions and choices, other wordings, other rules, somebody else's answers.
 */
export function readAnswers(
  source: string,
  file: string,
  binding: Binding,
): Validated<readonly (readonly Answer[])[]> {
  const yaml = readYaml(source, file);
  if (!yaml.ok) return yaml;
  const read = validate(answersFile, yaml);
  if (!read.ok) return read;
  const faults = faultsOf(read.value, binding).map(({ path, atKey = false, ...fault }) => ({
    file,
    ...(atKey ? yaml.keyPlace(path) : yaml.place(path)),
    ...fault,
  }));
  const [first, ...rest] = faults.sort(byPlace);
  if (first !== undefined) return { ok: false, problems: [first, ...rest] };
  const entries = read.value.answers;
  return {
    ok: true,
    value: binding.drafts.map(({ digest }, index) => {
      const entry =
        entries.find((one) => one.for === digest) ?? (isUnbound(entries) ? entries[index] : undefined);
      return entry === undefined ? [] : answersOf(entry, binding.basis);
    }),
  };
}

interface Fault {
  readonly path: Path;
  readonly atKey?: boolean;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const AGAIN = 'Print a new one with --answers-template and answer again.';

function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** In order instead of by digest: only the example organisation allows it. */
function isUnbound(entries: readonly Entry[]): boolean {
  return entries.every((entry) => entry.for === null);
}

function faultsOf({ answers }: File, binding: Binding): readonly Fault[] {
  const isExample = binding.basis.organisation?.example === true;
  return [
    ...(isExample && isUnbound(answers) ? tooMany(answers, binding) : []),
    ...answers.flatMap((entry, index) => {
      const path: Path = ['answers', index];
      return [
        ...(isExample ? [] : missing(entry, path)),
        ...binds(entry, index, path, binding),
        ...Object.entries(entry.choices).flatMap(([id, given]) =>
          choiceFaults(id, given, path, binding.basis),
        ),
      ];
    }),
    ...twice(answers),
  ];
}

function tooMany(answers: readonly Entry[], { drafts }: Binding): readonly Fault[] {
  if (answers.length === drafts.length) return [];
  return [
    {
      path: ['answers'],
      code: 'answers-count',
      message: `There are ${answers.length} lots of answers here for ${drafts.length} posts.`,
      hint: 'Answers without `for` are taken in order: give one lot for each post.',
    },
  ];
}

function missing(entry: Entry, path: Path): readonly Fault[] {
  return (['for', 'basis', 'by', 'at'] as const)
    .filter((key) => entry[key] === null)
    .map((key) => ({
      path,
      code: 'answers-unbound',
      message: `\`${key}\` is missing: answers hold for one wording, one set of rules and one person.`,
      hint: AGAIN,
    }));
}

/** Twice the same draft, once silently ignored, would look as if both counted. */
function twice(answers: readonly Entry[]): readonly Fault[] {
  return answers.flatMap((entry, index) =>
    entry.for !== null && answers.findIndex((one) => one.for === entry.for) < index
      ? [
          {
            path: ['answers', index, 'for'],
            code: 'answers-twice',
            message: 'This post is answered twice.',
            hint: 'Keep one of the two.',
          },
        ]
      : [],
  );
}

function binds(entry: Entry, index: number, path: Path, { drafts, basis, now }: Binding): readonly Fault[] {
  const faults: Fault[] = [];
  const target = entry.for === null ? drafts[index] : drafts.find(({ digest }) => digest === entry.for);
  if (entry.for !== null && target === undefined)
    faults.push({
      path: [...path, 'for'],
      code: 'answers-other-draft',
      message: 'None of the posts has the exact wording that was answered for.',
      hint: `A post was changed since, or is another one. ${AGAIN}`,
    });
  if (entry.basis !== null && entry.basis !== basis.digest)
    faults.push({
      path: [...path, 'basis'],
      code: 'answers-other-rules',
      message: 'The policy or the register has changed since this was answered.',
      hint: AGAIN,
    });
  if (entry.at !== null && Date.parse(entry.at) > Date.parse(now))
    faults.push({
      path: [...path, 'at'],
      code: 'answers-later',
      message: 'This time has not come yet.',
      hint: 'Give the time at which the questions were answered.',
    });
  if (entry.by !== null && target !== undefined && !isTheirs(entry.by, target.draft, basis))
    faults.push({
      path: [...path, 'by'],
      code: 'answers-by-another',
      message: 'These answers are by neither the author nor whoever drafted the post.',
      hint: 'Only those two can answer for it; everybody else decides on what they refer.',
    });
  return faults;
}

function isTheirs(by: string, { author, drafted_by }: Draft, { organisation }: Basis): boolean {
  const person = organisation === null ? by : resolvePerson(by, organisation.register);
  return person === author || person === drafted_by;
}

function choiceFaults(id: string, given: Given, path: Path, { policy }: Basis): readonly Fault[] {
  const question = policy.questions.find((one) => one.id === id);
  const at: Path = [...path, 'choices', id];
  if (question === undefined) {
    const hint = didYouMean(
      id,
      policy.questions.map((one) => one.id),
    );
    return [
      { path: at, atKey: true, code: 'unknown-question', message: `There is no question \`${id}\`.`, hint },
    ];
  }
  if (given.choice === UNSURE.id) return [];
  const choice = question.choices.find((one) => one.id === given.choice);
  if (choice === undefined) {
    const hint = didYouMean(given.choice, [UNSURE.id, ...question.choices.map((one) => one.id)]);
    const message = `\`${id}\` has no choice \`${given.choice}\`.`;
    return [{ path: [...at, 'choice'], code: 'unknown-choice', message, hint }];
  }
  return strayKeys(choice, given).map((key) => ({
    path: [...at, key],
    atKey: true,
    code: 'answers-stray',
    message: `The choice \`${choice.id}\` takes no \`${key}\`.`,
    hint: choice.needs === 'none' ? 'Delete it.' : `It takes a \`${choice.needs}\`.`,
  }));
}

const KEYS = ['reason', 'reference', 'name', 'url', 'consent', 'licence'] as const;

function strayKeys({ needs }: Choice, given: Given): readonly string[] {
  return KEYS.filter((key) => given[key] !== null && key !== needs);
}

function answersOf({ choices }: Entry, { policy }: Basis): readonly Answer[] {
  return Object.entries(choices).map(([question, given]) => {
    const asked = policy.questions.find(({ id }) => id === question);
    const needs = asked?.choices.find(({ id }) => id === given.choice)?.needs ?? 'none';
    return {
      question,
      choice: given.choice,
      given: needs === 'none' ? null : given[needs],
      via: 'file',
      carried: false,
      seconds: null,
    };
  });
}

/** A draft to print a template for. */
export interface Templated extends Answerable {
  /** As shown. */
  readonly source: string;
  readonly questions: readonly Question[];
}

/** What `--answers-template` prints: every question "not sure", with what can be chosen beside it. */
export function answersTemplate(drafts: readonly Templated[], basis: Basis, now: Instant): string {
  const lines = drafts.flatMap(({ draft, digest, source, questions }) => [
    ...comment(source, '  '),
    // In quotes: a digest without letters would be a number to YAML.
    `  - for: "${digest}"`,
    `    basis: "${basis.digest}"`,
    `    by: ${JSON.stringify(draft.author ?? draft.drafted_by ?? '')}`,
    `    at: ${now}`,
    ...(questions.length === 0 ? ['    choices: {}'] : ['    choices:', ...questions.flatMap(questionLines)]),
  ]);
  const head = ['# Put a choice of the list above it in the place of each `unsure`.', 'version: 1'];
  return `${[...head, ...(lines.length === 0 ? ['answers: []'] : ['answers:', ...lines])].join('\n')}\n`;
}

function questionLines({ id, wording, choices }: Question): readonly string[] {
  return [
    ...comment(wording, '      '),
    ...choices.flatMap(({ id: choice, say, needs }) =>
      comment(`  { choice: ${choice}${needs === 'none' ? '' : `, ${needs}: '…'`} }  ${say}`, '      '),
    ),
    `      ${id}: { choice: ${UNSURE.id} }`,
  ];
}

/** A comment stays one, whatever a name or a wording holds. */
function comment(text: string, indent: string): readonly string[] {
  return [`${indent}# ${text.replaceAll(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/gu, ' ')}`];
}
