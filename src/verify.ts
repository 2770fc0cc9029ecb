/** A log judged again from its bytes, on nobody's word but its own key's (`src/log/FORMAT.md`). */
import { openCheckpoint } from './log/checkpoint.js';
import { isCheckpointLine, noteOf, splitLines, type Line } from './log/frame.js';
import { noLeaves, type Leaves } from './log/leaves.js';
import { parseNoteKey, printNoteKey, type NoteKey } from './log/note.js';
import { EMPTY_TREE, extend, hex, leafHash, rootOf, type Tree } from './log/tree.js';
import { AFTER_CLOSE, type Body, type CloseBody, type OpenBody, type RecordRow } from './record/body.js';
import { readRecord, type LogRecord } from './record/line.js';
import type { Objection } from './officers.js';
import type { Digest } from './types.js';
import {
  saySeen,
  seenIn,
  seenTogether,
  UNSEEN,
  type KnownWitness,
  type Seen,
  type Sighting,
} from './witnesses.js';

/**
 * `bytes`: framing, leaves, last root and signature. `strict`: also every line and checkpoint, each verdict recomputed.
 * `full`: also what the register says of each record.
 */
export type VerifyLevel = 'bytes' | 'strict' | 'full';

export interface LogFault {
  readonly code: string;
  /** Line of the file, from 1. */
  readonly line: number | null;
  /** Index of the record. */
  readonly index: number | null;
  readonly message: string;
}

export interface LogReport {
  readonly ok: boolean;
  readonly level: VerifyLevel;
  /** Null where not even the first record can be read. */
  readonly origin: string | null;
  /** Records, and the root over them, that the last good checkpoint vouches for. */
  readonly size: number;
  readonly root: Digest;
  /** The last checkpoint of the log that this one goes on from; null where it is a first one. */
  readonly previous: string | null;
  /** In the order of the file; a hundred at most. */
  readonly faults: readonly LogFault[];
  /** Witnesses that the register lets count, with how much of the log each has seen, and when last. */
  readonly witnesses: readonly Sighting[];
  /** In one sentence: whose word all this is. */
  readonly trust: string;
}

export interface VerifyOptions {
  readonly level: VerifyLevel;
  /** Public keys of the register's `logs`. The log's own word is taken where none is for its origin. */
  readonly keys: readonly string[];
  /** The register's witnesses; nobody else's word counts beside the log's own. */
  readonly witnesses?: readonly KnownWitness[];
  /** What the register has against a record; only at level `full`. */
  readonly officers?: (record: LogRecord) => readonly Objection[];
}

const MAX_FAULTS = 100;
const CR = 0x0d;
const BRACE = 0x7b;
/** Begins each signature line of a note. */
const DASH = Buffer.from('—');

interface Good {
  readonly tree: Tree;
  readonly root: Digest;
  readonly note: string;
  readonly end: number;
}

/** What has been read so far, and what is known of it. */
interface Reading {
  readonly options: VerifyOptions;
  readonly line: number;
  readonly tree: Tree;
  readonly key: NoteKey | null;
  readonly faults: readonly LogFault[];
  /** Records and checkpoints have parted ways: every later checkpoint would only repeat it. */
  readonly isParted: boolean;
  readonly isClosed: boolean;
  readonly previous: string | null;
  /** What the next record must call itself. */
  readonly nextIndex: number;
  /** The last checkpoint that holds. */
  readonly good: Good | null;
  /** At level `bytes`, the last checkpoint line, judged only in the end. */
  readonly unjudged: { readonly line: Line; readonly at: Reading } | null;
  readonly checks: number;
  readonly signed: number;
  readonly seen: Seen;
}

/** Reads a whole log and says all that is wrong with it. Constant memory but for 16 bytes a record. */
export function verifyLog(chunks: Iterable<Uint8Array>, options: VerifyOptions): LogReport {
  let reading: Reading = {
    options,
    line: 0,
    tree: EMPTY_TREE,
    key: null,
    faults: [],
    isParted: false,
    isClosed: false,
    previous: null,
    nextIndex: 0,
    good: null,
    unjudged: null,
    checks: 0,
    signed: 0,
    seen: UNSEEN,
  };
  const leaves = noLeaves();
  let length = 0;
  for (const line of splitLines(chunks)) {
    length = line.end;
    reading = readLine({ ...reading, line: reading.line + 1 }, line, leaves);
  }
  return report(judgeEnd(reading, length));
}

