/** Who answers the questions of a run: an answers file, the officer at the terminal, or nobody. */
import type { Answer, Incoming, Unread } from '../types.js';
import type { Assessed } from './assess.js';
import { withWho } from './who-posts.js';
import type { Run } from './run.js';

/** What came of one draft's questions. */
export interface Replies {
  readonly answers: readonly Answer[];
  /** The checklist was left before its end, by Ctrl-C or a closed terminal. */
  readonly isInterrupted: boolean;
}

/** Where a page stands among all drafts that are asked about. */
export interface Place {
  /** How many drafts come before it. */
  readonly before: number;
  readonly all: number;
}

export interface Answering {
  /** At a terminal drafts are shown in pages; a file answers all at once; nobody answers as they come. */
  readonly by: 'terminal' | 'file' | 'nobody';
  /** Author and channel where a draft names none: remembered, or asked at most once in a run. */
  readonly name: (drafts: readonly (Incoming | Unread)[]) => Promise<readonly (Incoming | Unread)[]>;
  /** The questions of a page of drafts; replies in the same order. */
  readonly ask: (page: readonly Assessed[], place: Place) => Promise<readonly Replies[]>;
  /** Told of each draft once it is recorded: what was left half-way, or cleared, is kept for the next run today. */
  readonly ended: (one: Assessed, replies: Replies, isKept: boolean) => void;
  readonly close: () => void;
}

/** No answers: what is asked stays in doubt. */
export const SILENCE: Replies = { answers: [], isInterrupted: false };

/** The file of `--answers`, else the terminal, else nobody. */
export async function openAnswering(run: Run): Promise<Answering> {
  const { options } = run;
  if (options.answers !== null) {
    const { answersFromFile } = await import('./answering-file.js');
    return answersFromFile(options.answers, run);
  }
  if (options.input) {
    const { answersFromTerminal } = await import('./answering-terminal.js');
    return (await answersFromTerminal(run)) ?? nobody(run);
  }
  return nobody(run);
}

/** Nobody answers. */
export function nobody(run: Run): Answering {
  return {
    by: 'nobody',
    name: (drafts) => withWho(drafts, run, null),
    ask: (page) => Promise.resolve(page.map(() => SILENCE)),
    ended: () => undefined,
    close: () => undefined,
  };
}
