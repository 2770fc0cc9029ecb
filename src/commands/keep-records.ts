/** From judgements to records: what is not durable is not shown as cleared. */
import { recorded, type Recorded } from '../decide.js';
import { SmcheckError } from '../errors.js';
import { openRecords } from '../store/open.js';
import {
  recordChecks,
  registerEntry,
  type RecordPlace,
  type Records,
  type ToRecord,
} from '../store/records.js';
import type { Judgement, Problem } from '../types.js';
import type { Assessed } from './assess.js';
import { recordsPlace } from './records-place.js';
import type { Run } from './run.js';
import { signFor, type Signing } from './signing.js';

/** A draft with its judgement, before it is recorded. */
export interface Judged extends Assessed {
  readonly judgement: Judgement;
  /** How many posts stood on its page. */
  readonly shownWith: number;
}

export type Kept =
  | {
      readonly as: 'recorded';
      readonly judgement: Recorded;
      readonly rehearsal: boolean;
      readonly receipt: RecordPlace['receipt'];
      /** What a referral is made of. */
      readonly entry: Pick<RecordPlace, 'leaf' | 'prove' | 'words' | 'identity'>;
    }
  | { readonly as: 'practice'; readonly judgement: Judgement }
  | { readonly as: 'unrecorded'; readonly problem: Problem };

/** Opens this machine's log, before anybody is asked anything; null where nothing is to be recorded. */
export async function openLog(run: Run): Promise<Records | null> {
  if (run.practice === 'no-record') return null;
  const { host } = run;
  const { now, random, tool } = host;
  return openRecords({ ...recordsPlace(run, host), now, random, tool });
}

/** What whoever keeps the register must add for a log it does not know; null where there is nothing to add. */
export function logNotice(records: Records, run: Run): string | null {
  const { organisation } = run.basis;
  if (organisation === null || organisation.example) return null;
  if (organisation.register.logs.some(({ origin }) => origin === records.origin)) return null;
  return `Add this computer's log to register.yaml, under logs:\n  ${registerEntry(records, null)}`;
}

/** Records judgements in one block; each comes back as it stands then. */
export async function keep(
  judged: readonly Judged[],
  records: Records | null,
  run: Run,
  signing: Signing | null,
): Promise<readonly Kept[]> {
  if (records === null) return judged.map(({ judgement }) => ({ as: 'practice', judgement }));
  const rehearsal = run.practice !== null;
  try {
    const places = await recordChecks(
      records,
      judged.map((one) => toRecord(one, run, signing)),
    );
    return judged.map(({ judgement }, index) => standing(judgement, places[index], rehearsal));
  } catch (error) {
    if (!(error instanceof SmcheckError)) throw error;
    const [problem] = error.problems;
    return judged.map(() => ({ as: 'unrecorded', problem: { ...problem, code: 'record-failed' } }));
  }
}

function toRecord(
  { incoming, assessment, planned, judgement, shownWith }: Judged,
  run: Run,
  signing: Signing | null,
): ToRecord {
  const sign = judgement.verdict === 'abandoned' ? undefined : signFor(incoming.draft.author, signing, run);
  return {
    draft: incoming.draft,
    basis: run.basis,
    assessment,
    planned,
    judgement,
    shownWith,
    rehearsal: run.practice !== null,
    mediaSizes: incoming.mediaSizes,
    basisFiles: run.files,
    ...(sign === undefined ? {} : { sign }),
  };
}

function standing(judgement: Judgement, place: RecordPlace | undefined, rehearsal: boolean): Kept {
  if (place === undefined) throw new RangeError('a record without a place');
  const { receipt, log, index, ...entry } = place;
  return { as: 'recorded', judgement: recorded(judgement, { log, index }), rehearsal, receipt, entry };
}
