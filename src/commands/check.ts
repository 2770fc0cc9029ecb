/** `smcheck check`: read, check, ask, decide, record, show. */
import type { ExitCode } from '../errors.js';
import { openProgress } from '../io/progress.js';
import { readDrafts } from '../io/read-drafts.js';
import { draftDigest } from '../record/digest.js';
import type { Remembered } from '../record/remembered.js';
import type { Outcome } from '../report/outcome.js';
import { counted } from '../report/say.js';
import { safeText } from '../safe/terminal.js';
import type { Answer, Host, Incoming, Unread } from '../types.js';
import { openAnswering } from './answering.js';
import { assess, prepare, type Assessed, type Failed } from './assess.js';
import { closeDrafts, type Closing } from './close-drafts.js';
import { recalled } from './earlier.js';
import { worstExit } from './exit.js';
import { logNotice, openLog, type Kept } from './keep-records.js';
import { runOptions, type RawOptions } from './options.js';
import { openPrinter, type Printer } from './output.js';
import { isAlone, readOptions } from './reading.js';
import { writeReceipts } from './receipts.js';
import { openReferralMails, type ReferralMails } from './referral-mails.js';
import { writeReferrals } from './referrals.js';
import { openRun, type Run } from './run.js';
import { lookBack } from './settled.js';
import { openSigning } from './signing.js';

/** Drafts that nobody is asked about are recorded so many at a time: one write, one sync for all of them. */
const BLOCK = 256;

/** What a check works with once everything is open. */
interface Session extends Closing {
  readonly printer: Printer;
  readonly mails: ReferralMails;
  readonly codes: Set<ExitCode>;
}

/** Checks every draft that the paths mean. */
export async function runCheck(paths: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const run = await openRun(runOptions(paths, raw), host);
  if (run.options.answersTemplate) {
    const { printTemplate } = await import('./answers-template.js');
    return printTemplate(run);
  }
  const signing = await openSigning(run);
  const records = await openLog(run);
  const printer = await openPrinter(run, 'check', isAlone(paths));
  const answering = await openAnswering(run);
  const mails = openReferralMails(run);
  const session: Session = { run, records, answering, signing, printer, mails, codes: new Set() };
  try {
    await checkAll(session);
  } finally {
    answering.close();
  }
  printer.end();
  mails.end();
  const notice = records === null ? null : logNotice(records, run);
  if (notice !== null) host.stderr.write(`${safeText(notice)}\n`);
  return worstExit([...session.codes]);
}

/** In blocks as they come where nobody answers; else all are read before the first is asked about. */
async function checkAll(session: Session): Promise<void> {
  const { run, answering, printer } = session;
  // At a terminal all are read before the first is shown.
  const isAlone = !printer.isOnTerminal || answering.by !== 'nobody';
  const progress = openProgress(run.host, { isAlone, plain: run.options.plain });
  let waiting: (Incoming | Unread)[] = [];
  let count = 0;
  for await (const read of readDrafts(run.options.paths, readOptions(run), run.host)) {
    await progress.at((count += 1));
    waiting.push(read);
    if (answering.by !== 'nobody' || waiting.length < BLOCK) continue;
    await checkBlock(waiting, session);
    waiting = [];
  }
  progress.stop();
  if (waiting.length > 0) await checkBlock(waiting, session);
}

/** Every draft of a block ends as one outcome, printed in the order in which they came. */
async function checkBlock(block: readonly (Incoming | Unread)[], session: Session): Promise<void> {
  const { run, printer, codes, answering, mails } = session;
  const { settled, held, memory } = await lookBack(block, run, session.records);
  const rest = block.filter((read) => !settled.has(read));
  const named = await answering.name(rest);
  const looked = new Map(rest.map((read, index) => [read, lookAt(named[index] ?? read, memory, run)]));
  const all = [...looked.values()].filter((one) => 'assessment' in one);
  const again = new Map(
    rest.flatMap((read) => {
      const [one, answers] = [looked.get(read), held.get(read)];
      return one !== undefined && 'assessment' in one && answers !== undefined && isAnswered(one, answers)
        ? [[one, answers] as const]
        : [];
    }),
  );
  const { stands, isInterrupted } = await closeDrafts(all, session, again);
  const receipts = writeReceipts(stands, run, again);
  const isAsked = answering.by !== 'nobody';
  const referrals = await writeReferrals(stands, { run, records: session.records, memory, isAsked, mails });
  if (isInterrupted) {
    codes.add(130);
    const left = all.filter((one) => !stands.has(one)).length;
    if (left > 0)
      run.host.stderr.write(`${counted(left, 'post')} not asked about. Run the same command again.\n`);
  }
  for (const read of block) {
    const done = settled.get(read);
    if (done !== undefined) {
      codes.add(0);
      printer.add(done);
      continue;
    }
    const one = looked.get(read);
    if (one === undefined) continue;
    if ('unread' in one) {
      codes.add(one.exit);
      printer.add({ kind: 'unread', unread: one.unread });
    } else {
      const kept = stands.get(one);
      if (kept === undefined) continue;
      codes.add(codeOf(kept, run));
      printer.add(outcomeOf(one, kept, receipts.get(one) ?? null, referrals.get(one) ?? null));
    }
  }
}

/** Whether all that is asked today was answered before: then nothing is asked. */
function isAnswered({ planned }: Assessed, answers: readonly Answer[]): boolean {
  return planned.every(({ question: { id } }) => answers.some(({ question }) => question === id));
}

function lookAt(read: Incoming | Unread, memory: readonly Remembered[], run: Run): Assessed | Failed {
  if (!('draft' in read)) return { unread: read, exit: 2 };
  const one = assess(prepare(read, run), run, false);
  return 'assessment' in one ? recalled(one, memory, run) : one;
}

function codeOf(kept: Kept, { practice }: Run): ExitCode {
  if (kept.as === 'unrecorded') return 2;
  if (kept.judgement.verdict !== 'clear') return 1;
  return practice === null || practice === 'example' ? 0 : 3;
}

function outcomeOf(one: Assessed, kept: Kept, receipt: string | null, referral: string | null): Outcome {
  return {
    kind: 'checked',
    ...one,
    digest: draftDigest(one.incoming.draft),
    standing: kept,
    identity: kept.as === 'recorded' ? kept.entry.identity : 'asserted',
    receipt,
    referral,
  };
}
