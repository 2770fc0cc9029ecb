/** Appending: read the head, build and sign the next block, offer it, and begin again if somebody was quicker. */
import { checkpointText } from '../log/checkpoint.js';
import { proveAdded } from '../log/prove.js';
import { printTlogProof } from '../log/tlog-proof.js';
import { extendAll, hex, leafHash, rootOf, type Tree } from '../log/tree.js';
import { AFTER_CLOSE } from '../record/body.js';
import { readRecord, type LogRecord } from '../record/line.js';
import type { Digest, Instant, Store } from '../types.js';
import { pause } from './claim.js';
import { isClosed, newestRecord } from './closed.js';
import { fault, systemCode } from './faults.js';
import type { Signer } from './key.js';

const MAX_TRIES = 100;

/** What a block is made of; no lines: there is nothing to append after all. */
export interface Built {
  readonly lines: readonly string[];
  readonly privates: readonly string[];
}

/** Where an appended line stands. */
export interface Place {
  readonly index: number;
  readonly leaf: Digest;
  readonly line: string;
  /** A C2SP tlog-proof of the line, under the checkpoint that was signed with it. */
  readonly prove: () => string;
}

export interface Writer {
  readonly store: Store;
  readonly signer: Signer;
  /** The clock, not the instant at which the check began. */
  readonly now: () => Instant;
}

/**
 * Appends the lines that `build` makes for the index they will stand at, behind that tree. They are durable when
 * this returns. Throws `clock-back`, `log-closed`, `log-moving`, `outcome-unknown`, and what the store throws.
 */
export async function appendRecords(
  { store, signer, now }: Writer,
  build: (index: number, before: Tree) => Built,
): Promise<readonly Place[]> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const head = await store.head();
    const newest = newestRecord(head);
    refuseClockBack(newest, now());
    const { lines, privates } = build(head.size, head);
    if (lines.length === 0) return [];
    if ((await isClosed(store, head.size, newest)) && !lines.every(mayFollowClose)) throw closed(store);
    const tree = extendAll(head, lines);
    const root = hex(rootOf(tree));
    const note = signer.sign(checkpointText({ origin: store.origin, size: tree.size, root }));
    const appended = await store.append({ expected: head.size, privates, lines, note });
    switch (appended.status) {
      case 'done':
        return placesOf(head, lines, note);
      case 'unknown':
        throw unknown(store, appended.cause);
      case 'moved':
        await pause();
    }
  }
  throw fault(
    'log-moving',
    `The records in ${store.name} changed ${MAX_TRIES} times while this one was being written. Nothing was recorded.`,
    'Run the same command again when fewer programs write there.',
  );
}

function placesOf(before: Tree, lines: readonly string[], checkpoint: string): readonly Place[] {
  const leaves = lines.map(leafHash);
  // Few records need a proof, and those of a block share most of it.
  let proofs: ReturnType<typeof proveAdded> | null = null;
  return lines.map((line, at) => {
    const index = before.size + at;
    const prove = (): string => {
      proofs ??= proveAdded(before, leaves);
      return printTlogProof({ index, hashes: proofs[at] ?? [], checkpoint });
    };
    return { index, leaf: hex(leafHash(line)), line, prove };
  });
}

function unknown(store: Store, cause: unknown): Error {
  return fault(
    'outcome-unknown',
    `It is not known whether the record stands: writing to ${store.name} failed half-way ` +
      `(${systemCode(cause) || String(cause)}). Nothing is cleared.`,
    'See that the disk is well and not full, then run the same command again: the log itself will tell.',
    cause,
  );
}

function mayFollowClose(line: string): boolean {
  const read = readRecord(line);
  return read.ok && AFTER_CLOSE.includes(read.record.body.kind);
}

function closed({ name }: Store): Error {
  return fault(
    'log-closed',
    `The log ${name} was closed in the meantime. Nothing was recorded.`,
    'Run the same command again: a new log is started then.',
  );
}

/**
 * Refuses a clock before the newest record's time: training and windows would be judged at a wrong time.
 * A record's own time is when its check began, so that of two sessions the later may end first.
 */
export function refuseClockBack(newest: LogRecord | null, now: Instant): void {
  if (newest === null || newest.body.time <= now) return;
  throw fault(
    'clock-back',
    `This computer's clock says ${now}, but the last record was made at ${newest.body.time}. Nothing was recorded.`,
    'Set the clock right, then run the same command again.',
  );
}
