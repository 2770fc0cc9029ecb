/**
 * The bodies of records, version 1 (`src/log/FORMAT.md`). Every key is always there; null means none. No
 * free text and no name of anybody: codes, digests, times, and ids that only the register resolves.
 */
import type { Activity, ChoiceEffect, Digest, Finding, Instant, Verdict } from '../types.js';
import { flag, integer, list, nullOr, object, oneOf, row, text, type Shape } from './shape.js';

/** Question, choice (null: nobody answered) and effect, in the order asked. */
export type AnswerRow = readonly [question: string, choice: string | null, effect: ChoiceEffect];
/** Rule, effect and how often, sorted. */
export type FindingRow = readonly [rule: string, effect: Finding['effect'], count: number];
/** A record's index and leaf hash. */
export type RecordRow = readonly [index: number, leaf: Digest];

interface Stamped {
  readonly time: Instant;
  /** `smcheck 0.1.0 unicode 17.0 tz 2025c`: what a replay needs. */
  readonly tool: string;
  readonly v: 1;
}

interface Checked extends Stamped {
  readonly activity: Activity;
  /** A record that the writer had seen; only where an officer signed. */
  readonly after: { readonly h: Digest; readonly i: number } | null;
  readonly answers: readonly AnswerRow[];
  /** Register id; null where the register does not know who was named. */
  readonly author: string | null;
  readonly basis: Digest;
  /** Ids of questions whose answer was given earlier: the same day, or when the same post was cleared. */
  readonly carried: readonly string[];
  /** Register ids, sorted; null for each that the register does not know, at the end. */
  readonly channels: readonly (string | null)[];
  /** SHA-256 of the private line. */
  readonly commit: Digest | null;
  /** Keyed digest of the canonical draft; the key stands in the private line. */
  readonly draft: Digest | null;
  readonly drafted_by: string | null;
  readonly findings: readonly FindingRow[];
  readonly from: Instant | null;
  readonly identity: 'asserted' | 'signed';
  readonly rehearsal: boolean;
  /** How many posts stood on the page; 1 where nothing was shown. */
  readonly shown_with: number;
  readonly slot: Instant | null;
  readonly until: Instant | null;
  readonly verdict: Verdict | 'abandoned';
  readonly via: 'terminal' | 'file' | 'none';
}

export interface CheckBody extends Checked {
  readonly kind: 'check';
}

export interface DecideBody extends Checked {
  readonly kind: 'decide';
  readonly decider: string;
  readonly of: RecordRow;
  readonly outcome: 'clear' | 'release' | 'edit' | 'reject' | 'ask' | 'pass';
  /** A code of `policy.yaml`. */
  readonly reason: string | null;
  /** Ids of the rules and questions that no longer hold the draft back. */
  readonly released: readonly string[];
}

export interface OpenBody extends Stamped {
  readonly kind: 'open';
  readonly origin: string;
  /** The last checkpoint of the log that this one goes on from. */
  readonly previous: string | null;
  readonly vkey: string;
}

/** Bytes after the last checkpoint were set aside. */
export interface RecoverBody extends Stamped {
  readonly kind: 'recover';
  readonly bytes: number;
  readonly sha256: Digest;
}

export interface CloseBody extends Stamped {
  readonly kind: 'close';
  readonly root: Digest;
  readonly size: number;
}

export interface PublishBody extends Stamped {
  readonly kind: 'publish';
  readonly of: RecordRow;
  readonly url_sha256: Digest;
}

export interface EraseBody extends Stamped {
  readonly kind: 'erase';
  /** Why it may be erased, as a code: `art17`, `retention`, `court`, `error`. */
  readonly basis: string;
  readonly by: string;
  readonly of: RecordRow;
}

export interface HoldBody extends Stamped {
  readonly kind: 'hold';
  readonly basis: string;
  readonly by: string;
  readonly of: RecordRow;
  readonly on: boolean;
}

export interface DisposeBody extends Stamped {
  readonly kind: 'dispose';
  readonly basis: string;
  readonly by: string;
  readonly origin: string;
  readonly root: Digest;
  readonly size: number;
}

export interface NoteBody extends Stamped {
  readonly kind: 'note';
  readonly about: 'connect' | 'channel' | 'report-content';
  readonly by: string | null;
  readonly ref: string | null;
  readonly verdict: Verdict;
}

export type Body =
  | CheckBody
  | DecideBody
  | OpenBody
  | RecoverBody
  | CloseBody
  | PublishBody
  | EraseBody
  | HoldBody
  | DisposeBody
  | NoteBody;

/** What may stand behind a `close`: what became of the records before it, and the duty to forget their words. */
export const AFTER_CLOSE: readonly Body['kind'][] = ['publish', 'erase', 'hold', 'recover'];

