/** A decision made durable: its record, then what lets the post out, or brings the answer back to the author. */
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import {
  decisionPath,
  isTextFile,
  partsOf,
  removeReferral,
  referralPath,
  writeWhole,
} from '../io/referrals.js';
import { receiptPath, updateReceipts } from '../io/receipts.js';
import { sha256 } from '../record/digest.js';
import { knownBy, type Remembered } from '../record/remembered.js';
import { receiptLine } from '../record/receipt.js';
import { decisionText, type Decision } from '../record/referral.js';
import { recordChecks, type RecordPlace, type Records, type ToRecord } from '../store/records.js';
import type { Draft, Person, Problem } from '../types.js';
import type { Made } from './decide-ask.js';
import type { Found } from './decide-open.js';
import { saltFor } from './referrals.js';
import type { Run } from './run.js';

export interface Keeping {
  readonly run: Run;
  readonly records: Records;
  /** What is remembered. */
  readonly book: readonly Remembered[];
  readonly decider: Person;
  readonly found: Found;
  readonly sign?: NonNullable<ToRecord['sign']>;
}

/** What was written besides the record; paths are absolute. */
export interface KeptDecision {
  readonly place: RecordPlace;
  readonly receipt: string | null;
  readonly decision: string | null;
  /** The draft's file with the edited words. */
  readonly draft: string | null;
  readonly problems: readonly Problem[];
}

/** Records it, and only then writes anything else. */
export async function keepDecision(made: Made, keeping: Keeping): Promise<KeptDecision> {
  const { run, records, decider, found, sign } = keeping;
  const { judged, ruling, outcome, reason, words } = made;
  const [place] = await recordChecks(records, [
    {
      draft: judged.draft,
      basis: run.basis,
      assessment: judged.assessment,
      planned: judged.planned,
      judgement: ruling.judgement,
      shownWith: 1,
      rehearsal: false,
      mediaSizes: found.opened.stored.media.map(({ bytes }) => bytes ?? 0),
      basisFiles: run.files,
      decision: {
        decider: decider.id,
        by_name: decider.name,
        of: found.opened.of,
        outcome,
        reason,
        released: ruling.released,
        words,
      },
      ...(sign === undefined ? {} : { sign }),
    },
  ]);
  if (place === undefined) throw new RangeError('a decision without a place');
  await rememberIt(made, place, keeping);
  return { place, ...writeBeside(made, place, keeping) };
}

async function rememberIt(
  { judged, outcome, words }: Made,
  place: RecordPlace,
  keeping: Keeping,
): Promise<void> {
  const { run, records, book, decider, found } = keeping;
  const { body } = found.opened;
  const commits = [body.commit, place.words === null ? null : sha256(place.words)];
  await records.book.remember([
    {
      as: 'decided',
      log: place.log,
      index: place.index,
      of: { log: found.log, index: found.index },
      ...knownBy(
        judged.draft,
        saltFor(records, book),
        commits.filter((one) => one !== null),
      ),
      time: run.now,
      outcome,
      by: decider.name,
      words,
      receipt: place.receipt === null ? null : receiptLine({ ...place.receipt, row: found.row }),
      text: outcome === 'edit' ? judged.draft.text : null,
      v: 1,
    },
  ]);
}

type Beside = Omit<KeptDecision, 'place'>;

function writeBeside(made: Made, place: RecordPlace, keeping: Keeping): Beside {
  const { found } = keeping;
  const none: Beside = { receipt: null, decision: null, draft: null, problems: [] };
  // Decided by its number on another machine there is nothing to write beside: the author's next run finds it.
  if (found.path === null && !existsSync(dirname(found.file))) return none;
  const isSettled = made.outcome !== 'ask' && made.outcome !== 'pass';
  const written =
    place.receipt === null ? writeDecision(made, place, keeping) : writeReceipt(made, place, found);
  if (isSettled && written.problems.length === 0)
    removeReferral(found.path ?? referralPath(found.file, found.row));
  return { ...none, ...written };
}

type Some = Partial<Beside> & Pick<Beside, 'problems'>;

function writeReceipt(made: Made, { receipt }: RecordPlace, { file, row, opened }: Found): Some {
  const path = receiptPath(file);
  const problem = updateReceipts(path, basename(path), [{ row, receipt }]);
  if (problem !== null) return { problems: [problem] };
  if (made.outcome !== 'edit') return { receipt: path, problems: [] };
  const text = editedFile(file, row, opened.stored.draft, made.judged.draft);
  if (text === null) return { receipt: path, problems: [] };
  const wrong = writeWhole(file, basename(file), text);
  return wrong === null ? { receipt: path, draft: file, problems: [] } : { receipt: path, problems: [wrong] };
}

/**
 * The draft's file with the new words: of a text file that still holds the old ones, its head kept, or of one that is
 * not there. Null where it holds something else, or more than one draft: then the author puts the words in.
 */
function editedFile(file: string, row: number | null, before: Draft, after: Draft): string | null {
  if (row !== null || !isTextFile(file)) return null;
  if (!existsSync(file)) return `${after.text}\n`;
  const { head, text } = partsOf(file);
  return text === before.text ? `${head}${after.text}\n` : null;
}

function writeDecision({ outcome, words }: Made, { leaf, prove }: RecordPlace, { found }: Keeping): Some {
  if (outcome !== 'reject' && outcome !== 'ask' && outcome !== 'pass') return { problems: [] };
  const { file, row, number } = found;
  const path = decisionPath(file, row);
  const text: Omit<Decision, 'record'> = {
    number,
    file: basename(file),
    row,
    outcome,
    words,
    proof: prove(),
    leaf,
  };
  const problem = writeWhole(path, basename(path), decisionText(text));
  return problem === null ? { decision: path, problems: [] } : { problems: [problem] };
}
