/** After a check: the referrals of what has to be decided, beside the drafts, and those that a change withdraws. */
import { basename, resolve } from 'node:path';
import { mailPath, referralPath, removeReferral, writeWhole } from '../io/referrals.js';
import { referralText, type Referral } from '../record/referral.js';
import {
  decidedBefore,
  isOf,
  knownBy,
  saltOf,
  waiting,
  type ReferredLine,
  type Remembered,
} from '../record/remembered.js';
import { answerBy } from '../report/contacts.js';
import { mailText, type Attachment, type Mail } from '../report/referral-mail.js';
import { referralLines } from '../report/referral.js';
import { sayChannels, sayRecord, zoneOf } from '../report/say.js';
import { safeLine, safeText } from '../safe/terminal.js';
import type { Records } from '../store/records.js';
import { hex, leafHash } from '../log/tree.js';
import { sha256 } from '../record/digest.js';
import { earliest, sayWhen } from '../text/time.js';
import type { Draft, Incoming, Instant, Judgement } from '../types.js';
import type { Assessed } from './assess.js';
import { monthBefore, REJECTED, sayEarlier } from './earlier.js';
import type { Kept } from './keep-records.js';
import { problemText } from './fault.js';
import { isPiped } from './reading.js';
import type { ReferralMails } from './referral-mails.js';
import type { Run } from './run.js';

type Recorded = Extract<Kept, { as: 'recorded' }>;

/** What a run knows when it writes referrals. */
export interface Referring {
  readonly run: Run;
  readonly records: Records | null;
  /** What is remembered of earlier referrals. */
  readonly memory: readonly Remembered[];
  /** Whether anybody could be asked: a draft about which nobody was asked is not referred for that alone. */
  readonly isAsked: boolean;
  /** Takes the e-mail of each, for one that holds them all. */
  readonly mails: ReferralMails;
}

const VIEW = { width: 80, redact: false, plain: true, alone: true } as const;

/** The salt of this machine's lines: one for all of them, made with the first. */
export function saltFor({ origin, random }: Records, memory: readonly Remembered[]): string {
  return saltOf(memory, origin) ?? Buffer.from(random(16)).toString('hex');
}

/** Writes them; the paths, as the officer would type them, of those that stand. Practice writes none. */
export async function writeReferrals(
  stands: ReadonlyMap<Assessed, Kept>,
  { run, records, memory, isAsked, mails }: Referring,
): Promise<ReadonlyMap<Assessed, string>> {
  const written = new Map<Assessed, string>();
  if (records === null || run.practice !== null) return written;
  for (const [one, kept] of stands) {
    if (kept.as !== 'recorded' || isPiped(one.incoming, run)) continue;
    const isNew = isReferred(one, kept.judgement, isAsked) && run.options.media.length === 0;
    const ended = withdraw(one, kept, isNew, memory, run);
    const referral = isNew ? write(one, kept, records, { run, memory }) : null;
    await records.book.remember([...ended, ...(referral === null ? [] : [referral.line])]);
    if (referral === null) continue;
    written.set(one, referral.shown);
    mails.add(referral.mail);
  }
  if (written.size > 0) await records.book.forgetOld(monthBefore(monthBefore(run.now)));
  return written;
}

/** Doubt that somebody may settle; of what nobody was asked, only what a rule itself refers (design §6). */
function isReferred({ assessment }: Assessed, { verdict, release }: Judgement, isAsked: boolean): boolean {
  if (verdict !== 'refer' && verdict !== 'block') return false;
  if (release.length === 0) return false;
  if (isAsked) return true;
  // What was rejected is not sent again by itself.
  if (assessment.findings.some(({ rule }) => rule === REJECTED)) return false;
  return assessment.findings.some(({ effect }) => effect === 'refer' || effect === 'block');
}

/** Ends what waits of the same file: the post was changed, cleared, or referred anew. */
function withdraw(
  { incoming }: Assessed,
  { judgement }: Recorded,
  isNew: boolean,
  known: readonly Remembered[],
  run: Run,
): readonly Remembered[] {
  const isOver = isNew || judgement.verdict === 'clear';
  const stale = waitingFor(incoming, known, run).filter((line) => isOver || !isOf(line, incoming.draft));
  if (stale.length > 0 && !isNew) takeAway(incoming, run);
  return stale.map((line) => withdrawn(line, run));
}

/** A post that is cleared as it was before: whatever waited of it waits no longer. */
export async function withdrawCleared(
  incoming: Incoming,
  { run, records, memory }: Pick<Referring, 'run' | 'memory'> & { readonly records: Records },
): Promise<void> {
  const stale = waitingFor(incoming, memory, run);
  if (stale.length === 0) return;
  takeAway(incoming, run);
  await records.book.remember(stale.map((line) => withdrawn(line, run)));
}

