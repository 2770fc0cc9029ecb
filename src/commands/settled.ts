/** What came back since the last check: a decision beside the draft, or in the records that are shared. */
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { recorded } from '../decide.js';
import { readReceipts, receiptPath, updateReceipts } from '../io/receipts.js';
import { decisionPath, readDecisionFile, referralPath, removeReferral } from '../io/referrals.js';
import { parseCheckpoint } from '../log/checkpoint.js';
import { parseTlogProof } from '../log/tlog-proof.js';
import type { CheckBody, DecideBody } from '../record/body.js';
import { draftDigest } from '../record/digest.js';
import { readReceipt, type Receipt } from '../record/receipt.js';
import {
  decidedBefore,
  waiting,
  type DecidedLine,
  type RecordName,
  type Remembered,
} from '../record/remembered.js';
import { checkReceipt, filled, type ReceiptReport } from '../receipt.js';
import { decisionFaults } from '../referral.js';
import type { Checked } from '../report/outcome.js';
import { sayPerson, sayRecord } from '../report/say.js';
import { safeLine } from '../safe/terminal.js';
import type { Records } from '../store/records.js';
import { sayWhen } from '../text/time.js';
import type { Answer, Incoming, Organisation, Unread } from '../types.js';
import { assess, prepare } from './assess.js';
import { adviceOnly, clearedBefore } from './cleared-before.js';
import { monthBefore, recalled } from './earlier.js';
import { problemText } from './fault.js';
import { answersOfHeld } from './held.js';
import { isPiped } from './reading.js';
import { withdrawCleared } from './referrals.js';
import type { Run } from './run.js';

/** What a run knows of earlier decisions. */
interface Recall {
  readonly run: Run;
  readonly records: Records;
  readonly organisation: Organisation;
  readonly memory: readonly Remembered[];
}

export interface LookedBack {
  /** Drafts that somebody decided, or that were cleared and still are: nobody is asked about them again. */
  readonly settled: ReadonlyMap<Incoming | Unread, Checked>;
  /** What was answered about those that only a window of the calendar holds back: they are judged again with it. */
  readonly held: ReadonlyMap<Incoming | Unread, readonly Answer[]>;
  readonly memory: readonly Remembered[];
}

/** What was decided since the last check: drafts that may go out now, and all that is remembered. Practice looks only. */
export async function lookBack(
  block: readonly (Incoming | Unread)[],
  run: Run,
  records: Records | null,
): Promise<LookedBack> {
  const { organisation } = run.basis;
  if (records === null || organisation === null) return { settled: new Map(), held: new Map(), memory: [] };
  let memory = await records.book.read();
  const settled = new Map<Incoming | Unread, Checked>();
  const held = new Map<Incoming | Unread, readonly Answer[]>();
  const isPracticeOnly = run.practice !== null || run.options.media.length > 0;
  for (const read of block) {
    if (!('draft' in read) || isPracticeOnly || isPiped(read, run)) continue;
    const line = await takeDecision(read, { run, records, organisation, memory });
    if (line !== null) memory = [...memory, line];
    const before = await settledBefore(read, { run, records, organisation, memory });
    if (before === null) continue;
    if ('kind' in before) settled.set(read, before);
    else held.set(read, before);
  }
  return { settled, held, memory };
}

/** How it stands; or what was answered, where a window alone holds it back; null: it is asked about. */
async function settledBefore(read: Incoming, recall: Recall): Promise<Checked | readonly Answer[] | null> {
  const incoming = prepare(read, recall.run);
  const receipts = [...receiptsBeside(incoming, recall.run), ...receiptsKept(recall, incoming)];
  let held: readonly Answer[] | null = null;
  for (const receipt of receipts) {
    const report = reportOf(receipt, incoming, recall);
    held ??= await answersOfHeld(report, recall.records);
    if (report.reasons.length > 0 || report.log === null) continue;
    return report.body?.kind === 'check'
      ? clearedAgain(incoming, report.body, { log: report.log, index: receipt.record.i }, recall)
      : outcomeOf(incoming, receipt, report, recall);
  }
  return held;
}

/** A referral that was made meanwhile, as in a time of emergency, waits no longer. */
async function clearedAgain(
  incoming: Incoming,
  body: CheckBody,
  place: RecordName,
  recall: Recall,
): Promise<Checked | null> {
  const { run, records, memory } = recall;
  const clearance = { ...place, path: receiptPath(incoming.source) };
  const cleared = clearedBefore(incoming, body, clearance, run, (one) => recalled(one, memory, run));
  if (cleared !== null) await withdrawCleared(incoming, { run, records, memory });
  return cleared;
}

const isDecision = ({ record }: Receipt): boolean => record.body.kind === 'decide';

/** Whoever hands over a file of answers wants them taken, whatever was answered before. */
function receiptsBeside({ source, row }: Incoming, { host, options }: Run): readonly Receipt[] {
  const shown = receiptPath(source);
  const { receipts } = readReceipts(resolve(host.cwd, shown), shown);
  return receipts.filter((one) => one.row === row && (options.answers === null || isDecision(one)));
}