const VERDICTS = ['clear', 'refer', 'block'] as const;

const digest = text('64 lower-case hex digits', /^[0-9a-f]{64}$/u);
const id = text('an id', /^[a-z0-9][a-z0-9.-]{0,99}$/u);
const rule = text('the id of a rule', /^[a-z0-9][a-z0-9.-]{0,99}\/[a-z0-9][a-z0-9.-]{0,99}$/u);
const ruleOrQuestion = text(
  'the id of a rule or question',
  /^[a-z0-9][a-z0-9.-]{0,99}(?:\/[a-z0-9][a-z0-9.-]{0,99})?$/u,
);
const instant: Shape<Instant> = {
  wrong: (value) =>
    typeof value === 'string' && isInstant(value) ? null : ' is not a UTC time in whole seconds',
};
const origin = text('the origin of a log', /^[a-z0-9][a-z0-9.-]{0,252}\/smcheck\/[0-9a-f]{6}$/u);
const vkey = text('a public key', /^[^\s+]{1,300}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/u);
const size = integer(0);
const recordRow: Shape<RecordRow> = row(size, digest);

const INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/u;

function isInstant(value: string): boolean {
  if (!INSTANT.test(value)) return false;
  // Every month has 28 days; of the others the calendar is asked.
  if (value.slice(8, 10) <= '28') return true;
  const [year, month, day] = [value.slice(0, 4), value.slice(5, 7), value.slice(8, 10)].map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate() >= (day ?? 99);
}

const stamped = {
  time: instant,
  tool: text(
    'name and versions of the tool',
    /^smcheck [0-9A-Za-z.+-]{1,40} unicode [0-9A-Za-z.]{1,10} tz [0-9A-Za-z.]{1,10}$/u,
  ),
  v: oneOf(1),
};

const checked = {
  ...stamped,
  activity: oneOf('post', 'reply', 'share', 'message', 'advertise', 'remove'),
  after: nullOr(object<{ readonly h: Digest; readonly i: number }>({ h: digest, i: size })),
  answers: list(row<AnswerRow>(id, nullOr(id), oneOf('clear', 'refer', 'block', 'edit'))),
  author: nullOr(id),
  basis: digest,
  carried: list(id),
  channels: list(nullOr(id)),
  commit: nullOr(digest),
  draft: nullOr(digest),
  drafted_by: nullOr(id),
  findings: list(row<FindingRow>(rule, oneOf('advise', 'ask', 'refer', 'block'), integer(1))),
  from: nullOr(instant),
  identity: oneOf('asserted', 'signed'),
  rehearsal: flag,
  shown_with: integer(1, 10),
  slot: nullOr(instant),
  until: nullOr(instant),
  verdict: oneOf(...VERDICTS, 'abandoned'),
  via: oneOf('terminal', 'file', 'none'),
};

/** The shape of each kind of body; the vocabulary is closed. */
export const SHAPES: { readonly [K in Body['kind']]: Shape<Extract<Body, { readonly kind: K }>> } = {
  check: object<CheckBody>({ ...checked, kind: oneOf('check') }),
  decide: object<DecideBody>({
    ...checked,
    kind: oneOf('decide'),
    decider: id,
    of: recordRow,
    outcome: oneOf('clear', 'release', 'edit', 'reject', 'ask', 'pass'),
    reason: nullOr(id),
    released: list(ruleOrQuestion),
  }),
  open: object<OpenBody>({
    ...stamped,
    kind: oneOf('open'),
    origin,
    previous: nullOr(text('a signed note', /^[^\n]+\n(?:[^\n]+\n)+\n(?:— [^\n]+\n)+$/u)),
    vkey,
  }),
  recover: object<RecoverBody>({ ...stamped, kind: oneOf('recover'), bytes: integer(1), sha256: digest }),
  close: object<CloseBody>({ ...stamped, kind: oneOf('close'), root: digest, size }),
  publish: object<PublishBody>({ ...stamped, kind: oneOf('publish'), of: recordRow, url_sha256: digest }),
  erase: object<EraseBody>({ ...stamped, kind: oneOf('erase'), basis: id, by: id, of: recordRow }),
  hold: object<HoldBody>({ ...stamped, kind: oneOf('hold'), basis: id, by: id, of: recordRow, on: flag }),
  dispose: object<DisposeBody>({
    ...stamped,
    kind: oneOf('dispose'),
    basis: id,
    by: id,
    origin,
    root: digest,
    size,
  }),
  note: object<NoteBody>({
    ...stamped,
    kind: oneOf('note'),
    about: oneOf('connect', 'channel', 'report-content'),
    by: nullOr(id),
    ref: nullOr(id),
    verdict: oneOf(...VERDICTS),
  }),
};
