/**
 * Cosignatures (C2SP tlog-cosignature, Ed25519, key type 0x04): at a time a witness saw that the log had only
 * grown up to a checkpoint. Only the checking stands here; `store/` signs.
 */
import { verify } from 'node:crypto';
import { noteKey, parseNoteKey, readNote, signaturesOf, type NoteKey } from './note.js';

const TYPE = 4;
const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;
/** The end of the year 9999, beyond which no calendar here goes. */
const MAX_SECONDS = 253_402_300_799;

export function witnessKey(name: string, publicKey: Uint8Array): NoteKey {
  return noteKey(name, publicKey, TYPE);
}

/** Reads a witness's key as it stands in the register; null for anything that does not print back the same. */
export function parseWitnessKey(vkey: string): NoteKey | null {
  return parseNoteKey(vkey, TYPE);
}

/** What a witness signs: when, and the checkpoint's text. */
export function cosignedText(text: string, seconds: number): string {
  return `cosignature/v1\ntime ${seconds}\n${text}`;
}

/** The bytes of a cosignature: the time in seconds since 1970, and the signature proper. */
export function cosignatureBytes(seconds: number, signature: Uint8Array): Uint8Array {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(seconds));
  return Buffer.concat([time, signature]);
}

/** `seconds`: when the witness saw it; the last time, where it did so often. */
export type Cosigned =
  { readonly status: 'seen'; readonly seconds: number } | { readonly status: 'absent' | 'wrong' };

/** Whether a witness cosigned a note. Like Go's reader, a signature in its name that does not hold spoils all. */
export function cosignedBy(note: string, key: NoteKey): Cosigned {
  const read = readNote(note);
  const ours = read.ok ? signaturesOf(read.signatures, key) : [];
  if (!read.ok || ours.length === 0) return { status: 'absent' };
  const times = ours.map((bytes) => heldAt(read.text, bytes, key)).filter((time) => time !== null);
  return times.length < ours.length ? { status: 'wrong' } : { status: 'seen', seconds: Math.max(...times) };
}

function heldAt(text: string, bytes: Uint8Array, { object }: NoteKey): number | null {
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return null;
  const seconds = Number(Buffer.from(bytes).readBigUInt64BE());
  if (seconds > MAX_SECONDS) return null;
  const isHeld = verify(null, Buffer.from(cosignedText(text, seconds)), object, bytes.subarray(TIME_BYTES));
  return isHeld ? seconds : null;
}
