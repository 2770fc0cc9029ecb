/**
 * Referrals and decisions as files (amendment 7): what lets somebody else decide on another machine, and what
 * brings the answer back. `src/log/FORMAT.md` has the keys. Whether a file proves anything is for
 * `src/referral.ts` to say.
 */
import { canonicalJson } from '../text/json.js';
import type { Digest, Instant } from '../types.js';
import { readRecord, type LogRecord } from './line.js';
import { fits, integer, list, nullOr, object, oneOf, text, wrongIn, type Shape } from './shape.js';

/** A record with the proof that a log holds it. */
export interface Proved {
  readonly record: LogRecord;
  /** The record's line as it stands in the log. */
  readonly leaf: string;
  /** A C2SP tlog-proof. */
  readonly proof: string;
}

export interface Referral extends Proved {
  /** `R-142-a1b2`. */
  readonly number: string;
  /** Name of the draft's file, without its folder. */
  readonly file: string;
  readonly row: number | null;
  readonly decide_by: Instant | null;
  /** The private line, to the byte: `commit` in the record is its SHA-256. */
  readonly private: string;
  readonly basis: { readonly digest: Digest; readonly issue: string; readonly policy: string };
  /** The same in words, for whoever opens the file without the program. */
  readonly screen: readonly string[];
}

/** What was decided and does not let the post out; what lets it out is a receipt. */
export interface Decision extends Proved {
  /** Of the referral. */
  readonly number: string;
  readonly file: string;
  readonly row: number | null;
  readonly outcome: 'reject' | 'ask' | 'pass';
  /** For the author, as they were given. */
  readonly words: string;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  /** In words that go on from "this file cannot be read: ". */
  | { readonly ok: false; readonly why: string };

type Written<T> = Omit<T, 'record' | 'leaf'> & { readonly record: object; readonly v: 1 };

const anyText = text('text', /^/u);
const name = text('the name of a file', /^(?!\.{1,2}$)[^/\\\u0000-\u001F\u007F]{1,255}$/u);
const number = text('the number of a referral', /^R-\d{1,15}-[0-9a-f]{1,6}$/u);
const proof = text('a proof', /^c2sp\.org\/tlog-proof@v1\n/u);
const anyRecord: Shape<object> = {
  wrong: (value) => (typeof value === 'object' && value !== null ? null : ' is no record'),
};

const referral = object<Written<Referral>>({
  number,
  file: name,
  row: nullOr(integer(1)),
  decide_by: nullOr(text('a UTC time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u)),
  private: anyText,
  proof,
  record: anyRecord,
  basis: object<Referral['basis']>({
    digest: text('64 lower-case hex digits', /^[0-9a-f]{64}$/u),
    issue: anyText,
    policy: anyText,
  }),
  screen: list(anyText),
  v: oneOf(1),
});

const decision = object<Written<Decision>>({
  number,
  file: name,
  row: nullOr(integer(1)),
  outcome: oneOf('reject', 'ask', 'pass'),
  words: anyText,
  proof,
  record: anyRecord,
  v: oneOf(1),
});

/** The text of the file, one member a line: people open it too. */
export function referralText(given: Omit<Referral, 'record'>): string {
  return print(given);
}

/** The text of the file. */
export function decisionText(given: Omit<Decision, 'record'>): string {
  return print(given);
}

function print({ leaf, ...rest }: Omit<Referral, 'record'> | Omit<Decision, 'record'>): string {
  const record: unknown = JSON.parse(leaf);
  return `${JSON.stringify({ v: 1, ...rest, record }, null, 2)}\n`;
}

export function readReferral(json: string): Read<Referral> {
  return read(json, referral);
}

export function readDecision(json: string): Read<Decision> {
  return read(json, decision);
}

function read<T>(
  json: string,
  shape: Shape<T & { readonly record: object }>,
): Read<Omit<T, 'record' | 'v'> & Pick<Proved, 'record' | 'leaf'>> {
  const value = parsed(json);
  if (value === undefined) return { ok: false, why: 'it is not JSON' };
  if (!fits(shape, value)) return { ok: false, why: wrongIn(shape, value, 'the file') ?? 'it is none' };
  const leaf = canonicalJson(value.record);
  const one = readRecord(leaf);
  return one.ok ? { ok: true, value: { ...value, leaf, record: one.record } } : one;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
