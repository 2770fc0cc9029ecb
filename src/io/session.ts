/** A terminal for as long as questions are put: what ends it, and what was typed before a question stood there. */
import { ReadStream, WriteStream } from 'node:tty';
import { interrupted } from './interrupted.js';

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

export interface Session extends Streams {
  /** Aborted when the user leaves: by a signal, or at the end of the input. */
  readonly stop: AbortSignal;
  readonly close: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Long enough for the terminal to hand over what lies in its buffer, too short to be noticed. */
const DRAIN_MS = 30;
const CTRL_C = '\u0003';

/** Begins to listen. A second signal finds no listener any more and ends the program at once. */
export function openSession({ input, output }: Streams): Session {
  const controller = new AbortController();
  const stop = (): void => {
    unhook();
    controller.abort();
  };
  const unhook = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
    input.off('end', stop).off('close', stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  input.on('end', stop).on('close', stop);
  return {
    input,
    output,
    stop: controller.signal,
    close: () => {
      unhook();
      setRaw(input, false);
      input.pause();
    },
  };
}

/** Columns of the terminal as it is now; null where it does not say. */
export function columnsOf({ output }: Streams): number | null {
  return output instanceof WriteStream && output.columns > 0 ? output.columns : null;
}

function setRaw(input: NodeJS.ReadableStream, isRaw: boolean): void {
  if (input instanceof ReadStream && input.isTTY) input.setRawMode(isRaw);
}

/**
 * Throws away what was typed before the question was shown: `yes |`, a held key, an impatient Enter. Raw mode makes
 * the terminal hand over half a line too.
 * @throws what `interrupted` makes, if the user has left.
 */
export async function drain({ input, stop }: Session): Promise<void> {
  const typed: string[] = [];
  const seen = (chunk: Buffer | string): void => {
    typed.push(chunk.toString());
  };
  setRaw(input, true);
  input.on('data', seen).resume();
  await new Promise((resolve) => setTimeout(resolve, DRAIN_MS));
  input.off('data', seen).pause();
  setRaw(input, false);
  if (stop.aborted || typed.some((text) => text.includes(CTRL_C))) throw interrupted();
}
