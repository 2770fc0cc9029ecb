/**
 * What is remembered of referrals beside the log: which wait, what was decided, and a sketch of each text, so that
 * the same or nearly the same one is known again (amendment 10). One canonical line each. Losing them loses a help,
 * no record.
 */
import { canonicalJson } from '../text/json.js';
import type { Digest, Draft, Instant } from '../types.js';
import type { DecideBody } from './body.js';
import { canonicalDraft, draftDigest, sha256 } from './digest.js';
import { fits, integer, list, nullOr, object, oneOf, text, type Shape } from './shape.js';
import { likeness, sketchOf, type Likeness, type Sketch } from './sketch.js';

/** A record by the origin of its log and its index. */
export interface RecordName {
  readonly log: string;
  readonly index: number;
}

/** How the text is known again. */
interface Known {
  /** Digest of the whole draft with the sketch's salt. */
  readonly digest: Digest;
  readonly sketch: Sketch;
  /** `commit` of the records behind it: erasing one of them erases this line. */
  readonly commits: readonly Digest[];
}

export interface ReferredLine extends RecordName, Known {
  readonly as: 'referred';
  /** Leaf hash of the record: a decision names it. */
  readonly leaf: Digest;
  readonly time: Instant;
  readonly decide_by: Instant | null;
  /** Absolute path of the draft on the machine that referred it. */
  readonly file: string;
  readonly row: number | null;
  readonly v: 1;
}

export interface WithdrawnLine extends RecordName {
  readonly as: 'withdrawn';
  readonly time: Instant;
  readonly v: 1;
}

export interface DecidedLine extends RecordName, Known {
  readonly as: 'decided';
  readonly time: Instant;
  readonly of: RecordName;
  readonly outcome: DecideBody['outcome'];
  /** Who decided, as the register showed it. */
  readonly by: string;
  readonly words: string;
  /** The receipt's line, where the post may go out: whoever shares the records takes it from here. */
  readonly receipt: string | null;
  /** The words that may go out; only of an edit. */
  readonly text: string | null;
  readonly v: 1;
}

export type Remembered = ReferredLine | WithdrawnLine | DecidedLine;

