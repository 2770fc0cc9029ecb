/** Somebody to ask: the terminal the officer sits at, as a list with arrow keys or as plain lines. */
import { problem, SmcheckError } from '../errors.js';
import { PLAIN_PAINT, type Paint } from '../safe/paint.js';
import type { Asker, Host } from '../types.js';
import { openSession } from './session.js';

export interface AskerOptions {
  readonly plain: boolean;
  readonly paint?: Paint;
}

export interface OpenAsker {
  readonly asker: Asker;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Gives the terminal back as it was. */
  readonly close: () => void;
}

/** Null where there is no terminal: then nobody answers, and what is not answered is in doubt. */
export async function openAsker(
  host: Pick<Host, 'openTerminal'>,
  options: AskerOptions,
): Promise<OpenAsker | null> {
  const terminal = host.openTerminal();
  if (terminal === null) return null;
  const session = openSession(terminal);
  const asker = options.plain
    ? (await import('./ask-plain.js')).plainAsker(session)
    : (await import('./ask-inquirer.js')).inquirerAsker(session, options.paint ?? PLAIN_PAINT);
  return {
    asker,
    columns: terminal.columns,
    close: () => {
      session.close();
      terminal.close();
    },
  };
}

/**
 * Asks on the terminal, and gives it back whatever happens.
 * @throws SmcheckError (exit 2) where there is no terminal, (exit 130) where the user leaves.
 */
export async function withAsker<T>(
  host: Pick<Host, 'openTerminal'>,
  options: AskerOptions,
  use: (asker: Asker) => Promise<T>,
): Promise<T> {
  const open = await openAsker(host, options);
  if (open === null) {
    throw new SmcheckError([
      problem(
        'no-terminal',
        'Nobody can be asked: this was not started from a terminal.',
        'Run it in a terminal window.',
      ),
    ]);
  }
  try {
    return await use(open.asker);
  } finally {
    open.close();
  }
}