/** Of those who share the records: the receipt lies in their book, and is put beside the draft when it fits. */
function receiptsKept({ memory, run }: Recall, { row, draft }: Incoming): readonly Receipt[] {
  return decidedBefore(memory, draft, monthBefore(run.now)).flatMap(({ line, like }) => {
    if (line.receipt === null || like !== 'same') return [];
    const read = readReceipt(line.receipt);
    return read.ok && isDecision(read.receipt) && read.receipt.row === row ? [read.receipt] : [];
  });
}

function reportOf(receipt: Receipt, { draft }: Incoming, { run, organisation }: Recall): ReceiptReport {
  return checkReceipt({ draft, receipt, basis: run.basis, organisation, now: run.now });
}

async function outcomeOf(
  read: Incoming,
  receipt: Receipt,
  { body, log }: ReceiptReport,
  recall: Recall,
): Promise<Checked | null> {
  const { run } = recall;
  if (body?.kind !== 'decide' || log === null) return null;
  const { source, row } = read;
  const place = { log, index: receipt.record.i };
  const incoming = {
    ...read,
    draft: filled(read.draft, body),
    notices: [...read.notices, sayDecision(body, run)],
  };
  const looked = assess(incoming, run, false);
  if ('unread' in looked) return null;
  const path = receiptPath(source);
  const problem = updateReceipts(resolve(run.host.cwd, path), path, [{ row, receipt }]);
  if (problem !== null) run.host.stderr.write(`${problemText(problem)}\n`);
  await settleBook(body, place, recall);
  clearAway(read, run);
  const { from, until, identity } = body;
  const judgement = { verdict: 'clear', because: [], answers: [], from, until, release: [] } as const;
  return {
    kind: 'checked',
    ...looked,
    assessment: adviceOnly(looked.assessment),
    planned: [],
    digest: draftDigest(incoming.draft),
    standing: { as: 'recorded', judgement: recorded(judgement, place), rehearsal: false },
    identity,
    receipt: problem === null ? path : null,
    referral: null,
  };
}

/** `Allowed by Farah Sample on …, because it is not political in this context.` */
function sayDecision({ decider, time, reason, outcome, identity }: DecideBody, { basis, zone }: Run): string {
  const known = basis.policy.reasons.find(({ id }) => id === reason);
  const why = known === undefined ? '' : `, because: ${known.say}`;
  const edited = outcome === 'edit' ? ' with an edit' : '';
  const unsigned = identity === 'signed' ? '' : ' (not signed)';
  return `Allowed${edited} by ${sayPerson(decider, basis)}${unsigned} on ${sayWhen(time, zone)}${why}.`;
}

// -------------------------------------------------------------------------------------- decisions in files

/** Reads the decision beside a draft and keeps it; the line it is remembered by, null where there is nothing new. */
async function takeDecision({ source, row }: Incoming, recall: Recall): Promise<DecidedLine | null> {
  const { run, records, memory, organisation } = recall;
  const shown = decisionPath(source, row);
  const read = readDecisionFile(resolve(run.host.cwd, shown), shown);
  if (read === null) return null;
  if (!read.ok) {
    run.host.stderr.write(`${problemText(read.problem)}\n`);
    return null;
  }
  const { value: decision } = read;
  const referred = memory.find((line) => line.as === 'referred' && sayRecord(line) === decision.number);
  if (referred?.as !== 'referred')
    return refuse(shown, ['It decides a referral that was not made here.'], run);
  const { body } = decision.record;
  const faults = decisionFaults(decision, [referred.index, referred.leaf], organisation);
  if (body.kind !== 'decide' || faults.length > 0) return refuse(shown, faults, run);
  const log = parseCheckpoint(parseTlogProof(decision.proof)?.checkpoint ?? '')?.origin ?? '';
  const index = decision.record.i;
  if (memory.some((line) => line.as === 'decided' && line.log === log && line.index === index)) return null;
  const { digest, sketch, commits } = referred;
  const line: DecidedLine = {
    as: 'decided',
    log,
    index,
    of: { log: referred.log, index: referred.index },
    digest,
    sketch,
    commits,
    time: body.time,
    outcome: decision.outcome,
    by: sayPerson(body.decider, run.basis),
    words: decision.words,
    receipt: null,
    text: null,
    v: 1,
  };
  await records.book.remember([line]);
  return line;
}

function refuse(shown: string, reasons: readonly string[], { host }: Run): null {
  host.stderr.write(`${safeLine(`${shown} was not taken: ${reasons.join(' ')}`)}\n`);
  return null;
}

/** The referral that it decides waits no longer, also where only the receipt came back. */
async function settleBook(
  { of, outcome, decider, time }: DecideBody,
  place: RecordName,
  { memory, records, run }: Recall,
): Promise<void> {
  const ended = waiting(memory).filter(({ leaf }) => leaf === of[1]);
  const lines = ended.map(({ log, index, digest, sketch, commits }): DecidedLine => ({
    as: 'decided',
    ...place,
    of: { log, index },
    digest,
    sketch,
    commits,
    time,
    outcome,
    by: sayPerson(decider, run.basis),
    words: '',
    receipt: null,
    text: null,
    v: 1,
  }));
  await records.book.remember(lines);
}

/** Takes away what a settled draft no longer needs beside it. */
function clearAway({ source, row }: Incoming, { host }: Run): void {
  const file = resolve(host.cwd, source);
  if (existsSync(referralPath(file, row))) removeReferral(referralPath(file, row));
  rmSync(decisionPath(file, row), { force: true });
}
