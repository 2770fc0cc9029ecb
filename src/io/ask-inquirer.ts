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
import { BACK, type Asker, type ChoosePrompt, type EnterPrompt } from '../types.js';
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
  const settle = <T>(message: string, value: T | typeof BACK, said: (value: T) => readonly string[]) => {
    const lines =
      value === BACK
        ? [paint.faint('  ← back')]
        : [
            `${paint.good('✔')} ${folded(message, session)}`,
            ...said(value).map((line) => `  ${paint.accent(folded(line, session))}`),
          ];
    write(lines.join('\n'));
    return value;
  };
  return {
    show: write,
    choose: async (prompt) => {
      const value = await ask(session, prompt.back, ['escape', 'left'], (context) =>
        select(
          {
            ...listOf(prompt, POINTER, session),
            theme: themeOf(paint, ['↑ ↓ move', 'Enter choose'], prompt.back),
          },
          context,
        ),
      );
      return settle(prompt.message, value, (chosen) => [nameOf(prompt, chosen)]);
    },
    enter: async (prompt) => {
      const value = await ask(session, prompt.back, ['escape'], (context) =>
        entry(
          {
            message: entryMessage(prompt, paint, session),
            validate: judge(prompt),
            theme: themeOf(paint, [], prompt.back),
          },
          context,
        ),
      );
      return settle(prompt.message, value, (given) => [given]);
    },
    tick: async (prompt) => {
      const values = await ask(session, prompt.back, ['escape', 'left'], (context) =>
        checkbox(
          {
            ...listOf(prompt, POINTER_AND_BOX, session),
            shortcuts: { all: null, invert: null },
            theme: { ...themeOf(paint, ['↑ ↓ move', 'Space tick', 'Enter go on'], prompt.back), icon: BOXES },
          },
          context,
        ),
      );
      return settle(prompt.message, values, (ticked) =>
        ticked.length === 0 ? ['None'] : ticked.map((value) => nameOf(prompt, value)),
      );
    },
  };
}

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

/** Puts one question; what was typed before it stood there does not count. */
async function ask<T>(
  session: Session,
  back: boolean,
  backKeys: readonly string[],
  put: (context: Context) => Promise<T>,
): Promise<T | typeof BACK> {
  await drain(session);
  const goBack = new AbortController();
  const leave = new AbortController();
  const pressed = (_: string | undefined, key: Key | undefined): void => {
    // Ctrl-D closes the line without an answer, and inquirer would wait for ever.
    if (key?.ctrl === true && key.name === 'd') leave.abort();
    if (back && backKeys.includes(key?.name ?? '')) goBack.abort();
  };
  session.input.on('keypress', pressed);
  try {
    const signal = AbortSignal.any([session.stop, goBack.signal, leave.signal]);
    const output = keptOpen(session);
    return await put({ input: session.input, output, signal, clearPromptOnDone: true });
  } catch (error) {
    if (goBack.signal.aborted) return BACK;
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
