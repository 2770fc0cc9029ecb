/** After a check: the receipts of what was cleared, beside the drafts. */
import { resolve } from 'node:path';
import { receiptPath, updateReceipts, type Ended } from '../io/receipts.js';
import { safeText } from '../safe/terminal.js';
import { groupBy } from '../text/group-by.js';
import type { Assessed } from './assess.js';
import type { Answered } from './close-drafts.js';
import type { Kept } from './keep-records.js';
import { problemText } from './fault.js';
import { isPiped } from './reading.js';
import type { Run } from './run.js';

/**
 * Writes them; the paths, as the officer would type them, of those that stand. A draft that was checked again
 * and not cleared loses the one it had, unless only a window of the calendar held it back: while that lasts the proof
 * does not hold, and afterwards it does again. Practice writes none, and takes none away.
 */
export function writeReceipts(
  stands: ReadonlyMap<Assessed, Kept>,
  run: Run,
  again: Answered,
): ReadonlyMap<Assessed, string> {
  const written = new Map<Assessed, string>();
  if (run.practice !== null) return written;
  const fromFiles = [...stands].filter(
    ([one, kept]) => !isPiped(one.incoming, run) && (isCleared(kept) || !again.has(one)),
  );
  if (run.options.media.length > 0) {
    if (fromFiles.some(([, kept]) => isCleared(kept))) run.host.stderr.write(safeText(WITHOUT));
    return written;
  }
  for (const [source, all] of groupBy(fromFiles, ([{ incoming }]) => incoming.source)) {
    const shown = receiptPath(source);
    const ended = all.map(([{ incoming }, kept]): Ended => ({ row: incoming.row, receipt: receiptOf(kept) }));
    const problem = updateReceipts(resolve(run.host.cwd, shown), shown, ended);
    if (problem !== null) run.host.stderr.write(`${problemText(problem)}\n`);
    else for (const [one, kept] of all) if (isCleared(kept)) written.set(one, shown);
  }
  return written;
}

const WITHOUT =
  'No proof was written beside the post: name its pictures in the file itself, not with --media.\n';

function receiptOf(kept: Kept): Ended['receipt'] {
  return kept.as === 'recorded' ? kept.receipt : null;
}

function isCleared(kept: Kept): boolean {
  return receiptOf(kept) !== null;
}
