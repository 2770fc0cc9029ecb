/** Whether the words behind a log's records are still those that were recorded, or were erased by order. */
import { draftDigest, draftKey, keyedDigest } from './record/digest.js';
import type { LogRecord } from './record/line.js';
import { readStoredCase } from './record/stored-case.js';
import type { Digest } from './types.js';
import type { LogFault } from './verify.js';

/** A private line, and the digest that its record names it by. */
export interface PrivateLine {
  readonly commit: Digest;
  /** Without the line feed. */
  readonly bytes: Uint8Array;
}

export interface KeptWords {
  /** Records whose words are here, exactly as they were. */
  readonly present: number;
  /** Records whose words are gone by order of an erase record. */
  readonly erased: number;
  /** Lines that no record needs: copies, and what a crash left before its record was written. */
  readonly spare: number;
  /** In the order of the records. */
  readonly faults: readonly LogFault[];
}

interface Named {
  readonly index: number;
  /** Keyed digest of the draft; the key comes from the line's secret. */
  readonly draft: Digest | null;
}

/** Holds the private lines of a log against its records, which `verifyLog` has judged before. */
export function checkWords(records: Iterable<LogRecord>, lines: Iterable<PrivateLine>): KeptWords {
  const { named, orders } = readRecords(records);
  const waiting = new Map(named);
  const faults: LogFault[] = [];
  let [present, spare] = [0, 0];
  for (const { commit, bytes } of lines) {
    const record = waiting.get(commit);
    waiting.delete(commit);
    if (record === undefined) {
      spare += 1;
      continue;
    }
    present += 1;
    const order = orders.get(record.index);
    if (order !== undefined) faults.push(stillHere(record.index, order));
    if (!isDraft(bytes, record.draft)) faults.push(otherDraft(record.index));
  }
  const gone = Array.from(waiting.values(), ({ index }) => index);
  const missing = gone.filter((index) => !orders.has(index));
  faults.push(...missing.map(lost));
  return {
    present,
    erased: gone.length - missing.length,
    spare,
    faults: faults.toSorted((one, other) => (one.index ?? 0) - (other.index ?? 0)),
  };
}

interface Recorded {
  readonly named: ReadonlyMap<Digest, Named>;
  /** Index of a record to the index of the erase record that orders its words gone. */
  readonly orders: ReadonlyMap<number, number>;
}

function readRecords(records: Iterable<LogRecord>): Recorded {
  const named = new Map<Digest, Named>();
  const orders = new Map<number, number>();
  for (const { body, i } of records) {
    if (body.kind === 'erase' && body.of[0] < i) orders.set(body.of[0], i);
    if ((body.kind === 'check' || body.kind === 'decide') && body.commit !== null)
      named.set(body.commit, { index: i, draft: body.draft });
  }
  return { named, orders };
}

/** Whether the draft in the line is the one that the record is tied to; the line's own digest was met already. */
function isDraft(bytes: Uint8Array, draft: Digest | null): boolean {
  const stored = readStoredCase(Buffer.from(bytes).toString());
  if (stored === null || draft === null) return false;
  return keyedDigest(draftKey(Buffer.from(stored.secret, 'base64')), draftDigest(stored.draft)) === draft;
}

function lost(index: number): LogFault {
  return fault('words-missing', index, `The words behind record ${index} are gone, and nobody ordered it.`);
}

function stillHere(index: number, order: number): LogFault {
  const message = `Record ${order} orders the words behind record ${index} erased, but they are still here: erase them again.`;
  return fault('words-not-erased', index, message);
}

function otherDraft(index: number): LogFault {
  return fault(
    'words-other',
    index,
    `The words kept behind record ${index} are not those of the post that was checked.`,
  );
}

function fault(code: string, index: number, message: string): LogFault {
  return { code, line: null, index, message };
}