const digest = text('64 lower-case hex digits', /^[0-9a-f]{64}$/u);
const instant = text('a UTC time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u);
const log = text('the origin of a log', /^[^\s]{1,300}$/u);
const anyText = text('text', /^/u);
const name = { log, index: integer(0) };
const known = {
  digest,
  sketch: object<Sketch>({
    salt: text('a salt', /^[0-9a-f]{32}$/u),
    pieces: list(text('a piece of a sketch', /^[0-9a-f]{8}$/u)),
  }),
  commits: list(digest),
};

const SHAPES: readonly Shape<Remembered>[] = [
  object<ReferredLine>({
    ...name,
    ...known,
    as: oneOf('referred'),
    leaf: digest,
    time: instant,
    decide_by: nullOr(instant),
    file: anyText,
    row: nullOr(integer(1)),
    v: oneOf(1),
  }),
  object<WithdrawnLine>({ ...name, as: oneOf('withdrawn'), time: instant, v: oneOf(1) }),
  object<DecidedLine>({
    ...name,
    ...known,
    as: oneOf('decided'),
    time: instant,
    of: object<RecordName>(name),
    outcome: oneOf('clear', 'release', 'edit', 'reject', 'ask', 'pass'),
    by: anyText,
    words: anyText,
    receipt: nullOr(anyText),
    text: nullOr(anyText),
    v: oneOf(1),
  }),
];

export function rememberedLine(one: Remembered): string {
  return canonicalJson(one);
}

/** Null for a line that is none: half-written, or of a later version. */
export function readRemembered(line: string): Remembered | null {
  const value = parsed(line);
  for (const shape of SHAPES) if (fits(shape, value)) return value;
  return null;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The salt of a log's own lines; null where it has none yet. */
export function saltOf(book: readonly Remembered[], origin: string): string | null {
  for (const line of book) if (line.as !== 'withdrawn' && line.log === origin) return line.sketch.salt;
  return null;
}

/** How a draft will be known again; `salt` is 32 random hex digits, the same for all lines of a log. */
export function knownBy(draft: Draft, salt: string, commits: readonly Digest[]): Known {
  return { digest: saltedDigest(draft, salt), sketch: sketchOf(draft, salt), commits };
}

function saltedDigest(draft: Draft, salt: string): Digest {
  return sha256(`${salt} ${draftDigest(canonicalDraft(draft))}`);
}

/** Whether it is this very draft, in every field. */
export function isOf({ digest: before, sketch }: Known, draft: Draft): boolean {
  return before === saltedDigest(draft, sketch.salt);
}

// ------------------------------------------------------------------------------------------------- looking back

const FINAL: readonly DecideBody['outcome'][] = ['clear', 'release', 'edit', 'reject'];

function isNamed({ log: origin, index }: RecordName, other: RecordName): boolean {
  return other.log === origin && other.index === index;
}

/** What still waits for a decision, oldest first. Asked back and passed on, it waits too. */
export function waiting(book: readonly Remembered[]): readonly ReferredLine[] {
  return book
    .filter((one) => one.as === 'referred')
    .filter((one) => !book.some((other) => ends(other, one)))
    .sort((a, b) => (a.time < b.time ? -1 : 1));
}

function ends(other: Remembered, one: ReferredLine): boolean {
  switch (other.as) {
    case 'referred':
      return false;
    case 'withdrawn':
      return isNamed(other, one);
    case 'decided':
      return FINAL.includes(other.outcome) && isNamed(other.of, one);
  }
}

/** What was said of a referral so far, oldest first. */
export function saidOf(one: RecordName, book: readonly Remembered[]): readonly DecidedLine[] {
  return book
    .filter((other) => other.as === 'decided')
    .filter(({ of }) => isNamed(of, one))
    .sort((a, b) => (a.time < b.time ? -1 : 1));
}

/** A line about the same or nearly the same text. */
export interface Earlier<T extends ReferredLine | DecidedLine = ReferredLine | DecidedLine> {
  readonly line: T;
  readonly like: Likeness;
}

/** What was decided since an instant on the same or nearly the same text, newest first. */
export function decidedBefore(
  book: readonly Remembered[],
  draft: Draft,
  since: Instant,
): readonly Earlier<DecidedLine>[] {
  return like(
    book.filter((one) => one.as === 'decided'),
    draft,
    since,
  );
}

/** What waits of the same or nearly the same text, newest first. */
export function waitingBefore(
  book: readonly Remembered[],
  draft: Draft,
  since: Instant,
): readonly Earlier<ReferredLine>[] {
  return like(waiting(book), draft, since);
}

function like<T extends ReferredLine | DecidedLine>(
  lines: readonly T[],
  draft: Draft,
  since: Instant,
): readonly Earlier<T>[] {
  // A book has one salt, so that a draft is sketched once for all its lines.
  const sketches = new Map<string, Sketch>();
  const sketchWith = (salt: string): Sketch => {
    const made = sketches.get(salt) ?? sketchOf(draft, salt);
    sketches.set(salt, made);
    return made;
  };
  return lines
    .filter(({ time }) => time >= since)
    .flatMap((line) => {
      const found = likeness(line.sketch, sketchWith(line.sketch.salt));
      return found === null ? [] : [{ line, like: found }];
    })
    .sort((a, b) => (a.line.time < b.line.time ? 1 : -1));
}

/** The rejection that stands: the newest decision that settled the text, if that was one. */
export function standingRejection(earlier: readonly Earlier<DecidedLine>[]): Earlier<DecidedLine> | null {
  const settled = earlier.find(({ line }) => FINAL.includes(line.outcome)) ?? null;
  return settled?.line.outcome === 'reject' ? settled : null;
}
