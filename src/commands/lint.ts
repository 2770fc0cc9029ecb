/** `smcheck lint`: rules only. No author, no questions, no record, and no clearance. */
import { LISTED } from '../detect/classify.js';
import { CLAIMS } from '../detect/precedence.js';
import { openProgress } from '../io/progress.js';
import { readDrafts } from '../io/read-drafts.js';
import { heard } from '../policy/heard.js';
import { draftDigest } from '../record/digest.js';
import type { ExitCode } from '../errors.js';
import type { Effect, Host } from '../types.js';
import { assess, prepare } from './assess.js';
import { worstExit } from './exit.js';
import { runOptions, type RawOptions } from './options.js';
import { openPrinter } from './output.js';
import { isAlone, readOptions } from './reading.js';
import { openRun } from './run.js';

const GRAVER: Readonly<Record<'ask' | 'refer' | 'block', readonly (Effect | 'clean')[]>> = {
  ask: ['ask', 'refer', 'block'],
  refer: ['refer', 'block'],
  block: ['block'],
};

/** Each draft is read, judged and printed before the next: memory does not grow with their number. */
export async function runLint(paths: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const options = runOptions(paths, raw);
  const opened = await openRun(options, host);
  const { policy } = opened.basis;
  const run = { ...opened, detectors: heard(policy, opened.detectors, { claims: CLAIMS, listed: LISTED }) };
  const printer = await openPrinter(run, 'lint', isAlone(paths));
  const progress = openProgress(host, { isAlone: !printer.isOnTerminal, plain: options.plain });
  const codes = new Set<ExitCode>();
  let count = 0;
  for await (const read of readDrafts(paths, readOptions(run), host)) {
    await progress.at((count += 1));
    const looked =
      'draft' in read ? assess(prepare(read, run), run, true) : { unread: read, exit: 2 as const };
    if ('unread' in looked) {
      codes.add(looked.exit);
      printer.add({ kind: 'unread', unread: looked.unread });
      continue;
    }
    if (GRAVER[options.failOn].includes(looked.assessment.automatic)) codes.add(1);
    printer.add({
      kind: 'checked',
      ...looked,
      digest: draftDigest(looked.incoming.draft),
      standing: { as: 'lint' },
      identity: 'asserted',
      receipt: null,
      referral: null,
    });
  }
  progress.stop();
  printer.end();
  return worstExit([...codes]);
}
