/**
 * The checklist: a page of at most ten posts, one question at a time (design §3). Evidence stands before the
 * choices; one choice holds for the page but those ticked, which are asked singly next. Nothing is final before the
 * last question of the page, and going back is possible everywhere.
 */
import { UNSURE } from '../decide.js';
import { isInterrupted } from '../io/interrupted.js';
import { LAST_QUESTION } from '../plan.js';
import {
  evidenceLines,
  lastLookLines,
  openingLines,
  sayShort,
  sayWordingForAll,
  shortLines,
  titleLines,
  type Screen,
  type Shown,
} from '../report/opening.js';
import type { View } from '../report/outcome.js';
import { sayWording } from '../report/say.js';
import type { Paint } from '../safe/paint.js';
import { BACK, type Answer, type Asker, type Basis, type PlannedQuestion, type Question } from '../types.js';
import { askEntry } from './entry.js';

/** A draft with the questions to put about it. */
export interface ChecklistDraft extends Shown {
  readonly planned: readonly PlannedQuestion[];
  /** Answers of earlier today that still hold. */
  readonly carried: readonly Answer[];
}

export interface Checklist {
  readonly page: readonly ChecklistDraft[];
  readonly basis: Basis;
  readonly asker: Asker;
  /** Milliseconds, from any start. */
  readonly clock: () => number;
  readonly view: View;
  readonly paint: Paint;
}

export interface ChecklistResult {
  /** The user left before the end: nothing of the page is final. */
  readonly interrupted: boolean;
  /** For each draft of the page. A choice that means "I will change it" ends its questions. */
  readonly answers: readonly (readonly Answer[])[];
}

/** The answers so far, for each draft. */
type State = readonly (readonly Answer[])[];

interface Turn {
  readonly question: Question;
  /** Places of the drafts it is put about. */
  readonly drafts: readonly number[];
}

/** Puts every question of a page. What the asker throws, but for leaving, is passed on. */
export async function runChecklist(list: Checklist): Promise<ChecklistResult> {
  let state: State = list.page.map(({ carried }) => carried);
  const history: State[] = [];
  showOpening(list);
  try {
    for (let turn = nextTurn(list, state); turn !== null; turn = nextTurn(list, state)) {
      const hasCarried = state.some((answers) => answers.some(({ carried }) => carried));
      const next = await takeTurn(turn, state, list, history.length > 0 || hasCarried);
      if (next === BACK) state = history.pop() ?? list.page.map(() => []);
      else {
        history.push(state);
        state = next;
      }
    }
    return { interrupted: false, answers: state };
  } catch (error) {
    if (!isInterrupted(error)) throw error;
    return { interrupted: true, answers: state };
  }
}

function screenOf({ basis, view, paint, page }: Checklist, state: State): Screen {
  const alone = page.length === 1;
  // Before the first answer of a post alone, the opening has just shown it.
  return {
    basis,
    view: { ...view, alone },
    paint,
    isPostAbove: alone && state.every((answers) => answers.length === 0),
  };
}

function showOpening(list: Checklist): void {
  const screen = screenOf(list, []);
  const lines = list.page.flatMap((draft, index) => openingLines(index, draft, screen));
  if (lines.length > 0) list.asker.show(`${lines.join('\n')}\n`);
}

/** The first question, in the policy's order, that is open for a draft of the page. */
function nextTurn({ page, basis }: Checklist, state: State): Turn | null {
  for (const question of inOrder(basis.policy.questions)) {
    const drafts = page.flatMap((draft, index) =>
      isOpen(question, draft, state[index] ?? []) ? [index] : [],
    );
    if (drafts.length > 0) return { question, drafts };
  }
  return null;
}

function inOrder(questions: readonly Question[]): readonly Question[] {
  const isLast = ({ id }: Question): boolean => id === LAST_QUESTION;
  return [...questions.filter((one) => !isLast(one)), ...questions.filter(isLast)];
}

/** Where a block stands nothing is asked, and a draft that will be changed is asked nothing more. */
function isOpen(
  question: Question,
  { planned, assessment }: ChecklistDraft,
  answers: readonly Answer[],
): boolean {
  if (assessment.automatic === 'block' || answers.some((answer) => isEdit(answer, planned))) return false;
  return (
    planned.some((one) => one.question.id === question.id) &&
    !answers.some((answer) => answer.question === question.id)
  );
}

function isEdit({ question, choice }: Answer, planned: readonly PlannedQuestion[]): boolean {
  const asked = planned.find((one) => one.question.id === question)?.question;
  return asked?.choices.find(({ id }) => id === choice)?.effect === 'edit';
}

