/**
 * Numbered questions for screen readers, braille lines and plain terminals: lines of text, no cursor movement, no
 * escape sequence, nothing that depends on colour.
 */
import { createInterface } from 'node:readline';
import { safeLine } from '../safe/terminal.js';
import { hang } from '../text/width.js';
import { APART, BACK, type Asker, type ChoosePrompt, type EnterPrompt, type TickPrompt } from '../types.js';
import { interrupted } from './interrupted.js';
import { columnsOf, drain, type Session } from './session.js';

const BACK_WORD = 'back';
const APART_WORD = 'some';
const APART_WORDS = new Map([[APART_WORD, APART]] as const);
const NO_WORDS: ReadonlyMap<string, never> = new Map<string, never>();
/** After so many lines that say nothing, the first choice is taken: in a checklist, "Not sure". */
const TRIES = 3;
const USUAL_COLUMNS = 80;

/** Asks on a session's streams. */
export function plainAsker(session: Session): Asker {
  const page = openPage(session);
  return {
    show: page.show,
    choose: async (prompt) => {
      showChoices(prompt, page);
      page.say(help('Type a number and press Enter. Enter alone means 1.', prompt.back));
      return choose(prompt, NO_WORDS, session, page);
    },
    chooseForAll: async (prompt) => {
      showChoices(prompt, page);
      page.say(help('Type a number and press Enter. Enter alone means 1.', prompt.back));
      page.say(`Type ${APART_WORD} if some of them need another answer.`);
      return choose(prompt, APART_WORDS, session, page);
    },
    enter: async (prompt) => {
      page.part();
      page.say(prompt.message);
      if (prompt.back) page.say(help('', true));
      return enter(prompt, session, page);
    },
    tick: async (prompt) => {
      showChoices(prompt, page);
      page.say(help('Type the numbers, with commas between them. Enter alone means none.', prompt.back));
      return tick(prompt, session, page);
    },
  };
}

/** What is written, and how it is set. */
interface Page {
  readonly show: (text: string) => void;
  /** A sentence, broken at words; further lines stand `indent` columns in. */
  readonly say: (text: string, indent?: number) => void;
  /** An empty line, unless one stands there. */
  readonly part: () => void;
}

function openPage(session: Session): Page {
  let isParted = false;
  const show = (text: string): void => {
    session.output.write(text.endsWith('\n') ? text : `${text}\n`);
    isParted = /(?:^|\n)\n$/u.test(text);
  };
  return {
    show,
    say: (text, indent = 0) => {
      const width = columnsOf(session) ?? USUAL_COLUMNS;
      show(hang(safeLine(text), width, '', ' '.repeat(indent)).join('\n'));
    },
    part: () => {
      if (!isParted) show('\n');
    },
  };
}

function showChoices({ message, choices }: ChoosePrompt, { part, say }: Page): void {
  part();
  say(message);
  for (const [index, { name }] of choices.entries()) say(`${index + 1}. ${name}`, 3);
}

function help(text: string, back: boolean): string {
  return [text, ...(back ? [`Type ${BACK_WORD} to go back.`] : [])].filter((part) => part !== '').join(' ');
}

async function choose<A>(
  { choices, back }: ChoosePrompt,
  words: ReadonlyMap<string, A>,
  session: Session,
  { say }: Page,
): Promise<string | typeof BACK | A> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const line = await answer(session);
    if (back && isBack(line)) return BACK;
    const said = words.get(folded(line));
    if (said !== undefined) return said;
    const chosen =
      line === ''
        ? choices[0]
        : (choices[numbered(line)] ?? choices.find(({ name }) => folded(name) === folded(line)));
    if (chosen !== undefined) {
      say(`You chose: ${chosen.name}`);
      return chosen.value;
    }
    say(`Please type a number from 1 to ${choices.length}.`);
  }
  const [first] = choices;
  if (first === undefined) throw new RangeError('a question without choices');
  say(`Taken as: ${first.name}`);
  return first.value;
}

async function enter(prompt: EnterPrompt, session: Session, { say }: Page): Promise<string | typeof BACK> {
  for (let tries = 1; ; tries += 1) {
    const line = await answer(session);
    if (prompt.back && isBack(line)) return BACK;
    const wrong = prompt.problem(line);
    if (wrong === null || tries === prompt.tries) return line;
    say(wrong);
  }
}

async function tick(
  prompt: TickPrompt,
  session: Session,
  { say }: Page,
): Promise<readonly string[] | typeof BACK> {
  const { choices, back, otherwise } = prompt;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const line = await answer(session);
    if (back && isBack(line)) return BACK;
    const numbers = line.split(/[\s,]+/u).filter((part) => part !== '');
    const ticked = numbers.map((part) => choices[numbered(part)]).filter((choice) => choice !== undefined);
    if (ticked.length === numbers.length) {
      const names = ticked.map(({ name }) => name);
      say(`You chose: ${names.length === 0 ? 'none' : names.join(', ')}`);
      return ticked.map(({ value }) => value);
    }
    say(`Please type numbers from 1 to ${choices.length}.`);
  }
  say(`Taken as: ${otherwise.length === 0 ? 'none' : 'all'}`);
  return otherwise;
}

/** The place in a list of what was typed; -1 where it is no number of one. */
function numbered(line: string): number {
  return /^\d{1,3}$/u.test(line) ? Number(line) - 1 : -1;
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}

function isBack(line: string): boolean {
  return folded(line) === BACK_WORD;
}

/** The first line typed after the question was shown. */
async function answer(session: Session): Promise<string> {
  await drain(session);
  session.output.write('Your answer: ');
  return new Promise((resolve, reject) => {
    const reader = createInterface({ input: session.input, terminal: false, crlfDelay: Infinity });
    const leave = (): void => {
      reader.close();
    };
    session.stop.addEventListener('abort', leave);
    reader.once('line', (line) => {
      session.stop.removeEventListener('abort', leave);
      resolve(line.trim());
      reader.close();
    });
    reader.once('close', () => {
      session.stop.removeEventListener('abort', leave);
      reject(interrupted());
    });
  });
}
