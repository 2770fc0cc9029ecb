/** Where referrals are found: the book beside the records, a file, a folder. Each is opened only if it is genuine. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { problem, SmcheckError } from '../errors.js';
import { isFolder } from '../io/is-folder.js';
import { bodyOf, readReferralFile } from '../io/referrals.js';
import { parseCheckpoint } from '../log/checkpoint.js';
import { parseTlogProof } from '../log/tlog-proof.js';
import { waiting, type RecordName, type ReferredLine, type Remembered } from '../record/remembered.js';
import { openRecord, openReferral, type KnownLog, type Opened } from '../referral.js';
import { sayRecord } from '../report/say.js';
import { nameOf } from '../store/find-log.js';
import { lookAt, wordsBehind } from '../store/look.js';
import { openShelf, type Shelf } from '../store/shelf.js';
import { canonicalJson } from '../text/json.js';
import type { Instant, Organisation } from '../types.js';
import { recordsPlace } from './records-place.js';
import type { Run } from './run.js';

/** A referral in hand. */
export interface Found extends RecordName {
  readonly number: string;
  readonly opened: Opened;
  readonly decideBy: Instant | null;
  /** The draft's file, absolute: beside it stands what is written. It need not be there. */
  readonly file: string;
  readonly row: number | null;
  /** The referral's own file, absolute; null where it was found by its number. */
  readonly path: string | null;
}

/** A place where something waits that cannot be opened. */
export interface NotOpened {
  readonly number: string;
  readonly reasons: readonly string[];
}

/** What a command on referrals works with. */
export interface Desk {
  readonly run: Run;
  readonly organisation: Organisation;
  /** Every log whose word counts: the register's, and this computer's own. */
  readonly logs: readonly KnownLog[];
  readonly book: readonly Remembered[];
  /** Where the records lie that the book speaks of. */
  readonly shelf: Shelf;
}

/** @throws SmcheckError (exit 2) where no organisation says who decides. */
export async function openDesk(run: Run, own: KnownLog | null): Promise<Desk> {
  const { organisation } = run.basis;
  if (organisation === null)
    throw fault(
      'no-organisation',
      'There is no organisation here, so nobody knows who may decide.',
      'Run this where smcheck.yaml names the organisation, or use --organisation.',
    );
  const shelf = await openShelf(recordsPlace(run, run.host));
  const logs = [...organisation.register.logs, ...(own === null ? [] : [own])];
  return { run, organisation, logs, book: await shelf.book.read(), shelf };
}

function fault(code: string, message: string, hint: string): SmcheckError {
  return new SmcheckError([problem(code, message, hint)]);
}

/** The one that a number or a file names. */
export async function findReferral(wanted: string, desk: Desk): Promise<Found> {
  const { host } = desk.run;
  const path = resolve(host.cwd, wanted);
  if (existsSync(path) && !isFolder(path)) return opened(fromFile(path, wanted, desk), wanted);
  const [, index, log = ''] = /^(?:R-)?(\d{1,15})(?:-([0-9a-f]{1,6}))?$/iu.exec(wanted) ?? [];
  if (index === undefined)
    throw fault('no-referral', `There is no file ${wanted}.`, 'smcheck decide lists what waits.');
  const named = waiting(desk.book).filter(
    (line) => line.index === Number(index) && nameOf(line.log).startsWith(log.toLowerCase()),
  );
  const [first, second] = named;
  if (first === undefined)
    throw fault('no-referral', `No referral ${wanted} waits here.`, 'smcheck decide lists what waits.');
  if (second !== undefined)
    throw fault(
      'which-referral',
      `${wanted} may mean ${named.map(sayRecord).join(' or ')}.`,
      'Give the whole number.',
    );
  return opened(await fromBook(first, desk), wanted);
}

function opened(one: Found | NotOpened, wanted: string): Found {
  if ('opened' in one) return one;
  throw fault(
    'not-genuine',
    `${wanted} cannot be decided: ${one.reasons.join(' ')}`,
    'Ask the author to check the post again, and for the new referral.',
  );
}

/** Everything that waits: in the book, and as files in a folder where one is named. */
export async function findAll(folder: string | null, desk: Desk): Promise<readonly (Found | NotOpened)[]> {
  if (folder === null) return fromWholeBook(desk);
  const shelf = await openShelf({ ...recordsPlace(desk.run, desk.run.host), folder });
  const shared = { ...desk, shelf, book: await shelf.book.read() };
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.referral'))
    .sort()
    .map((name) => fromFile(join(folder, name), name, desk));
  return [...(await fromWholeBook(shared)), ...files];
}

async function fromWholeBook(desk: Desk): Promise<readonly (Found | NotOpened)[]> {
  const all: (Found | NotOpened)[] = [];
  for (const line of waiting(desk.book)) all.push(await fromBook(line, desk));
  return all;
}

function fromFile(path: string, shown: string, desk: Desk): Found | NotOpened {
  const read = readReferralFile(path, shown);
  if (!read.ok) return { number: shown, reasons: [read.problem.message] };
  const { value } = read;
  const one = openReferral(value, desk.organisation, desk.logs);
  if (!one.ok) return { number: value.number, reasons: one.reasons };
  const log = parseCheckpoint(parseTlogProof(value.proof)?.checkpoint ?? '')?.origin ?? '';
  const name = { log, index: value.record.i };
  if (desk.book.some((line) => line.as === 'withdrawn' && line.log === log && line.index === name.index))
    return { number: value.number, reasons: ['It was withdrawn: the post was changed since.'] };
  const file = join(dirname(path), value.file);
  if (isChanged(file, value.row, one.opened)) return { number: value.number, reasons: [CHANGED] };
  // The number is made again: what the file says of itself was not signed.
  const number = sayRecord(name);
  return { ...name, number, opened: one.opened, decideBy: value.decide_by, file, row: value.row, path };
}

const CHANGED = 'The post was changed since, which withdraws it.';

/** Whether a text file of that name holds other words now. Where it holds more, its next check says so. */
function isChanged(file: string, row: number | null, { stored }: Opened): boolean {
  if (row !== null || !existsSync(file)) return false;
  const text = bodyOf(file);
  return text !== null && text !== stored.draft.text;
}

async function fromBook(line: ReferredLine, { shelf, logs }: Desk): Promise<Found | NotOpened> {
  const { log, index, decide_by: decideBy, file, row } = line;
  const number = sayRecord(line);
  const standing = await shelf.log(log);
  if (standing === null) return { number, reasons: ['Its log is not here.'] };
  const looked = lookAt(standing.log);
  let isKnown = false;
  for (const record of looked.records) {
    const { body } = record;
    if (body.kind === 'open') isKnown = looked.origin === log && logs.some(({ vkey }) => vkey === body.vkey);
    if (!isKnown)
      return { number, reasons: [`It comes from ${log}, a log that register.yaml does not name.`] };
    if (record.i !== index) continue;
    const words = await wordsBehind(standing, record);
    if (words === null) return { number, reasons: ['Its words were erased.'] };
    const one = openRecord(record, canonicalJson(record), words);
    if (!one.ok) return { number, reasons: one.reasons };
    if (isChanged(file, row, one.opened)) return { number, reasons: [CHANGED] };
    return { log, index, number, opened: one.opened, decideBy, file, row, path: null };
  }
  return { number, reasons: ['Its record is not in the log.'] };
}
