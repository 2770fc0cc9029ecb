/**
 * Questions on a terminal with arrow keys. Loads inquirer: import this file only where something is asked.
 * Escape or the left arrow goes back, so that "back" takes no place in a list: places are what the proof against
 * constant answers counts (design §3).
 */
import { Writable } from 'node:stream';
import { checkbox, input as entry, select } from '@inquirer/prompts';
import { safeLine } from '../safe/terminal.js';
import type { Paint } from '../safe/paint.js';
import { hang } from '../text/width.js';
import { APART, BACK, type Asker, type ChoosePrompt, type EnterPrompt } from '../types.js';
import { interrupted } from './interrupted.js';
import { columnsOf, drain, type Session } from './session.js';

/** So many choices stand on the screen at once; the rest scroll. */
const SHOWN_CHOICES = 14;
const USUAL_COLUMNS = 80;
const SHOW_CURSOR = '\u001b[?25h';

/** Asks on a session's streams. */
export function inquirerAsker(session: Session, paint: Paint): Asker {
  const write = (text: string): void => {
    session.output.write(text.endsWith('\n') ? text : `${text}\n`);
  };
  /** What stays on the screen of a question: what was asked, and what was said to it. */
  const settle = (message: string, said: readonly string[]): void => {
    const lines = said.map((line) => `  ${paint.accent(folded(line, session))}`);
    write([`${paint.good('✔')} ${folded(message, session)}`, ...lines].join('\n'));
  };
  const turnAway = <A extends Away>(away: A): A => {
    write(paint.faint(away === BACK ? '  ← back' : '  Some differ.'));
    return away;
  };
  const choose = async <A extends Away>(
    prompt: ChoosePrompt,
    away: AwayKeys<A>,
    keys: readonly string[],
  ): Promise<string | A> => {
    const theme = themeOf(paint, keys, prompt.back);
    const value = await ask(session, away, (context) =>
      select({ ...listOf(prompt, POINTER, session), theme }, context),
    );
    if (typeof value === 'symbol') return turnAway(value);
    settle(prompt.message, [nameOf(prompt, value)]);
    return value;
  };
  return {
    show: write,
    choose: (prompt) => choose(prompt, prompt.back ? BACK_KEYS : NO_KEYS, CHOOSING),
    chooseForAll: (prompt) =>
      choose(prompt, new Map<string, Away>([...(prompt.back ? BACK_KEYS : NO_KEYS), ['space', APART]]), [
        ...CHOOSING,
        'Space some differ',
      ]),
    enter: async (prompt) => {
      const value = await ask(session, prompt.back ? ESCAPE : NO_KEYS, (context) =>
        entry(
          {
            message: entryMessage(prompt, paint, session),
            validate: judge(prompt),
            theme: themeOf(paint, [], prompt.back),
          },
          context,
        ),
      );
      if (typeof value === 'symbol') return turnAway(value);
      settle(prompt.message, [value]);
      return value;
    },
    tick: async (prompt) => {
      const values = await ask(session, prompt.back ? BACK_KEYS : NO_KEYS, (context) =>
        checkbox(
          {
            ...listOf(prompt, POINTER_AND_BOX, session),
            shortcuts: { all: null, invert: null },
            theme: { ...themeOf(paint, ['↑ ↓ move', 'Space tick', 'Enter go on'], prompt.back), icon: BOXES },
          },
          context,
        ),
      );
      if (typeof values === 'symbol') return turnAway(values);
      settle(prompt.message, values.length === 0 ? ['None'] : values.map((value) => nameOf(prompt, value)));
      return values;
    },
  };
}

const CHOOSING = ['↑ ↓ move', 'Enter choose'];

/** Columns that stand before a choice's words. */
const POINTER = 2;
const POINTER_AND_BOX = 5;
const BOXES = { checked: '[x]', unchecked: '[ ]', cursor: '❯' };

function nameOf({ choices }: ChoosePrompt, value: string): string {
  return choices.find((choice) => choice.value === value)?.name ?? value;
}

