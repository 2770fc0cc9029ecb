/** Proofs that travel (C2SP tlog-proof): where a leaf stands, its inclusion proof, and the log's checkpoint. */
import { openCheckpoint } from './checkpoint.js';
import type { NoteKey } from './note.js';
import { isIncluded } from './proof.js';

const HEAD = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^63 leaves has no longer one. */
const MAX_HASHES = 63;

export interface TlogProof {
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The checkpoint as the log signed it, with what witnesses added. */
  readonly checkpoint: string;
}

export type Proved =
  | { readonly ok: true; readonly size: number }
  /** In words that go on from "the proof does not hold: ". */
  | { readonly ok: false; readonly why: string };

/** The text of a `.tlog-proof` file. */
export function printTlogProof({ index, hashes, checkpoint }: TlogProof): string {
  const lines = hashes.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('');
  return `${HEAD}\nindex ${index}\n${lines}\n${checkpoint}`;
}

/** Reads a proof; null for any text that does not print back the same. Extra data is not read: nothing needs it. */
export function parseTlogProof(text: string): TlogProof | null {
  const end = text.indexOf('\n\n');
  const [head, position = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  const index = Number(/^index (\d{1,16})$/u.exec(position)?.[1] ?? Number.NaN);
  if (head !== HEAD || !Number.isSafeInteger(index) || lines.length > MAX_HASHES) return null;
  const proof = {
    index,
    hashes: lines.map((line) => Buffer.from(line, 'base64')),
    checkpoint: text.slice(end + 2),
  };
  const isWhole = proof.hashes.every((hash) => hash.length === 32) && printTlogProof(proof) === text;
  return isWhole ? proof : null;
}

/** Whether the log whose key this is holds the leaf where the proof says. */
export function checkTlogProof(
  { index, hashes, checkpoint }: TlogProof,
  leaf: Uint8Array,
  key: NoteKey,
): Proved {
  const opened = openCheckpoint(checkpoint, key);
  if (!opened.ok) return opened;
  const { size, root } = opened.checkpoint;
  const held = { index, size, leaf, root: Buffer.from(root, 'hex'), proof: hashes };
  return isIncluded(held)
    ? { ok: true, size }
    : { ok: false, why: 'the log holds no such record at that place' };
}