/** Adds a fault at the line in hand. */
function wrong(reading: Reading, code: string, message: string, index: number | null = null): Reading {
  if (reading.faults.length >= MAX_FAULTS) return reading;
  return { ...reading, faults: [...reading.faults, { code, line: reading.line, index, message }] };
}

function readLine(reading: Reading, line: Line, leaves: Leaves): Reading {
  const { bytes } = line;
  if (bytes === null) return parted(wrong(reading, 'line-too-long', 'The line is longer than any record.'));
  if (!line.ended) return wrong(reading, 'half-line', 'The last line has no end: it was half-written.');
  if (bytes.at(-1) === CR) return readCrlf(reading);
  if (isCheckpointLine(bytes)) return readCheckpoint(reading, line);
  const framed =
    bytes[0] === BRACE ? reading : wrong(reading, 'no-record', 'The line is neither record nor checkpoint.');
  const leaf = leafHash(bytes);
  if (framed.options.level !== 'bytes') leaves.add(leaf);
  const judged = judgeRecord(framed, bytes, leaves);
  return { ...judged, tree: extend(judged.tree, leaf) };
}

function readCrlf(reading: Reading): Reading {
  if (reading.faults.some(({ code }) => code === 'crlf')) return reading;
  const message =
    'Its lines end in CR LF: the file went through something that changes line ends, such as a git checkout. ' +
    'Take the original, or turn CR LF back into LF.';
  return parted(wrong(reading, 'crlf', message));
}