function waitingFor(
  { source, row }: Incoming,
  known: readonly Remembered[],
  { host }: Run,
): readonly ReferredLine[] {
  const file = resolve(host.cwd, source);
  return waiting(known).filter((line) => line.file === file && line.row === row);
}

function takeAway({ source, row }: Incoming, { host }: Run): void {
  removeReferral(referralPath(resolve(host.cwd, source), row));
}

function withdrawn({ log, index }: ReferredLine, { now }: Run): Remembered {
  return { as: 'withdrawn', log, index, time: now, v: 1 };
}

interface Written {
  readonly shown: string;
  readonly mail: Mail;
  readonly line: ReferredLine;
}

/** What the screen is made with. */
type Showing = Pick<Referring, 'run' | 'memory'>;

function write(one: Assessed, kept: Recorded, records: Records, showing: Showing): Written | null {
  const { run, memory } = showing;
  const { incoming } = one;
  const { words } = kept.entry;
  if (words === null) return null;
  const shown = referralPath(incoming.source, incoming.row);
  const path = resolve(run.host.cwd, shown);
  const decideBy = decideByFor(incoming.draft, run);
  const text = referralText(referralOf(one, kept, words, decideBy, showing));
  const problem = writeWhole(path, shown, text);
  if (problem !== null) {
    run.host.stderr.write(`${problemText(problem)}\n`);
    return null;
  }
  const mail = mailOf(one, kept, { name: basename(path), text }, decideBy, showing);
  const unsent = writeWhole(mailPath(path), mailPath(shown), mailText(mail));
  if (unsent !== null) run.host.stderr.write(`${problemText(unsent)}\n`);
  const line: ReferredLine = {
    as: 'referred',
    leaf: hex(leafHash(kept.entry.leaf)),
    ...kept.judgement.record,
    ...knownBy(incoming.draft, saltFor(records, memory), [sha256(words)]),
    time: run.now,
    decide_by: decideBy,
    file: resolve(run.host.cwd, incoming.source),
    row: incoming.row,
    v: 1,
  };
  return { shown, mail, line };
}

/** When Communications answer, or when it should go out, whichever comes first. */
function decideByFor({ slot }: Draft, { basis, now }: Run): Instant | null {
  const contact = basis.organisation?.contacts.communications;
  const by = contact === undefined ? null : answerBy(contact, now, zoneOf(basis));
  return earliest([by, slot]);
}

function screenOf(
  one: Assessed,
  { judgement }: Recorded,
  decideBy: Instant | null,
  { run, memory }: Showing,
): readonly string[] {
  const { answers, release } = judgement;
  const number = sayRecord(judgement.record);
  const before = decidedBefore(memory, one.incoming.draft, monthBefore(run.now));
  const earlier = before.map((line) => sayEarlier(line, run.zone));
  const referred = { ...one, number, decideBy, answers, release, earlier };
  return referralLines(referred, run.basis, VIEW);
}

function referralOf(
  one: Assessed,
  kept: Recorded,
  words: string,
  decideBy: Instant | null,
  showing: Showing,
): Omit<Referral, 'record'> {
  const { source, row } = one.incoming;
  const { policy, digest } = showing.run.basis;
  return {
    number: sayRecord(kept.judgement.record),
    file: basename(source),
    row,
    decide_by: decideBy,
    screen: screenOf(one, kept, decideBy, showing).map(safeText),
    basis: { policy: policy.id, issue: policy.issue, digest },
    private: words,
    proof: kept.entry.prove(),
    leaf: kept.entry.leaf,
  };
}

function mailOf(
  one: Assessed,
  kept: Recorded,
  attachment: Attachment,
  decideBy: Instant | null,
  showing: Showing,
): Mail {
  const { run } = showing;
  const { organisation } = run.basis;
  const { draft } = one.incoming;
  const author = organisation?.register.people.find(({ id }) => id === draft.author);
  const by = decideBy === null ? '' : ` by ${sayWhen(decideBy, zoneOf(run.basis))}`;
  const subject = `Please decide ${sayRecord(kept.judgement.record)}${by}: a post on ${sayChannels(draft, run.basis)}`;
  return {
    to: organisation?.contacts.communications.email ?? null,
    from: author?.email ?? null,
    subject: safeLine(subject),
    date: run.now,
    body: [
      ...screenOf(one, kept, decideBy, showing).map(safeText),
      '',
      ...HOW.map((line) => line.replace('FILE', () => attachment.name)),
    ],
    attachments: [attachment],
  };
}

const HOW = ['To decide it, save the attached file and run:', '', '  smcheck decide FILE'];
