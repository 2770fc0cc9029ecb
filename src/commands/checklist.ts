/**
 * The checklist: a page of at most ten posts, one question at a time (design §3). Evidence stands before the
 * choices; one choice holds for the page, unless it is said that some differ: those that are ticked then are asked
 * about singly. Nothing is final before the last question of the page, and going back is possible everywhere.
 */
import { isInterrupted } from '../io/interrupted.js';
import { LAST_QUESTION } from '../plan.js';
import { UNSURE } from '../policy/unsure.js';
import { evidenceLines } from '../report/evidence.js';
import { lastLookLines, sayWordingForAll } from '../report/last-look.js';
import {
  aloneLines,
  openingLines,
  sayShort,
  shortLines,
  titleLines,
  type Screen,
  type Shown,
} from '../report/opening.js';
import type { View } from '../report/outcome.js';
import type { Paint } from '../safe/paint.js';
import {
  APART,
  BACK,
  type Answer,
  type Asker,
  type Basis,
  type ChoosePrompt,
  type PlannedQuestion,
  type Question,
} from '../types.js';
import { askEntry } from './entry.js';

/** A draft with the questions to put about it. */
export interface ChecklistDraft extends Shown {
  readonly planned: readonly PlannedQuestion[];
  /** Answers of earlier today that still hold. */
  readonly carried: readonly Answer[];
  /** Asked although a rule forbids the post: whoever may allow it answers what that left unasked. */
  readonly isAskedAnyway?: boolean;
}

