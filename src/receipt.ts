/**
 * Whether a receipt still clears its draft: offline, from the draft, the receipt, and today's register and
 * calendar (design §6). Every reason against it is said, none hides another.
 */
import { check } from './check.js';
import { author } from './detect/author.js';
import { channel } from './detect/channel.js';
import { parseCheckpoint } from './log/checkpoint.js';
import { parseNoteKey } from './log/note.js';
import { checkTlogProof, parseTlogProof } from './log/tlog-proof.js';
import { leafHash } from './log/tree.js';
import type { CheckBody, DecideBody } from './record/body.js';
import { draftDigest, keyedDigest } from './record/digest.js';
import type { LogRecord } from './record/line.js';
import type { Receipt } from './record/receipt.js';
import { signatureFaults } from './record/officer.js';
import { recompute } from './record/recompute.js';
import { deciderFaults } from './release.js';
import { dayOf, sayWhen } from './text/time.js';
import type { Basis, Draft, Instant, Organisation, RegisteredLog } from './types.js';

export interface Presented {
  /** The draft as its file has it, without what the command line said. */
  readonly draft: Draft;
  readonly receipt: Receipt;
  /** The policy and the organisation as they are today. */
  readonly basis: Basis;
  readonly organisation: Organisation;
  readonly now: Instant;
}

export interface ReceiptReport {
  /** In plain words; none: the draft is cleared. */
  readonly reasons: readonly string[];
  /** Nothing stands against it but a window of the calendar that began since: it may hold again when that ends. */
  readonly isHeld: boolean;
  /** What the record says of the draft; null where it is no record of a check. */
  readonly body: CheckBody | DecideBody | null;
  /** Number of the record, and the log's origin where the proof names one. */
  readonly index: number;
  readonly log: string | null;
}

/** Judges a receipt. */
export function checkReceipt(given: Presented): ReceiptReport {
  const { record, proof } = given.receipt;
  const checkpoint = parseCheckpoint(parseTlogProof(proof)?.checkpoint ?? '');
  const { body } = record;
  const place = { index: record.i, log: checkpoint?.origin ?? null };
  if (body.kind !== 'check' && body.kind !== 'decide')
    return { ...place, body: null, isHeld: false, reasons: ['This is no record of a check.'] };
  const windows = windowSince(given, body);
  const against = [
    ...judgedOtherwise(body),
    ...unproved(given.receipt, body.time, given.organisation.time_zone, given.organisation.register.logs),
    ...signatureFaults(record, given.organisation.register, dayOf(body.time, given.organisation.time_zone)),
    ...(body.kind === 'decide' ? deciderFaults(body, given.basis) : []),
    ...another(given, body),
    ...expired(body, given.now, given.organisation.time_zone),
    ...notAllowed(given, body),
  ];
  const isHeld = against.length === 0 && windows.length > 0;
  return { ...place, body, isHeld, reasons: [...against, ...windows] };
}

function judgedOtherwise(body: CheckBody | DecideBody): readonly string[] {
  if (body.rehearsal) return ['It was practice, which clears nothing.'];
  return body.verdict === 'clear' && recompute(body) === 'clear'
    ? []
    : ['The check did not clear this post.'];
}

/** Whether a log holds the record: its key is taken from today's register, as it was dated when the record was made. */
export function unproved(
  {
    proof: text,
    leaf,
    record,
  }: { readonly proof: string; readonly leaf: string; readonly record: LogRecord },
  time: Instant,
  zone: string,
  logs: readonly Omit<RegisteredLog, 'owner'>[],
): readonly string[] {
  const proof = parseTlogProof(text);
  const origin = parseCheckpoint(proof?.checkpoint ?? '')?.origin ?? null;
  if (proof === null || origin === null) return ['The proof cannot be read.'];
  const known = logs.filter((log) => log.origin === origin);
  if (known.length === 0)
    return [`It comes from ${origin}, a log that register.yaml does not name under logs:.`];
  const day = dayOf(time, zone);
  const dated = known.filter(({ from, until }) => from <= day && (until === null || day <= until));
  if (dated.length === 0) return [`The key of ${origin} did not count on ${day}, says register.yaml.`];
  const tried = dated.map(({ vkey }) => {
    const key = parseNoteKey(vkey);
    if (key === null) return 'its key in register.yaml is misshapen';
    const checked = checkTlogProof(proof, leafHash(leaf), key);
    return checked.ok ? null : checked.why;
  });
  if (proof.index !== record.i) return ['The proof is of another record.'];
  return tried.includes(null) ? [] : [`The proof does not hold: ${tried[0] ?? ''}.`];
}

/** Whether the draft is the one that was checked, to the character. */
function another({ draft, receipt }: Presented, body: CheckBody | DecideBody): readonly string[] {
  const said = [
    ...(draft.author !== null && draft.author !== body.author ? ['author'] : []),
    ...(draft.drafted_by !== null && draft.drafted_by !== body.drafted_by ? ['drafted_by'] : []),
    ...(draft.channels.length > 0 && draft.channels.join() !== body.channels.join() ? ['channels'] : []),
    ...(draft.activity !== 'post' && draft.activity !== body.activity ? ['activity'] : []),
    ...(draft.slot !== null && draft.slot !== body.slot ? ['slot'] : []),
  ];
  if (said.length > 0) return [`The post says otherwise than was checked: ${said.join(', ')}.`];
  const digest = keyedDigest(receipt.key, draftDigest(filled(draft, body)));
  return digest === body.draft ? [] : ['The words, pictures or details of the post were changed since.'];
}

/** The draft with what its file leaves out and the record says. */
export function filled(draft: Draft, body: CheckBody | DecideBody): Draft {
  return {
    ...draft,
    author: draft.author ?? body.author,
    drafted_by: draft.drafted_by ?? body.drafted_by,
    channels: draft.channels.length > 0 ? draft.channels : body.channels.flatMap((id) => id ?? []),
    activity: body.activity,
    slot: draft.slot ?? body.slot,
  };
}

/** The later of now and the slot: what has happened since is judged there. */
function momentOf({ now }: Presented, { slot }: CheckBody | DecideBody): Instant {
  return slot !== null && slot > now ? slot : now;
}

function expired({ until }: CheckBody | DecideBody, now: Instant, zone: string): readonly string[] {
  if (until === null || now <= until) return [];
  return [`It held until ${sayWhen(until, zone)}. Check the post again.`];
}

/** The author's standing and the channels' by today's register: the same detectors and rules as a check. */
function notAllowed(given: Presented, body: CheckBody | DecideBody): readonly string[] {
  const { draft, basis, now } = given;
  const at = momentOf(given, body);
  const released = body.kind === 'decide' ? body.released : [];
  const whole = { ...filled(draft, body), slot: at > now ? at : null };
  const { findings } = check(whole, basis, now, [author, channel]);
  return findings
    .filter(
      ({ effect, mark, rule }) =>
        effect !== 'advise' && mark.where.startsWith('meta.') && !released.includes(rule),
    )
    .map(({ message }) => message);
}

/** A window that opened between the record and the moment of posting, under another calendar than the record's. */
function windowSince(given: Presented, body: CheckBody | DecideBody): readonly string[] {
  const { basis, organisation } = given;
  const at = momentOf(given, body);
  if (body.basis === basis.digest) return [];
  return organisation.windows
    .filter(({ from, to }) => body.time < from && from <= at && (to === null || at <= to))
    .map(({ id }) => `“${id}” has begun since, says calendar.yaml. Check the post again.`);
}
