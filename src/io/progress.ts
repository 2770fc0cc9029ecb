/** A sign of life on long work: one line on the terminal that goes again. Never on a pipe. */
import { plainWanted } from './plain-wanted.js';
import type { Host } from '../types.js';

export interface Progress {
  /** How many posts are done. */
  readonly at: (count: number) => Promise<void>;
  /** Takes the line away; before anything else is printed. */
  readonly stop: () => void;
}

export interface ProgressOptions {
  /** Nothing else is printed on this terminal meanwhile. */
  readonly isAlone: boolean;
  readonly plain: boolean;
}

/** Short work shows nothing. */
const PATIENCE_MS = 1000;
const FRAME_MS = 100;

const SILENT: Progress = { at: () => Promise.resolve(), stop: () => undefined };

export function openProgress({ stderr, env }: Host, { isAlone, plain }: ProgressOptions): Progress {
  if (!isAlone || !stderr.isTerminal || plain || plainWanted(env) || (env['CI'] ?? '') !== '') return SILENT;
  return spinning();
}

function spinning(): Progress {
  let shown: Spinner | null = null;
  let next = performance.now() + PATIENCE_MS;
  return {
    at: async (count) => {
      if (performance.now() < next) return;
      shown ??= await spinner();
      next = performance.now() + FRAME_MS;
      shown.text = `${count.toLocaleString('en-GB')} posts`;
      // Reading and judging leave no pause in which a timer could turn it.
      shown.render();
    },
    stop: () => {
      shown?.stop();
      shown = null;
      next = performance.now() + PATIENCE_MS;
    },
  };
}

interface Spinner {
  text: string;
  readonly render: () => unknown;
  readonly stop: () => unknown;
}

async function spinner(): Promise<Spinner> {
  const { default: ora } = await import('ora');
  return ora({ stream: process.stderr, discardStdin: false, hideCursor: true }).start();
}
