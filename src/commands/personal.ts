/** `smcheck personal`: advice on what somebody posts as themselves. No verdict, no record, nobody told (2.2.1, 2.2.5). */
import { check } from '../check.js';
import { problem, SmcheckError, type ExitCode } from '../errors.js';
import { readDrafts } from '../io/read-drafts.js';
import { draftDigest } from '../record/digest.js';
import { sayChannel } from '../report/say.js';
import type { Host, Incoming } from '../types.js';
import { worstExit } from './exit.js';
import { runOptions, type RawOptions } from './options.js';
import { openPrinter } from './output.js';
import { isAlone, readOptions } from './reading.js';
import { openRun, type Run } from './run.js';

/** @returns 1 where there is advice, 2 where a post could not be read or is no personal one. */
export async function runPersonal(paths: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const run = await openRun(runOptions(paths, raw), host);
  const printer = await openPrinter(run, 'personal', isAlone(paths));
  const codes = new Set<ExitCode>();
  for await (const read of readDrafts(paths, readOptions(run), host)) {
    if (!('draft' in read)) {
      codes.add(2);
      printer.add({ kind: 'unread', unread: read });
      continue;
    }
    refuseCouncilChannels(read, run);
    const assessment = check(read.draft, run.basis, run.now, run.detectors, {
      lint: true,
      capacity: 'personal',
    });
    if (assessment.findings.length > 0) codes.add(1);
    printer.add({
      kind: 'checked',
      incoming: read,
      assessment,
      planned: [],
      digest: draftDigest(read.draft),
      standing: { as: 'lint' },
      identity: 'asserted',
      receipt: null,
      referral: null,
    });
  }
  printer.end();
  return worstExit([...codes]);
}

/** Nothing on a channel of the council is personal. */
function refuseCouncilChannels({ draft, source }: Incoming, { basis }: Run): void {
  const own = basis.organisation?.channels.filter(({ id }) => draft.channels.includes(id)) ?? [];
  const [first] = own;
  if (first === undefined) return;
  throw new SmcheckError([
    problem(
      'council-channel',
      `${source}: ${sayChannel(first.id, basis)} belongs to the council, so this is no personal post.`,
      'Check it with `smcheck check`.',
    ),
  ]);
}
