/**
 * What was really said, as somebody would tell it who listened to a talk and wrote down each prompt: read from the
 * papers alone, like the second judge.
 */
import { choiceOf, get, isFilled, word, type NaiveAnswer, type Papers } from './naive-judge.js';

/** One prompt and what was said to it, as whoever was asked remembers it. */
export interface Remembered {
  readonly by: 'choosing' | 'typing' | 'ticking';
  readonly message: string;
  readonly offered: readonly string[];
  readonly as: 'said' | 'back' | 'apart' | 'left';
  readonly value: string;
}

const OTHER = 'something-else';
const NONE = 'none-of-these';

/**
 * What stands at the end of a talk about one post, as somebody would tell it who listened: what was said to a question
 * counts, going back takes the last word back, and what a choice needed and did not get makes it "Not sure". Null
 * where the talk was left.
 */
export function lastWords(
  talk: readonly Remembered[],
  before: readonly NaiveAnswer[],
  papers: Papers,
): readonly NaiveAnswer[] | null {
  if (talk.some((one) => one.as === 'left')) return null;
  let carried = before;
  const answers: NaiveAnswer[] = [];
  for (const [index, one] of talk.entries()) {
    const question = questionPutBy(one, papers);
    const isBack = one.as === 'back';
    if (question !== null && isBack && answers.pop() === undefined) carried = [];
    if (question !== null && !isBack) answers.push({ question, choice: one.value, given: null });
    if (question !== null) continue;
    const last = answers.pop();
    if (last === undefined) throw new Error(`nothing was chosen before: ${one.message}`);
    // Back from a list leads to the question, and from what is typed instead of it to the list.
    const isFromList = talk[index - 1]?.value === OTHER;
    if (!isBack) answers.push({ ...last, given: one.value });
    else if (isFromList) answers.push(last);
  }
  return [...carried, ...answers.map((answer) => settled(answer, papers))];
}

function questionPutBy({ message, offered }: Remembered, { questions }: Papers): string | null {
  if (!offered.includes('unsure')) return null;
  const asked = questions.find((one) => {
    const [beginning = ''] = word(get(one, 'wording')).split('{');
    return message.includes(beginning);
  });
  return word(get(asked, 'id'));
}

function settled(answer: NaiveAnswer, papers: Papers): NaiveAnswer {
  const unsure = { question: answer.question, choice: 'unsure', given: null };
  const needs = get(choiceOf(answer, papers), 'needs');
  if (needs === undefined || needs === 'none') return { ...answer, given: null };
  if (answer.given === NONE || !isFilled(answer.given, needs)) return unsure;
  return { ...answer, given: answer.given?.trim() ?? null };
}

/**
 * The same of a talk about several posts in which nobody went back: what is said counts for every post that the question
 * is open for. Where some differ, they are ticked, the others asked about first, then each of them. Null where the talk
 * was left.
 */
export function lastWordsOfPage(
  talk: readonly Remembered[],
  posts: readonly { readonly asks: readonly string[]; readonly before: readonly NaiveAnswer[] }[],
  papers: Papers,
): readonly (readonly NaiveAnswer[])[] | null {
  if (talk.some((one) => one.as === 'left')) return null;
  const answers = posts.map(({ before }) => [...before]);
  const isOver = (post: number): boolean =>
    (answers[post] ?? []).some((one) => get(choiceOf(one, papers), 'effect') === 'edit');
  const isOpen = (post: number, question: string): boolean =>
    posts[post]?.asks.includes(question) === true &&
    !isOver(post) &&
    !(answers[post] ?? []).some((one) => one.question === question);
  let about: readonly number[] = [];
  /** Ticked, and not yet asked about. */
  let apart: readonly number[] = [];
  for (const one of talk) {
    const question = questionPutBy(one, papers);
    if (one.as === 'apart') continue;
    if (question !== null) {
      const open = [...posts.keys()].filter((post) => isOpen(post, question));
      const others = open.filter((post) => !apart.includes(post));
      about = others.length > 0 ? others : open.slice(0, 1);
      apart = others.length > 0 ? apart : apart.slice(1);
      for (const post of about) answers[post]?.push({ question, choice: one.value, given: null });
    } else if (one.by === 'ticking') {
      apart = one.value.split(' ').filter(Boolean).map(Number);
    } else {
      for (const post of about) {
        const last = answers[post]?.pop();
        if (last !== undefined) answers[post]?.push({ ...last, given: one.value });
      }
    }
  }
  return answers.map((all) => all.map((answer) => settled(answer, papers)));
}