/** Lists do not wrap: from the last choice nobody comes to the first by going on. */
function listOf(
  { message, choices }: ChoosePrompt,
  indent: number,
  session: Session,
): {
  readonly message: string;
  readonly loop: false;
  readonly pageSize: number;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
} {
  return {
    message: folded(message, session),
    loop: false,
    pageSize: SHOWN_CHOICES,
    choices: choices.map(({ value, name }) => ({ value, name: folded(name, session, indent) })),
  };
}

/** Broken at words, which inquirer does not do; further lines stand under the first. */
function folded(text: string, session: Session, indent = POINTER): string {
  const columns = columnsOf(session) ?? USUAL_COLUMNS;
  return hang(safeLine(text), columns - 1, '', ' '.repeat(indent)).join('\n');
}

const GO_BACK = ' (Esc: back)';

function entryMessage({ message, back }: EnterPrompt, paint: Paint, session: Session): string {
  if (!back) return folded(message, session);
  const lines = folded(message + GO_BACK, session);
  return lines.endsWith(GO_BACK) ? lines.slice(0, -GO_BACK.length) + paint.faint(GO_BACK) : lines;
}

/** What is wrong with an entry; after the last try anything passes, and the caller judges it. */
function judge({ problem, tries }: EnterPrompt): (value: string) => string | true {
  let bad = 0;
  return (value) => {
    const wrong = problem(value.trim());
    if (wrong === null) return true;
    bad += 1;
    return bad === tries ? true : safeLine(wrong);
  };
}

/** Our own signs and colours; the package's would colour also where nobody wants it. */
function themeOf(paint: Paint, keys: readonly string[], back: boolean) {
  const help = [...keys, ...(back ? ['← back'] : [])].join('   ');
  return {
    prefix: { idle: paint.doubtful('?'), done: paint.good('✔') },
    icon: { cursor: '❯' },
    style: {
      answer: paint.accent,
      message: paint.strong,
      error: (text: string) => paint.bad(`  ${text}`),
      highlight: paint.accent,
      help: paint.faint,
      key: paint.strong,
      keysHelpTip: () => paint.faint(`  ${help}`),
      defaultAnswer: paint.faint,
      disabled: paint.faint,
      description: paint.faint,
    },
  };
}

interface Context {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: true;
}

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

/** What leads away from a question without an answer, by the key that is pressed. */
type Away = typeof BACK | typeof APART;

type AwayKeys<A extends Away> = ReadonlyMap<string, A>;

const NO_KEYS: AwayKeys<never> = new Map<string, never>();
const ESCAPE: AwayKeys<typeof BACK> = new Map([['escape', BACK]]);
const BACK_KEYS: AwayKeys<typeof BACK> = new Map([
  ['escape', BACK],
  ['left', BACK],
]);

/** Puts one question; what was typed before it stood there does not count. */
async function ask<T, A extends Away>(
  session: Session,
  away: AwayKeys<A>,
  put: (context: Context) => Promise<T>,
): Promise<T | A> {
  await drain(session);
  const gone: A[] = [];
  const go = new AbortController();
  const leave = new AbortController();
  const pressed = (_: string | undefined, key: Key | undefined): void => {
    // Ctrl-D closes the line without an answer, and inquirer would wait for ever.
    if (key?.ctrl === true && key.name === 'd') leave.abort();
    const to = away.get(key?.name ?? '');
    if (to === undefined) return;
    gone.push(to);
    go.abort();
  };
  session.input.on('keypress', pressed);
  try {
    const signal = AbortSignal.any([session.stop, go.signal, leave.signal]);
    const output = keptOpen(session);
    return await put({ input: session.input, output, signal, clearPromptOnDone: true });
  } catch (error) {
    const [to] = gone;
    if (to !== undefined) return to;
    if (isLeft(error)) throw interrupted();
    throw error;
  } finally {
    session.input.off('keypress', pressed);
    session.output.write(SHOW_CURSOR);
  }
}

/** inquirer ends the stream it writes to; the terminal must outlive the question. */
function keptOpen(session: Session): NodeJS.WritableStream {
  const stream = new Writable({
    write: (chunk: Uint8Array, _, done) => {
      session.output.write(chunk);
      done();
    },
  });
  return Object.assign(stream, { columns: columnsOf(session) ?? USUAL_COLUMNS });
}

function isLeft(error: unknown): boolean {
  return error instanceof Error && /^(?:ExitPromptError|AbortPromptError)$/u.test(error.name);
}
