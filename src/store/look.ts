/** Looking at a log without changing anything of it. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { openCheckpoint } from '../log/checkpoint.js';
import { parseNoteKey, type NoteKey } from '../log/note.js';
import { isCheckpointLine, noteOf, splitLines } from '../log/frame.js';
import { scanLog, type Scan, type Signed } from '../log/scan.js';
import { readRecord, type LogRecord } from '../record/line.js';
import type { PrivateLine } from '../kept-words.js';
import type { Digest } from '../types.js';
import { fault, notReadable } from './faults.js';
import { fileChunks } from './files.js';
import { recordLines, type Place } from './file-store.js';
import { readLastSigned } from './last-signed.js';
import { findPrivate, privateLines } from './private.js';

/** A log to be read, wherever it lies. */
export interface StandingLog {
  /** Its file: `log.jsonl` itself, or a copy of what a database holds. */
  readonly log: string;
  /** Where this machine notes what it signed last, if it is one of its own. */
  readonly lastSigned: string;
  /** Whether its key is here: then what was signed last is noted here, too. */
  readonly isOwn: boolean;
  /** The private line of this digest; null where it is not here. */
  readonly words: (commit: Digest) => Promise<string | null>;
  readonly allWords: () => Promise<Iterable<PrivateLine>>;
}

/** A log that lies in a folder. */
export function standingIn({ log, lastSigned, private: path }: Place): StandingLog {
  return {
    log,
    lastSigned,
    isOwn: existsSync(lastSigned),
    words: (commit) => Promise.resolve(findPrivate(path, commit)),
    allWords: () => Promise.resolve(privateLines(path)),
  };
}

/** The private lines that lie beside a log in its records folder, or with it in an export; null: none came along. */
export function wordsBeside(log: string): string | null {
  const folder = dirname(resolve(log));
  const beside = join(folder, '..', 'private', `${basename(folder)}.jsonl`);
  return [join(folder, 'private.jsonl'), beside].find((path) => existsSync(path)) ?? null;
}

/** How many records this machine has signed in its log. */
export function signedSize({ lastSigned }: Pick<StandingLog, 'lastSigned'>): number {
  return readLastSigned(lastSigned).size;
}

/** How far a log is signed by the key that its first record names, and what its root was at a size. */
export function scanOf(log: string, sizeThen = 0): Scan {
  return scanLog(logBytes(log), namedKey(log), sizeThen);
}

/** The notes of all checkpoints of the signed part, oldest first. */
export function* notesIn(log: string, { end }: Signed): Generator<string> {
  for (const { bytes } of splitLines(fileChunks(log, end))) {
    if (bytes === null || !isCheckpointLine(bytes)) continue;
    const note = noteOf(Buffer.from(bytes).toString());
    if (note !== null) yield note;
  }
}

/** The note that signs all signed records of a log; null where none is signed. */
export function lastCheckpoint(log: string): string | null {
  return scanOf(log).signed.note;
}

/** Whether an older signed note speaks of this very log: its records stand unchanged in it. */
export type Against = 'stands' | 'shorter' | 'changed' | { readonly not: string };

export function heldAgainst(log: string, note: string): Against {
  const key = namedKey(log);
  const opened = openCheckpoint(note, key);
  if (!opened.ok) return { not: opened.why };
  const { size, root } = opened.checkpoint;
  const { signed, rootThen } = scanLog(logBytes(log), key, size);
  if (signed.tree.size < size) return 'shorter';
  return rootThen === root ? 'stands' : 'changed';
}

/** The file of a log that somebody names: itself, or the folder it lies in. */
export function logFile(path: string): string {
  const inside = join(path, 'log.jsonl');
  const file = existsSync(path) && statSync(path).isDirectory() ? inside : path;
  if (existsSync(file)) return file;
  throw fault('no-log', `There is no log at ${path}.`, 'Name a log folder, or the log.jsonl in it.');
}

/** The bytes of a log. Throws `log-unreadable` where they cannot be read. */
export function* logBytes(log: string): Generator<Uint8Array> {
  try {
    yield* fileChunks(log);
  } catch (error) {
    throw notReadable(log, error);
  }
}

/** The words behind a record; null where there are none, or none here. */
export async function wordsBehind(
  { words }: Pick<StandingLog, 'words'>,
  { body }: LogRecord,
): Promise<string | null> {
  const commit = body.kind === 'check' || body.kind === 'decide' ? body.commit : null;
  return commit === null ? null : words(commit);
}

export interface Records {
  readonly origin: string;
  /** How many are signed. */
  readonly size: number;
  /** Bytes after them that nobody signed. */
  readonly unsigned: number;
  readonly records: Iterable<LogRecord>;
}

/** The signed records of a log, in order. Each line is judged by itself; `log verify` judges the whole. */
export function lookAt(log: string): Records {
  const key = namedKey(log);
  const { signed, length } = scanLog(logBytes(log), key, 0);
  return {
    origin: key.name,
    size: signed.tree.size,
    unsigned: length - signed.end,
    records: recordsIn(log, signed),
  };
}

/** The key that a log's first record names. */
export function namedKey(log: string): NoteKey {
  const [first] = splitLines(logBytes(log));
  const read = readRecord(Buffer.from(first?.bytes ?? []).toString());
  const body = read.ok ? read.record.body : null;
  const key = body?.kind === 'open' ? parseNoteKey(body.vkey) : null;
  if (key !== null) return key;
  throw unreadable(log, 0);
}

function* recordsIn(log: string, signed: Signed): Generator<LogRecord> {
  let index = 0;
  for (const line of recordLines(log, signed, 0)) {
    const read = readRecord(line);
    if (!read.ok) throw unreadable(log, index);
    yield read.record;
    index += 1;
  }
}

function unreadable(log: string, index: number): Error {
  return fault('log-damaged', `Record ${index} of ${log} cannot be read.`, 'Run: smcheck log verify.');
}