function parted(reading: Reading): Reading {
  return { ...reading, isParted: true };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null for bytes that are not UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

// -------------------------------------------------------------------------------------------- records

function judgeRecord(reading: Reading, bytes: Uint8Array, leaves: Leaves): Reading {
  const index = reading.tree.size;
  if (reading.options.level === 'bytes' && index > 0) return reading;
  const text = decoded(bytes);
  const read = text === null ? ({ ok: false, why: 'it is not UTF-8' } as const) : readRecord(text);
  if (!read.ok) {
    const told = wrong(reading, 'record-invalid', `Record ${index} is not one: ${read.why}.`, index);
    return { ...told, nextIndex: index + 1 };
  }
  const { record } = read;
  const counted = judgeOfficers(judgeIndex(reading, record), record);
  return judgeLinks(index === 0 ? judgeOpen(counted, record) : judgeLater(counted, record), record, leaves);
}

/** Counts the signatures: at level `full` those that hold. */
function judgeOfficers(reading: Reading, record: LogRecord): Reading {
  const { body, sigs } = record;
  if (body.kind !== 'check' && body.kind !== 'decide') return reading;
  const { level, officers } = reading.options;
  const against = level === 'full' ? (officers?.(record) ?? []) : [];
  const isSigned = sigs.length > 0 && against.every(({ code }) => code !== 'officer-signature');
  let judged = { ...reading, checks: reading.checks + 1, signed: reading.signed + (isSigned ? 1 : 0) };
  for (const { code, message } of against) judged = wrong(judged, code, message, reading.tree.size);
  return judged;
}

function judgeIndex(reading: Reading, { i }: LogRecord): Reading {
  const next = { ...reading, nextIndex: i + 1 };
  if (i === reading.nextIndex) return next;
  const message = `A record calls itself ${i} where ${reading.nextIndex} belongs: something was taken out, added or moved.`;
  return wrong(next, 'index', message, reading.tree.size);
}

/** The first record names the log and its key; the register has the last word. */
function judgeOpen(reading: Reading, { body }: LogRecord): Reading {
  if (body.kind !== 'open') return wrong(reading, 'no-open', 'The first record does not open a log.', 0);
  const known = reading.options.keys
    .map((vkey) => parseNoteKey(vkey))
    .find((key) => key?.name === body.origin);
  const own = parseNoteKey(body.vkey);
  const key = known ?? (own?.name === body.origin ? own : null);
  const opened = judgePrevious({ ...reading, key, previous: body.previous }, body);
  if (key === null)
    return wrong(opened, 'open-key', 'The first record names no key that could be its own.', 0);
  if (printNoteKey(key) === body.vkey) return opened;
  return wrong(
    opened,
    'other-key',
    `The log names another key than the register does for ${body.origin}.`,
    0,
  );
}

function judgeLater(reading: Reading, { body }: LogRecord): Reading {
  const index = reading.tree.size;
  if (reading.isClosed && !AFTER_CLOSE.includes(body.kind))
    return wrong(reading, 'closed', `Record ${index} stands behind the close of the log.`, index);
  if (body.kind === 'close') return judgeClose(reading, body);
  return body.kind === 'open' ? wrong(reading, 'open-again', 'A log is opened only once.', index) : reading;
}

function judgeClose(reading: Reading, { size, root }: CloseBody): Reading {
  const { tree } = reading;
  const closed = { ...reading, isClosed: true };
  if (size === tree.size && root === hex(rootOf(tree))) return closed;
  return wrong(closed, 'close', 'The log was closed over other records than stand here.', tree.size);
}

/** The log before is another one; where the register knows it, its key must have signed what is quoted. */
function judgePrevious(reading: Reading, { origin, previous }: OpenBody): Reading {
  if (previous === null) return reading;
  const named = previous.split('\n', 1)[0] ?? '';
  const key = reading.options.keys.map((vkey) => parseNoteKey(vkey)).find((known) => known?.name === named);
  const opened = key === undefined || key === null ? null : openCheckpoint(previous, key);
  if (named !== origin && opened?.ok !== false) return reading;
  return wrong(reading, 'previous', `The log says it goes on from ${named}, which did not sign that.`, 0);
}

/** The record that this one names as older than itself in the same log. */
function linkOf(body: Body): { readonly code: string; readonly to: RecordRow; readonly says: string } | null {
  if (body.kind === 'erase' || body.kind === 'hold')
    return { code: 'of', to: body.of, says: `orders something about a record ${body.of[0]}` };
  if (body.kind === 'publish')
    return { code: 'of', to: body.of, says: `says that a record ${body.of[0]} was posted` };
  if ((body.kind !== 'check' && body.kind !== 'decide') || body.after === null) return null;
  const { h, i } = body.after;
  return { code: 'after', to: [i, h], says: `was signed after a record ${i}` };
}

function judgeLinks(reading: Reading, { body }: LogRecord, leaves: Leaves): Reading {
  const link = linkOf(body);
  if (link === null || reading.options.level === 'bytes') return reading;
  const index = reading.tree.size;
  const [to, digest] = link.to;
  if (to < index && leaves.has(to, digest)) return reading;
  return wrong(reading, link.code, `Record ${index} ${link.says} that is not here.`, index);
}

// ---------------------------------------------------------------------------------------- checkpoints

function readCheckpoint(reading: Reading, line: Line): Reading {
  if (reading.options.level === 'bytes' && !isCosigned(line))
    return { ...reading, unjudged: { line: kept(line), at: { ...reading, unjudged: null } } };
  return { ...judgeCheckpoint(reading, line), unjudged: null };
}

/** Whether others than the log have signed it too; few checkpoints are, and each is looked at. */
function isCosigned({ bytes }: Line): boolean {
  if (bytes === null) return false;
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return line.indexOf(DASH) !== line.lastIndexOf(DASH);
}

/** The bytes of a line are good only until the next is read. */
function kept(line: Line): Line {
  return { ...line, bytes: line.bytes === null ? null : Uint8Array.from(line.bytes) };
}

function judgeCheckpoint(reading: Reading, line: Line): Reading {
  const note = noteOf(decoded(line.bytes ?? new Uint8Array()) ?? '');
  if (note === null) return wrong(reading, 'checkpoint-invalid', 'The checkpoint line holds no checkpoint.');
  if (reading.key === null) return unreadableKey(reading);
  const opened = openCheckpoint(note, reading.key);
  if (!opened.ok)
    return wrong(reading, 'checkpoint-invalid', `The checkpoint does not count: ${opened.why}.`);
  const { size, root } = opened.checkpoint;
  const { tree, good } = reading;
  if (good !== null && good.tree.size === size && good.root !== root)
    return wrong(reading, 'two-roots', twoRoots(size, good.root, root));
  if (reading.isParted) return reading;
  if (size !== tree.size)
    return parted(
      wrong(reading, 'checkpoint-size', `${tree.size} records stand here, but ${size} were signed.`),
    );
  if (root !== hex(rootOf(tree))) return parted(wrong(reading, 'checkpoint-root', changedSince(reading)));
  const held = { ...reading, good: { tree, root, note, end: line.end } };
  return isCosigned(line) ? lookForWitnesses(held, note, reading.key) : held;
}

function lookForWitnesses(reading: Reading, note: string, own: NoteKey): Reading {
  const { wrong: liars, ...more } = seenIn(note, reading.tree.size, own, reading.options.witnesses ?? []);
  const judged = { ...reading, seen: seenTogether(reading.seen, more) };
  if (liars.length === 0) return judged;
  const message = `The witness ${liars.join(', ')} did not sign what stands in its name.`;
  return wrong(judged, 'cosignature', message);
}

function unreadableKey(reading: Reading): Reading {
  if (reading.faults.some(({ code }) => code === 'no-key')) return reading;
  return wrong(reading, 'no-key', 'Without its first record nobody knows which key the log is signed with.');
}

function twoRoots(size: number, one: Digest, other: Digest): string {
  return `The key signed two different logs of ${size} records, with the roots ${one} and ${other}: it was misused.`;
}

function changedSince({ good, tree }: Reading): string {
  const from = good?.tree.size ?? 0;
  const which = tree.size - from === 1 ? `Record ${from}` : `One of the records ${from} to ${tree.size - 1}`;
  return `${which} is not what was signed: it was changed afterwards.`;
}

/** The end: the last checkpoint where it still waits, and whether anything follows it. */
function judgeEnd(reading: Reading, length: number): Reading {
  const { unjudged } = reading;
  const judged = unjudged === null ? reading : judgeWaiting(reading, unjudged);
  if (judged.good === null)
    return judged.faults.length > 0 ? judged : wrong(judged, 'nothing-signed', 'Nothing in it is signed.');
  // After a change the rest is unsigned anyway, and that has been said.
  if (judged.isParted || judged.good.end === length) return judged;
  const count = judged.tree.size - judged.good.tree.size;
  const message = `The last ${length - judged.good.end} bytes (${count} records) are not signed: anybody could have added them.`;
  return wrong(judged, 'unsigned-tail', message);
}

function judgeWaiting(reading: Reading, { line, at }: NonNullable<Reading['unjudged']>): Reading {
  const { good, faults, isParted, seen } = judgeCheckpoint(
    { ...at, isParted: reading.isParted, faults: reading.faults, seen: reading.seen },
    line,
  );
  return { ...reading, good, faults, isParted, seen };
}

// --------------------------------------------------------------------------------------------- report

function report(reading: Reading): LogReport {
  const { options, key, good, previous, faults, seen } = reading;
  return {
    ok: faults.length === 0,
    level: options.level,
    origin: key?.name ?? null,
    size: good?.tree.size ?? 0,
    root: good?.root ?? hex(rootOf(EMPTY_TREE)),
    previous,
    faults,
    witnesses: seen.sightings,
    trust: trustOf(reading),
  };
}

function trustOf({ key, good, options, checks, signed, seen }: Reading): string {
  if (key === null || good === null) return 'Nobody vouches for it.';
  const known = options.keys.includes(printNoteKey(key));
  const whose = `Signed by the key of ${key.name}, which ${known ? 'the register knows' : 'is not in the register'}`;
  const holds = options.level === 'full' ? ' that holds' : '';
  const officers =
    options.level === 'bytes' ? '' : `; ${signed} of ${checks} checks carry an officer's signature${holds}`;
  return `${whose}${officers}; ${saySeen(seen, good.tree.size)}.`;
}