/** One question about every draft it is open for. */
async function takeTurn(
  turn: Turn,
  state: State,
  list: Checklist,
  back: boolean,
): Promise<State | typeof BACK> {
  for (;;) {
    const common = await answerFor(turn.question, turn.drafts, state, list, back);
    if (common === BACK) return BACK;
    if (turn.drafts.length === 1) return added(state, turn.drafts, common);
    const apart = await tickApart(turn, list);
    if (apart === BACK) continue;
    const rest = turn.drafts.filter((index) => !apart.includes(index));
    const singly = await askSingly(turn.question, apart, added(state, rest, common), list);
    if (singly !== BACK) return singly;
  }
}

function added(state: State, drafts: readonly number[], answer: Answer): State {
  return state.map((answers, index) => (drafts.includes(index) ? [...answers, answer] : answers));
}

async function tickApart(
  { drafts }: Turn,
  { asker, page }: Checklist,
): Promise<readonly number[] | typeof BACK> {
  const ticked = await asker.tick({
    message: 'This holds for all of them. Tick those it does not hold for; they are asked one by one.',
    choices: drafts.map((index) => {
      const draft = page[index];
      return { value: String(index), name: draft === undefined ? '' : sayShort(index, draft) };
    }),
    back: true,
  });
  return ticked === BACK ? BACK : drafts.filter((index) => ticked.includes(String(index)));
}

/** The ticked ones one by one; back from the first leads to the choice for all. */
async function askSingly(
  question: Question,
  drafts: readonly number[],
  state: State,
  list: Checklist,
): Promise<State | typeof BACK> {
  const states: State[] = [state];
  while (states.length <= drafts.length) {
    const now = states.at(-1) ?? state;
    const index = drafts.slice(states.length - 1, states.length);
    const answer = await answerFor(question, index, now, list, true);
    if (answer !== BACK) states.push(added(now, index, answer));
    else if (states.pop() === state) return BACK;
  }
  return states.at(-1) ?? state;
}

/** Shows the evidence, puts the question, takes what the choice needs. */
async function answerFor(
  question: Question,
  drafts: readonly number[],
  state: State,
  list: Checklist,
  back: boolean,
): Promise<Answer | typeof BACK> {
  for (;;) {
    const started = list.clock();
    list.asker.show(screenFor(question, drafts, state, list));
    const chosen = await list.asker.choose({
      message: wordingFor(question, drafts, list),
      choices: [
        { value: UNSURE, name: 'Not sure: ask Communications' },
        ...question.choices.map(({ id, say }) => ({ value: id, name: say })),
      ],
      back,
    });
    if (chosen === BACK) return BACK;
    const given = await entryFor(question, chosen, drafts, list);
    if (given === BACK) continue;
    const seconds = (list.clock() - started) / 1000;
    return { question: question.id, ...given, via: 'terminal', carried: false, seconds };
  }
}

/** The choice with what it needs; "Not sure" where that could not be given, or the choice is unknown. */
async function entryFor(
  question: Question,
  chosen: string,
  drafts: readonly number[],
  { asker, basis, page }: Checklist,
): Promise<Pick<Answer, 'choice' | 'given'> | typeof BACK> {
  const choice = question.choices.find(({ id }) => id === chosen);
  if (choice === undefined) return { choice: UNSURE, given: null };
  if (choice.needs === 'none') return { choice: choice.id, given: null };
  // What is given for several must hold on the last of their days.
  const at = drafts
    .map((index) => page[index]?.assessment.at ?? '')
    .sort()
    .at(-1);
  const given = await askEntry(choice, { asker, basis, at: at ?? '' });
  if (given === BACK) return BACK;
  return given === null ? { choice: UNSURE, given: null } : { choice: choice.id, given };
}

function wordingFor({ wording }: Question, drafts: readonly number[], { page, basis }: Checklist): string {
  const [first, ...others] = drafts.flatMap((index) => page[index] ?? []);
  if (first === undefined || others.length > 0) return sayWordingForAll(wording);
  return sayWording(wording, first.incoming.draft, basis);
}

function screenFor(question: Question, drafts: readonly number[], state: State, list: Checklist): string {
  const screen = screenOf(list, state);
  const lines = drafts.flatMap((index) => {
    const draft = list.page[index];
    const planned = draft?.planned.find((one) => one.question.id === question.id);
    if (draft === undefined || planned === undefined) return [];
    const carried = (state[index] ?? []).filter((answer) => answer.carried);
    const shown = [
      ...evidenceLines(planned, draft, screen),
      ...(question.id === LAST_QUESTION ? lastLookLines(draft, carried, draft.planned, screen) : []),
    ];
    return [
      ...(shown.length === 0 ? shortLines(index, draft, screen) : titleLines(index, draft, screen)),
      ...shown,
    ];
  });
  return lines.length === 0 ? '\n' : `\n${lines.join('\n')}\n\n`;
}
