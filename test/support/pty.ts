/** The program in a real terminal: a pseudo-terminal that types keys and waits for what is shown. */
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';

export const LAUNCHER = fileURLToPath(new URL('../../bin/smcheck.js', import.meta.url));

export const KEYS = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  left: '\u001b[D',
  end: '\u001b[F',
  home: '\u001b[H',
  escape: '\u001b',
  interrupt: '\u0003',
} as const;

export interface Terminal {
  /** Everything shown so far, without control sequences. */
  readonly shown: () => string;
  /** The same with every byte. */
  readonly raw: () => string;
  readonly type: (keys: string) => void;
  /** Waits until the text shown since the last wait matches. */
  readonly until: (pattern: RegExp) => Promise<void>;
  /** Waits for the program to end. */
  readonly exit: () => Promise<number>;
}

export interface TerminalOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** Another program than Node, `sh` for a pipe. */
  readonly command?: string;
}

const PATIENCE_MS = 20_000;

/** Starts `smcheck` with its arguments, or another command, on a terminal of its own. */
export function openTerminal(args: readonly string[], options: TerminalOptions): Terminal {
  const command = options.command ?? process.execPath;
  const all = options.command === undefined ? [LAUNCHER, ...args] : [...args];
  const child = spawn(command, all, {
    name: 'xterm-256color',
    cols: options.columns ?? 100,
    rows: 50,
    cwd: options.cwd,
    env: { ...options.env },
  });
  let raw = '';
  let seen = 0;
  let code: number | null = null;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const check of waiting) check();
  };
  child.onData((data) => {
    raw += data;
    wake();
  });
  child.onExit(({ exitCode }) => {
    code = exitCode;
    wake();
  });
  const shown = (): string => stripVTControlCharacters(raw);

  function wait(isDone: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        waiting.delete(check);
      };
      const timer = setTimeout(() => {
        end();
        child.kill();
        reject(new Error(`Waited in vain for ${what}; the terminal shows:\n${shown()}`));
      }, PATIENCE_MS);
      const check = (): void => {
        if (isDone()) {
          end();
          resolve();
        } else if (code !== null && what !== 'the end') {
          end();
          reject(new Error(`Ended with ${code} before ${what}; the terminal shows:\n${shown()}`));
        }
      };
      waiting.add(check);
      check();
    });
  }

  return {
    shown,
    raw: () => raw,
    type: (keys) => {
      child.write(keys);
    },
    until: async (pattern) => {
      await wait(() => pattern.test(shown().slice(seen)), String(pattern));
      seen = shown().length;
    },
    exit: async () => {
      await wait(() => code !== null, 'the end');
      return code ?? -1;
    },
  };
}
