/**
 * Receipts: what proves beside a draft, and without the log, that exactly this draft was cleared. One canonical
 * line each (`src/log/FORMAT.md`). The key ties the record to the draft; the secret behind it never leaves the
 * private line.
 */
import { canonicalJson, parseCanonical } from '../text/json.js';
import { readRecord, type LogRecord } from './line.js';
import { integer, nullOr, object, oneOf, text, fits, wrongIn, type Shape } from './shape.js';

export interface Receipt {
  /** 32 bytes, derived from the private line's secret. */
  readonly key: Uint8Array;
  /** A C2SP tlog-proof. */
  readonly proof: string;
  readonly record: LogRecord;
  /** The record's line as it stands in the log. */
  readonly leaf: string;
  /** Line of a JSONL file, from 1; null where the file is one draft. */
  readonly row: number | null;
}

export type ReadReceipt =
  | { readonly ok: true; readonly receipt: Receipt }
  /** In words that go on from "this receipt cannot be read: ". */
  | { readonly ok: false; readonly why: string };

interface Written {
  readonly key: string;
  readonly proof: string;
  readonly record: object;
  readonly row: number | null;
  readonly v: 1;
}

const anyRecord: Shape<object> = {
  wrong: (value) => (typeof value === 'object' && value !== null ? null : ' is no record'),
};

const written = object<Written>({
  key: text('32 bytes in base64', /^[A-Za-z0-9+/]{43}=$/u),
  proof: text('a proof', /^c2sp\.org\/tlog-proof@v1\n/u),
  record: anyRecord,
  row: nullOr(integer(1)),
  v: oneOf(1),
});

/** The line of a receipt, without its line feed. `leaf` is the record's line. */
export function receiptLine({ key, proof, leaf, row }: Omit<Receipt, 'record'>): string {
  const record: unknown = JSON.parse(leaf);
  return canonicalJson({ key: Buffer.from(key).toString('base64'), proof, record, row, v: 1 });
}

/** Reads a receipt strictly; whether it proves anything is for `src/receipt.ts` to say. */
export function readReceipt(line: string): ReadReceipt {
  const parsed = parseCanonical(line, ['previous', 'proof']);
  if (!parsed.ok) return parsed;
  if (!fits(written, parsed.value))
    return { ok: false, why: wrongIn(written, parsed.value, 'the receipt') ?? 'it is no receipt' };
  const { key, proof, record, row } = parsed.value;
  const leaf = canonicalJson(record);
  const read = readRecord(leaf);
  if (!read.ok) return read;
  return { ok: true, receipt: { key: Buffer.from(key, 'base64'), proof, record: read.record, leaf, row } };
}
