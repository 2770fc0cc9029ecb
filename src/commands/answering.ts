/** Who answers the questions of a run: an answers file, the officer at the terminal, or nobody. */
import { openAsker } from '../io/asker.js';
import { colourLevel, paintOf } from '../report/colour.js';
import type { View } from '../report/outcome.js';
import type { Paint } from '../safe/paint.js';
import type { Answer, Asker, Incoming, Unread } from '../types.js';
import type { Assessed } from './assess.js';
import { plainWanted } from './options.js';
import type { Run } from './run.js';

/** What came of one draft's questions. */
export interface Replies {
  readonly answers: readonly Answer[];
  /** The checklist was left before its end, by Ctrl-C or a closed terminal. */
  readonly isInterrupted: boolean;
}

export interface Answering {
  /** Whether a page is shown to somebody: then drafts are grouped, and recorded a page at a time. */
  readonly isInteractive: boolean;
  /** Author and channel where a draft names none, asked at most once in a run. */
  readonly name: (drafts: readonly (Incoming | Unread)[]) => Promise<readonly (Incoming | Unread)[]>;
  /** The questions of a page of drafts; replies in the same order. */
  readonly ask: (page: readonly Assessed[]) => Promise<readonly Replies[]>;
  readonly close: () => void;
}

/** No answers: what is asked stays in doubt. */
export const SILENCE: Replies = { answers: [], isInterrupted: false };

/** Nobody answers. */
const NOBODY: Answering = {
  isInteractive: false,
  name: (drafts) => Promise.resolve(drafts),
  ask: (page) => Promise.resolve(page.map(() => SILENCE)),
  close: () => undefined,
};

/** The file of `--answers`, else the terminal, else nobody. */
export async function openAnswering(run: Run): Promise<Answering> {
  const { host, options } = run;
  if (!options.input) return NOBODY;
  const plain = options.plain || plainWanted(host.env);
  const paint = await paintOf(colourLevel({ option: options.color, env: host.env, isTerminal: true, plain }));
  const open = await openAsker(host, { plain, paint });
  if (open === null) return NOBODY;
  const view: View = { width: open.columns, redact: false, plain, alone: true };
  return {
    isInteractive: true,
    name: (drafts) => Promise.resolve(drafts),
    ask: (page) => askPage(page, { run, asker: open.asker, view, paint }),
    close: open.close,
  };
}

interface Terminal {
  readonly run: Run;
  readonly asker: Asker;
  readonly view: View;
  readonly paint: Paint;
}

async function askPage(page: readonly Assessed[], terminal: Terminal): Promise<readonly Replies[]> {
  const { run, ...shown } = terminal;
  const { runChecklist } = await import('./checklist.js');
  const { answers, interrupted } = await runChecklist({
    ...shown,
    page: page.map((one) => ({ ...one, carried: [] })),
    basis: run.basis,
    clock: () => performance.now(),
  });
  return page.map((_, index) => ({ answers: answers[index] ?? [], isInterrupted: interrupted }));
}
