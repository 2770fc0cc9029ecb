/** `smcheck check`: read, check, ask, decide, record, show. */
import { decide } from '../decide.js';
import type { ExitCode } from '../errors.js';
import { pages } from '../group.js';
import { readDrafts } from '../io/read-drafts.js';
import { draftDigest } from '../record/digest.js';
import type { Outcome } from '../report/outcome.js';
import { safeText } from '../safe/terminal.js';
import type { Records } from '../store/open.js';
import type { Host, Incoming, Judgement, Unread } from '../types.js';
import { openAnswering, SILENCE, type Answering, type Replies } from './answering.js';
import { assess, isBlocked, prepare, type Assessed } from './assess.js';
import { worstExit } from './exit.js';
import { keep, logNotice, openLog, type Judged, type Kept } from './keep-records.js';
import { runOptions, type RawOptions } from './options.js';
import { openPrinter, type Printer } from './output.js';
import { isAlone, readOptions } from './reading.js';
import { openRun, type Run } from './run.js';

/** Drafts that nobody is asked about are recorded so many at a time: one write, one sync for all of them. */
const BLOCK = 256;

/** What a check works with once everything is open. */
interface Session {
  readonly run: Run;
  readonly records: Records | null;
  readonly answering: Answering;
  readonly printer: Printer;
  readonly codes: Set<ExitCode>;
}

/** Checks every draft that the paths mean. */
export async function runCheck(paths: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const run = await openRun(runOptions(paths, raw), host);
  const records = await openLog(run);
  const printer = await openPrinter(run, 'check', isAlone(paths));
  const answering = await openAnswering(run);
  const session: Session = { run, records, answering, printer, codes: new Set() };
  try {
    await checkAll(session);
  } finally {
    answering.close();
  }
  printer.end();
  const notice = records === null ? null : logNotice(records, run);
  if (notice !== null) host.stderr.write(`${safeText(notice)}\n`);
  return worstExit([...session.codes]);
}

/** In blocks as they come where nobody is asked; else all are read first and asked about in pages. */
async function checkAll(session: Session): Promise<void> {
  const { run, answering } = session;
  let waiting: (Incoming | Unread)[] = [];
  for await (const read of readDrafts(run.options.paths, readOptions(run), run.host)) {
    waiting.push(read);
    if (answering.isInteractive || waiting.length < BLOCK) continue;
    await checkBlock(waiting, session);
    waiting = [];
  }
  if (waiting.length > 0) await checkBlock(waiting, session);
}

/** Every draft of a block ends as one outcome, printed in the order in which they came. */
async function checkBlock(block: readonly (Incoming | Unread)[], session: Session): Promise<void> {
  const { run, printer, codes } = session;
  const named = await session.answering.name(block);
  const looked = named.map((read) =>
    'draft' in read ? assess(prepare(read, run), run, false) : { unread: read, exit: 2 as const },
  );
  const ended = await endAll(
    looked.filter((one) => 'assessment' in one),
    session,
  );
  for (const one of looked) {
    if ('unread' in one) {
      codes.add(one.exit);
      printer.add({ kind: 'unread', unread: one.unread });
    } else {
      const kept = ended.get(one);
      if (kept !== undefined) printer.add(outcomeOf(one, kept));
    }
  }
}

/** Asks, decides and records; after an interruption the drafts that were not yet asked about stay out. */
async function endAll(all: readonly Assessed[], session: Session): Promise<ReadonlyMap<Assessed, Kept>> {
  const { answering } = session;
  const ended = new Map<Assessed, Kept>();
  const close = async (
    page: readonly Assessed[],
    replies: readonly Replies[],
    shownWith: number,
  ): Promise<void> => {
    const kept = await keep(
      page.map((one, index) => judge(one, replies[index] ?? SILENCE, shownWith, session.run)),
      session.records,
      session.run,
    );
    for (const [index, one] of page.entries()) {
      const stands = kept[index];
      if (stands === undefined) throw new RangeError('a draft was lost on the way to the log');
      ended.set(one, stands);
      session.codes.add(codeOf(stands, session.run));
    }
  };
  const [blocked, open] = answering.isInteractive ? split(all) : [all, []];
  if (blocked.length > 0) await close(blocked, await answeredFrom(blocked, answering), 1);
  for (const page of pages(open)) {
    const replies = await answering.ask(page);
    await close(page, replies, page.length);
    if (!replies.some(({ isInterrupted }) => isInterrupted)) continue;
    session.codes.add(130);
    break;
  }
  return ended;
}

/** Where the rules block nothing is asked at the terminal: the post must be edited first. */
function split(all: readonly Assessed[]): readonly [readonly Assessed[], readonly Assessed[]] {
  return [all.filter(isBlocked), all.filter((one) => !isBlocked(one))];
}

async function answeredFrom(drafts: readonly Assessed[], answering: Answering): Promise<readonly Replies[]> {
  return answering.isInteractive ? drafts.map(() => SILENCE) : answering.ask(drafts);
}

function judge(
  one: Assessed,
  { answers, isInterrupted }: Replies,
  shownWith: number,
  { basis }: Run,
): Judged {
  const judgement = isInterrupted
    ? ABANDONED
    : decide({ draft: one.incoming.draft, basis, assessment: one.assessment, planned: one.planned, answers });
  return { ...one, judgement, shownWith };
}

const ABANDONED: Judgement = {
  verdict: 'abandoned',
  because: [],
  answers: [],
  from: null,
  until: null,
  release: [],
};

function codeOf(kept: Kept, { practice }: Run): ExitCode {
  if (kept.as === 'unrecorded') return 2;
  if (kept.judgement.verdict !== 'clear') return 1;
  return practice === null || practice === 'example' ? 0 : 3;
}

function outcomeOf(one: Assessed, kept: Kept): Outcome {
  return {
    kind: 'checked',
    ...one,
    digest: draftDigest(one.incoming.draft),
    standing: kept,
    identity: 'asserted',
    receipt: null,
    referral: null,
  };
}
