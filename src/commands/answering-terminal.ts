/** Answers from the officer at the terminal; those given earlier today are carried where they still hold. */
import { openAsker } from '../io/asker.js';
import { plainWanted } from '../io/plain-wanted.js';
import { carriedFor, keepPending, pendingOf, pendingPath, readPending } from '../io/pending.js';
import { colourLevel, paintOf } from '../report/colour.js';
import { dayOf } from '../text/time.js';
import type { Answering } from './answering.js';
import { runChecklist } from './checklist.js';
import type { Run } from './run.js';
import { withWho } from './who-posts.js';

/** Null where there is no terminal. */
export async function answersFromTerminal(run: Run): Promise<Answering | null> {
  const { host, options, basis } = run;
  const plain = options.plain || plainWanted(host.env);
  const paint = await paintOf(colourLevel({ option: options.color, env: host.env, isTerminal: true, plain }));
  const open = await openAsker(host, { plain, paint });
  if (open === null) return null;
  const { asker } = open;
  const view = { width: open.columns, redact: false, plain, alone: true };
  const day = dayOf(run.now, run.zone);
  const path = pendingPath(host.folders.data);
  return {
    by: 'terminal',
    name: (drafts) => withWho(drafts, run, asker),
    ask: async (page, { before, all }) => {
      const pending = readPending(path, day);
      const drafts = page.map((one, index) => ({
        ...one,
        number: before + index + 1,
        carried: carriedFor(one, pending, basis, day),
      }));
      const list = { page: drafts, all, basis, asker, clock: () => performance.now(), view, paint };
      const { answers, interrupted } = await runChecklist(list);
      return page.map((_, index) => ({ answers: answers[index] ?? [], isInterrupted: interrupted }));
    },
    ended: (one, { answers }, isKept) => {
      keepPending(path, one.incoming, isKept ? pendingOf(one, answers, basis, day) : [], day);
    },
    close: open.close,
  };
}
