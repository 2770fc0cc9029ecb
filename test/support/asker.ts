/** Somebody who answers from a list, and remembers what was asked. */
import { interrupted } from '../../src/io/interrupted.js';
import { APART, BACK, type Asker, type ChoosePrompt, type EnterPrompt } from '../../src/types.js';

export const LEAVE: unique symbol = Symbol('leave');

/** A choice's value, an entry, the values ticked, going back, "some differ", or leaving as Ctrl-C does. */
export type Reply = string | readonly string[] | typeof BACK | typeof APART | typeof LEAVE;

export interface Scripted {
  readonly asker: Asker;
  readonly prompts: readonly (ChoosePrompt | EnterPrompt)[];
  /** The messages of the prompts. */
  readonly asked: () => readonly string[];
  /** Everything that was shown between the prompts. */
  readonly shown: () => string;
}

/** @throws where more is asked than there are replies, or a reply is no choice. */
export function scriptedAsker(...replies: readonly Reply[]): Scripted {
  const left = [...replies];
  const prompts: (ChoosePrompt | EnterPrompt)[] = [];
  let shown = '';
  const next = (prompt: ChoosePrompt | EnterPrompt): Exclude<Reply, typeof LEAVE> => {
    prompts.push(prompt);
    const reply = left.shift();
    if (reply === undefined) throw new Error(`nothing to say to: ${prompt.message}`);
    if (reply === LEAVE) throw interrupted();
    if (reply === BACK && !prompt.back) throw new Error(`no way back from: ${prompt.message}`);
    return reply;
  };
  const among = (value: string, { choices, message }: ChoosePrompt): string => {
    if (choices.some((choice) => choice.value === value)) return value;
    throw new Error(`${value} is no choice of: ${message}`);
  };
  return {
    prompts,
    asked: () => prompts.map(({ message }) => message),
    shown: () => shown,
    asker: {
      show: (text) => {
        shown += text;
      },
      // A promise that fails, not a call that throws: as with a terminal.
      choose: (prompt) =>
        Promise.resolve().then(() => {
          const reply = next(prompt);
          return typeof reply === 'string' ? among(reply, prompt) : BACK;
        }),
      chooseForAll: (prompt) =>
        Promise.resolve().then(() => {
          const reply = next(prompt);
          if (typeof reply === 'string') return among(reply, prompt);
          return reply === APART ? APART : BACK;
        }),
      enter: (prompt) =>
        Promise.resolve().then(() => {
          const reply = next(prompt);
          return typeof reply === 'string' ? reply : BACK;
        }),
      tick: (prompt) =>
        Promise.resolve().then(() => {
          const reply = next(prompt);
          if (typeof reply === 'symbol' || typeof reply === 'string') return BACK;
          return reply.map((value) => among(value, prompt));
        }),
    },
  };
}
