/** Records as a command sees them: written when all is decided, durable before anything is shown. */
import { hex, leafHash } from '../log/tree.js';
import type { CheckBody, DecideBody } from '../record/body.js';
import { checkBody, decideBody, type Stamp, type Tie } from '../record/check-body.js';
import { recordLine, type OfficerSignature } from '../record/line.js';
import type { BasisFile } from '../record/manifest.js';
import type { Receipt } from '../record/receipt.js';
import { privateLine, type PrivateCase } from '../record/private-line.js';
import { canonicalJson } from '../text/json.js';
import type { Digest, Store } from '../types.js';
import { appendRecords, type Writer } from './append.js';
import { writingAll } from './faults.js';
import type { StandingLog } from './look.js';
import type { Book } from './referral-book.js';

export interface Records extends Writer {
  readonly store: Store;
  readonly origin: string;
  /** The public key, as it stands under `logs:` in the register. */
  readonly vkey: string;
  /** Whether this machine's log was started just now: then the register does not know it yet. */
  readonly isNew: boolean;
  /** Keeps a distinct basis once; its files are asked for only if it is not kept yet. */
  readonly keepBasis: (digest: Digest, files: () => readonly BasisFile[]) => Promise<void>;
  /** What this machine remembers of referrals, with what others do. */
  readonly book: Book;
  /** The log as it stands now, to be read. */
  readonly look: () => Promise<StandingLog>;
  readonly random: (bytes: number) => Uint8Array;
  readonly tool: string;
}

/** Where a record stands. */
export interface RecordPlace {
  /** The log's origin. */
  readonly log: string;
  readonly index: number;
  /** Key, proof and line of a receipt; null where nothing was cleared. */
  readonly receipt: Omit<Receipt, 'record' | 'row'> | null;
  /** The record's line, and its proof, made when it is asked for. */
  readonly leaf: string;
  readonly identity: CheckBody['identity'];
  readonly prove: () => string;
  /** The private line; null where there is none. */
  readonly words: string | null;
}

/** A judged draft with all that its record and its private line keep. */
export interface ToRecord extends PrivateCase {
  /** The files of the basis; asked for only if it is not kept yet. */
  readonly basisFiles: () => readonly BasisFile[];
  /** Signs the body in canonical JSON as the officer who answered; without it the record is asserted. */
  readonly sign?: (message: string) => OfficerSignature;
}

/**
 * Records checks: one block, one write, one sync. When this returns they are durable, and only then may
 * anything be shown as cleared. The places are in the order given.
 */
export function recordChecks(records: Records, checks: readonly ToRecord[]): Promise<readonly RecordPlace[]> {
  return writingAll(records.store.name, () => record(records, checks));
}

async function record(records: Records, checks: readonly ToRecord[]): Promise<readonly RecordPlace[]> {
  for (const { basis, basisFiles } of checks) await records.keepBasis(basis.digest, basisFiles);
  const kept = checks.map((check) =>
    // The text of a post that was left half-way is nobody's business (design §3).
    check.judgement.verdict === 'abandoned' ? null : privateLine(check, records.random(32)),
  );
  const seen = checks.some(isToSign) ? await lastRecord(records.store) : null;
  const stamp = { clock: records.now(), tool: records.tool };
  // Signed before the log is claimed: a key may want a touch, and nobody else should wait for that.
  const bodies = checks.map((check, at) => {
    const tie = kept[at]?.tie ?? null;
    if (seen === null || !isToSign(check))
      return { body: bodyOf(check, tie, { ...stamp, after: null }), sigs: [] };
    const body = bodyOf(check, tie, { ...stamp, after: seen });
    return { body, sigs: [check.sign(canonicalJson(body))] };
  });
  const places = await appendRecords(records, (first) => ({
    lines: bodies.map(({ body, sigs }, at) => recordLine(body, first + at, sigs)),
    privates: kept.flatMap((one) => (one === null ? [] : [one.line])),
  }));
  return places.map(({ index, line, prove }, at) => {
    const key = isCleared(checks[at]) ? (kept[at]?.key ?? null) : null;
    const receipt = key === null ? null : { key, proof: prove(), leaf: line };
    const identity = bodies[at]?.body.identity ?? 'asserted';
    return {
      log: records.origin,
      index,
      receipt,
      leaf: line,
      identity,
      prove,
      words: kept[at]?.line ?? null,
    };
  });
}

function bodyOf(check: ToRecord, tie: Tie | null, stamp: Stamp): CheckBody | DecideBody {
  const { decision } = check;
  return decision === undefined ? checkBody(check, tie, stamp) : decideBody(check, tie, stamp, decision);
}

/** Practice and what was left half-way bind nobody. */
function isToSign(check: ToRecord): check is ToRecord & Required<Pick<ToRecord, 'sign'>> {
  return check.sign !== undefined && !check.rehearsal && check.judgement.verdict !== 'abandoned';
}

/** The newest record: what an officer signs after it vouches for all before. */
async function lastRecord(store: Store): Promise<CheckBody['after']> {
  const { size, last } = await store.head();
  return last === null ? null : { h: hex(leafHash(last)), i: size - 1 };
}

/** Practice clears nothing, so it has nothing to prove. */
function isCleared(check: ToRecord | undefined): boolean {
  return check?.judgement.verdict === 'clear' && !check.rehearsal;
}

/** What whoever keeps the register must add, once for each machine: until then its proofs are of an unknown log. */
export function registerEntry({ origin, vkey, now }: Records, owner: string | null): string {
  return `- { origin: ${origin}, vkey: "${vkey}", owner: ${owner ?? 'ID'}, from: ${now().slice(0, 10)} }`;
}
