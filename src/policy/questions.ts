/** Questions as the program holds them, and what is wrong with them beyond their shape. */
import type { InferOutput } from 'valibot';
import type { Path } from '../text/yaml.js';
import type { Needs, Pick, Problem, Question } from '../types.js';
import type { questionsFile } from './files/questions.js';
import { asList } from './files/vocabulary.js';
import { unknownInWhen, unknownKinds, unknownNames, unknownReleaseRoles, type Known } from './known.js';
import { findLoophole, STANDING } from './prove.js';
import { repeated, type FileValue } from './read.js';
import { messageProblems, whenOf } from './rules.js';
import { UNSURE } from './unsure.js';

type Questions = InferOutput<typeof questionsFile>;
type QuestionValue = Questions[number];
type ChoiceValue = QuestionValue['choices'][number];
type File = FileValue<Questions>;

/** What the checklist fills in when it asks. */
const FILLED = ['channel', 'name', 'time'];

/** A question of the file; of use only where `questionProblems` finds none. */
export function questionOf(value: QuestionValue): Question {
  return {
    id: value.id,
    clause: asList(value.clause),
    always: value.always,
    with: asList(value.with),
    when: whenOf(value.when),
    unless: { role: asList(value.unless.role), decides: asList(value.unless.decides) },
    wording: value.wording,
    evidence: value.evidence,
    choices: value.choices,
    release: value.release,
  };
}

/** Everything wrong with one question. `asked`: the ids that rules name; null where rules could not be read. */
export function questionProblems(
  file: File,
  index: number,
  known: Known,
  asked: ReadonlySet<string> | null,
): readonly Problem[] {
  const value = file.value[index];
  if (value === undefined) return [];
  const path = [index];
  return [
    ...unknownNames(file, [index, 'clause'], value.clause, known.clauses, 'clause'),
    ...unknownKinds(file, [index, 'with'], value.with, known.kinds),
    ...unknownKinds(file, [index, 'evidence'], value.evidence, known.kinds),
    ...unknownInWhen(file, path, value.when, known),
    ...unknownNames(file, [index, 'unless', 'role'], value.unless.role, known.roles, 'role'),
    ...unknownReleaseRoles(file, path, value.release, known),
    ...messageProblems(value.wording, FILLED, file, [index, 'wording']),
    ...callProblems(file, path, value, asked),
    ...value.choices.flatMap((choice, at) => choiceProblems(file, [index, 'choices', at], choice)),
    ...repeated(
      [...value.choices.entries()],
      ([, { id }]) => id,
      (id, [at]) =>
        file.problem({
          path: [index, 'choices', at, 'id'],
          code: 'duplicate-id',
          message: `The choice \`${id}\` stands here twice.`,
          hint: 'Give one of the two another id.',
        }),
    ),
  ];
}

/** Always, with a kind, or by a finding: one of the three, and somebody must ask it. */
function callProblems(
  file: File,
  path: Path,
  value: QuestionValue,
  asked: ReadonlySet<string> | null,
): readonly Problem[] {
  if (value.always && value.with !== undefined)
    return [
      file.problem({
        path: [...path, 'with'],
        code: 'always-with',
        message: 'A question that is always asked needs no `with`.',
        hint: 'Keep one of the two; to list more evidence use `evidence`.',
      }),
    ];
  if (value.always || value.with !== undefined || asked === null || asked.has(value.id)) return [];
  return [
    file.problem({
      path: [...path, 'id'],
      code: 'never-asked',
      message: `Nothing asks the question \`${value.id}\`.`,
      hint: 'Add `always: true` or `with:`, or name it as `ask:` in a rule.',
    }),
  ];
}

const PICKED_AS: Readonly<Record<Pick, readonly Needs[]>> = {
  services: ['reference', 'name'],
  officers: ['reference', 'name'],
  partners: ['reference', 'name'],
  channels: ['reference', 'name'],
  consents: ['consent'],
  licences: ['licence'],
};

function choiceProblems(file: File, path: Path, choice: ChoiceValue): readonly Problem[] {
  const problems: Problem[] = [];
  if (choice.id === UNSURE.id)
    problems.push(
      file.problem({
        path: [...path, 'id'],
        code: 'declared-unsure',
        message: `The choice \`${UNSURE.id}\` is the program's own: it stands first in every list.`,
        hint: 'Delete this choice.',
      }),
    );
  if (choice.effect === 'edit' && choice.needs !== 'none')
    problems.push(
      file.problem({
        path: [...path, 'needs'],
        code: 'edit-needs',
        message: 'A choice that ends the checklist needs nothing.',
        hint: 'Delete `needs`, or choose another effect.',
      }),
    );
  if (choice.pick !== null && !PICKED_AS[choice.pick].includes(choice.needs))
    problems.push(
      file.problem({
        path: [...path, 'pick'],
        code: 'pick-needs',
        message: `A pick from ${choice.pick} does not give what \`needs: ${choice.needs}\` asks for.`,
        hint: `Write needs: ${PICKED_AS[choice.pick].join(' or needs: ')}.`,
      }),
    );
  return problems;
}

/**
 * Every policy asks the standing questions, and no constant way of answering them clears (design §3).
 * @param own of the questions, those of this file.
 */
export function standingProblems(
  file: FileValue<unknown>,
  questions: readonly Question[],
  own: readonly Question[],
): readonly Problem[] {
  const missing = STANDING.filter((id) => !questions.some((one) => one.id === id && one.always));
  if (missing.length > 0)
    return missing.map((id) =>
      file.problem({
        path: [],
        code: 'standing-question',
        message: `The standing question \`${id}\` is missing, or is not always asked.`,
        hint: `Add a question with id: ${id} and always: true.`,
      }),
    );
  const loophole = findLoophole(questions);
  if (loophole === null) return [];
  const last = own.findIndex(({ always }) => always);
  return [
    file.problem({
      path: last < 0 ? [] : [last, 'choices'],
      code: 'constant-answer',
      message: `Answering always the same way would clear a ${loophole.activity}: ${loophole.way} chooses ${loophole.choices.join(', ')}.`,
      hint: 'Move the choices so that those that clear stand at different places.',
    }),
  ];
}