export interface Checklist {
  readonly page: readonly ChecklistDraft[];
  /** How many drafts are asked about in this run, on this page and others. */
  readonly all: number;
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

/** One question as it is put, with all that it is put on. */
interface Put {
  readonly question: Question;
  readonly drafts: readonly number[];
  readonly state: State;
  readonly back: boolean;
  /** The post has just been shown, and its end of the screen still is. */
  readonly isPostAbove: boolean;
  /** The page has just been shown: only evidence is still to be. */
  readonly isPageAbove: boolean;
}

/** More lines than these push a post off a screen of 24 before its first question ends. */
const LINES_BELOW = 12;

/** Puts every question of a page. What the asker throws, but for leaving, is passed on. */
export async function runChecklist(list: Checklist): Promise<ChecklistResult> {
  let state: State = list.page.map(({ carried }) => carried);
  const history: State[] = [];
  const opening = openingLines(list.page, list.all, screenOf(list, false));
  list.asker.show(`${opening.join('\n')}\n`);
  let isPostAbove = opening.length <= LINES_BELOW;
  let isPageAbove = true;
  try {
    for (let turn = nextTurn(list, state); turn !== null; turn = nextTurn(list, state)) {
      const hasCarried = state.some((answers) => answers.some(({ carried }) => carried));
      const back = history.length > 0 || hasCarried;
      const next = await takeTurn({ ...turn, state, back, isPostAbove, isPageAbove }, list);
      isPostAbove = false;
      isPageAbove = false;
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

function screenOf({ basis, view, paint, page }: Checklist, isPostAbove: boolean): Screen {
  return { basis, view: { ...view, alone: page.length === 1 }, paint, isPostAbove };
}

/** The first question, in the policy's order, that is open for a draft of the page. */
function nextTurn(list: Checklist, state: State): Turn | null {
  const [question] = openQuestions(list, state);
  if (question === undefined) return null;
  const drafts = list.page.flatMap((draft, index) =>
    isOpen(question, draft, state[index] ?? []) ? [index] : [],
  );
  return { question, drafts };
}

/** The questions that are open for any draft of the page, in the policy's order. */
function openQuestions({ page, basis }: Checklist, state: State): readonly Question[] {
  return inOrder(basis.policy.questions).filter((question) =>
    page.some((draft, index) => isOpen(question, draft, state[index] ?? [])),
  );
}

function inOrder(questions: readonly Question[]): readonly Question[] {
  const isLast = ({ id }: Question): boolean => id === LAST_QUESTION;
  return [...questions.filter((one) => !isLast(one)), ...questions.filter(isLast)];
}

/** Where a block stands nothing is asked, and a draft that will be changed is asked nothing more. */
function isOpen(
  question: Question,
  { planned, assessment, isAskedAnyway = false }: ChecklistDraft,
  answers: readonly Answer[],
): boolean {
  if (
    (assessment.automatic === 'block' && !isAskedAnyway) ||
    answers.some((answer) => isEdit(answer, planned))
  )
    return false;
  return (
    planned.some((one) => one.question.id === question.id) &&
    !answers.some((answer) => answer.question === question.id)
  );
}

function isEdit({ question, choice }: Answer, planned: readonly PlannedQuestion[]): boolean {
  const asked = planned.find((one) => one.question.id === question)?.question;
  return asked?.choices.find(({ id }) => id === choice)?.effect === 'edit';
}

/** One question about every draft it is open for: one choice for all, or some on their own. */
async function takeTurn(put: Put, list: Checklist): Promise<State | typeof BACK> {
  for (;;) {
    const common =
      put.drafts.length > 1
        ? await answerFor(put, list, list.asker.chooseForAll)
        : await answerFor(put, list, list.asker.choose);
    if (common === BACK) return BACK;
    if (common !== APART) return added(put.state, put.drafts, common);
    const next = await takeApart(put, list);
    if (next !== BACK) return next;
  }
}

/** Those that are ticked are asked about singly, after a choice for the rest; back where none is. */
async function takeApart(put: Put, list: Checklist): Promise<State | typeof BACK> {
  const apart = await tickApart(put, list);
  if (apart === BACK || apart.length === 0) return BACK;
  const rest = put.drafts.filter((index) => !apart.includes(index));
  const { choose } = list.asker;
  const common =
    rest.length === 0 ? null : await answerFor({ ...put, drafts: rest, back: true }, list, choose);
  if (common === BACK) return BACK;
  const state = common === null ? put.state : added(put.state, rest, common);
  return askSingly({ ...put, drafts: apart, state }, list);
}

function added(state: State, drafts: readonly number[], answer: Answer): State {
  return state.map((answers, index) => (drafts.includes(index) ? [...answers, answer] : answers));
}

async function tickApart(
  { drafts }: Put,
  { asker, page }: Checklist,
): Promise<readonly number[] | typeof BACK> {
  const ticked = await asker.tick({
    message: 'Which need an answer of their own? Tick them; the others are asked about first.',
    choices: drafts.map((index) => {
      const draft = page[index];
      return { value: String(index), name: draft === undefined ? '' : sayShort(draft) };
    }),
    otherwise: drafts.map(String),
    back: true,
  });
  return ticked === BACK ? BACK : drafts.filter((index) => ticked.includes(String(index)));
}

/** One by one; back from the first leads to the choice for all. */
async function askSingly(put: Put, list: Checklist): Promise<State | typeof BACK> {
  const { drafts } = put;
  const states: State[] = [put.state];
  while (states.length <= drafts.length) {
    const state = states.at(-1) ?? put.state;
    const one = drafts.slice(states.length - 1, states.length);
    const answer = await answerFor({ ...put, drafts: one, state, back: true }, list, list.asker.choose);
    if (answer !== BACK) states.push(added(state, one, answer));
    else if (states.pop() === put.state) return BACK;
  }
  return states.at(-1) ?? put.state;
}

/** Shows the evidence, puts the question, takes what the choice needs. */
async function answerFor<Away extends typeof BACK | typeof APART>(
  put: Put,
  list: Checklist,
  choose: (prompt: ChoosePrompt) => Promise<string | Away>,
): Promise<Answer | Away | typeof BACK> {
  const { question, drafts, back } = put;
  for (;;) {
    const started = list.clock();
    list.asker.show(screenFor(put, list));
    const chosen = await choose({
      message: `${sayPlace(put, list)}: ${wordingFor(question, drafts, list)}`,
      choices: [
        { value: UNSURE.id, name: UNSURE.say },
        ...question.choices.map(({ id, say }) => ({ value: id, name: say })),
      ],
      back,
    });
    if (typeof chosen === 'symbol') return chosen;
    const given = await entryFor(question, chosen, drafts, list);
    if (given === BACK) continue;
    const seconds = (list.clock() - started) / 1000;
    return { question: question.id, ...given, via: 'terminal', carried: false, seconds };
  }
}

/** `2 of 5`, `2 of 5, for 10 posts`: how far one has come through the questions that are still to be answered today. */
function sayPlace({ question, state, drafts }: Put, list: Checklist): string {
  const before = state.map((answers) => answers.filter(({ carried }) => carried));
  const all = openQuestions(list, before).map(({ id }) => id);
  const about = drafts.length > 1 ? `, for ${drafts.length} posts` : '';
  return `${all.indexOf(question.id) + 1} of ${all.length}${about}`;
}

/** The choice with what it needs; "Not sure" where that could not be given, or the choice is unknown. */
async function entryFor(
  question: Question,
  chosen: string,
  drafts: readonly number[],
  { asker, basis, page }: Checklist,
): Promise<Pick<Answer, 'choice' | 'given'> | typeof BACK> {
  const choice = question.choices.find(({ id }) => id === chosen);
  if (choice === undefined) return { choice: UNSURE.id, given: null };
  if (choice.needs === 'none') return { choice: choice.id, given: null };
  // What is given for several must hold on the last of their days.
  const at = drafts
    .map((index) => page[index]?.assessment.at ?? '')
    .sort()
    .at(-1);
  const given = await askEntry(choice, { asker, basis, at: at ?? '' });
  if (given === BACK) return BACK;
  return given === null ? { choice: UNSURE.id, given: null } : { choice: choice.id, given };
}

function wordingFor({ wording }: Question, drafts: readonly number[], { page, basis }: Checklist): string {
  const about = drafts.flatMap((index) => page[index]?.incoming.draft ?? []);
  return sayWordingForAll(wording, about, basis);
}

function screenFor({ question, drafts, state, isPostAbove, isPageAbove }: Put, list: Checklist): string {
  const screen = screenOf(list, isPostAbove);
  const lines = drafts.flatMap((index) => {
    const draft = list.page[index];
    const planned = draft?.planned.find((one) => one.question.id === question.id);
    if (draft === undefined || planned === undefined) return [];
    const carried = (state[index] ?? []).filter((answer) => answer.carried);
    const shown = [
      ...evidenceLines(planned, draft, screen),
      ...(question.id === LAST_QUESTION ? lastLookLines(draft, carried, draft.planned, screen) : []),
    ];
    if (shown.length > 0) return [...titleLines(draft, screen), ...shown];
    if (isPageAbove) return [];
    return drafts.length > 1 ? shortLines(draft, screen) : aloneLines(draft, screen);
  });
  return lines.length === 0 ? '\n' : `\n${lines.join('\n')}\n\n`;
}
