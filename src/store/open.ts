/** The records as a command sees them: opened before anybody is asked anything, written when all is decided. */
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { printNoteKey } from '../log/note.js';
import { hex, leafHash } from '../log/tree.js';
import type { CheckBody, DecideBody } from '../record/body.js';
import { checkBody, decideBody, type Stamp, type Tie } from '../record/check-body.js';
import { recordLine, type OfficerSignature } from '../record/line.js';
import type { BasisFile } from '../record/manifest.js';
import type { Receipt } from '../record/receipt.js';
import { privateLine, type PrivateCase } from '../record/private-line.js';
import { canonicalJson } from '../text/json.js';
import type { Instant, Store } from '../types.js';
import { appendRecords, refuseClockBack, type Writer } from './append.js';
import { keepBasis } from './basis.js';
import { writing, writingAll } from './faults.js';
import { fileStore, placeOf, type Place } from './file-store.js';
import { makeFolder } from './files.js';
import { findLog, keysOf, type Whereabouts } from './find-log.js';
import { readSigner } from './key.js';
import { pendingIn, settle } from './quarantine.js';
import { refuseWorkTree } from './work-tree.js';

export interface RecordsPlace extends Whereabouts {
  readonly now: () => Instant;
  /** `smcheck 0.1.0 unicode 17.0 tz 2025c`. */
  readonly tool: string;
}

export interface Records extends Writer {
  readonly store: Store;
  readonly origin: string;
  /** The public key, as it stands under `logs:` in the register. */
  readonly vkey: string;
  /** Whether this machine's log was started just now: then the register does not know it yet. */
  readonly isNew: boolean;
  readonly place: Place;
  readonly basisFolder: string;
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
 * Opens this machine's log in a records folder, and starts it where there is none. Sets aside what a crash
 * left unsigned, with a `recover` record. Throws with exit 2 where nothing could be recorded: `log-in-work-tree`,
 * `log-not-writable`, `disk-full`, `log-rolled-back`, `log-damaged`, `key-exposed`, `key-unreadable`,
 * `last-signed-unreadable`, `clock-back`, `log-busy`.
 */
export function openRecords(given: RecordsPlace): Promise<Records> {
  return writingAll(given.folder, () => open(given));
}

async function open(given: RecordsPlace): Promise<Records> {
  refuseWorkTree(given.folder);
  writing(given.folder, () => {
    makeFolder(given.folder);
  });
  const where = { ...given, folder: realpathSync(given.folder), domain: given.domain.toLowerCase() };
  const name = findLog(where);
  const signer = readSigner(join(keysOf(where, name), 'key'));
  const place = placeOf(where.folder, name, keysOf(where, name));
  refuseReadOnly(place);
  const writer = { store: fileStore(place, signer.key), signer, now: given.now };
  const isNew = await begin(writer, given.tool);
  await recover(writer, place, given.tool);
  return {
    ...writer,
    origin: signer.key.name,
    vkey: printNoteKey(signer.key),
    isNew,
    place,
    basisFolder: join(where.folder, 'private', 'basis'),
    random: given.random,
    tool: given.tool,
  };
}

/** Said now, not when an officer has answered everything. */
function refuseReadOnly({ log, private: words }: Place): void {
  for (const file of [log, words])
    if (existsSync(file))
      writing(file, () => {
        accessSync(file, constants.W_OK);
      });
}

/** Writes the first record of a new log; whether there was need. */
async function begin(writer: Writer, tool: string): Promise<boolean> {
  const { size } = await writer.store.head();
  await refuseClockBack(writer.store, size, writer.now());
  if (size > 0) return false;
  const { key } = writer.signer;
  const body = { kind: 'open', origin: key.name, previous: null, vkey: printNoteKey(key) } as const;
  const places = await appendRecords(writer, (index) => ({
    lines: index > 0 ? [] : [recordLine({ ...body, time: writer.now(), tool, v: 1 }, index)],
    privates: [],
  }));
  return places.length > 0;
}

async function recover(writer: Writer, place: Place, tool: string): Promise<void> {
  for (const aside of pendingIn(place)) {
    const places = await appendRecords(writer, (index) => {
      const isOurs = pendingIn(place).some(({ sha256 }) => sha256 === aside.sha256);
      const body = { kind: 'recover', ...aside, time: writer.now(), tool, v: 1 } as const;
      return { lines: isOurs ? [recordLine(body, index)] : [], privates: [] };
    });
    if (places.length > 0) settle(place, aside);
  }
}

/**
 * Records checks: one block, one write, one sync. When this returns they are durable, and only then may
 * anything be shown as cleared. The places are in the order given.
 */
export function recordChecks(records: Records, checks: readonly ToRecord[]): Promise<readonly RecordPlace[]> {
  return writingAll(records.place.folder, () => record(records, checks));
}

async function record(records: Records, checks: readonly ToRecord[]): Promise<readonly RecordPlace[]> {
  for (const { basis, basisFiles } of checks) keepBasis(records.basisFolder, basis.digest, basisFiles);
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
  const { size } = await store.head();
  for await (const line of store.read(size - 1)) return { h: hex(leafHash(line)), i: size - 1 };
  return null;
}

/** Practice clears nothing, so it has nothing to prove. */
function isCleared(check: ToRecord | undefined): boolean {
  return check?.judgement.verdict === 'clear' && !check.rehearsal;
}

/** What whoever keeps the register must add, once for each machine: until then its proofs are of an unknown log. */
export function registerEntry({ origin, vkey, now }: Records, owner: string | null): string {
  return `- { origin: ${origin}, vkey: "${vkey}", owner: ${owner ?? 'ID'}, from: ${now().slice(0, 10)} }`;
}
