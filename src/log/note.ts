/**
 * Signed notes (C2SP signed-note), as Go's `sumdb/note` writes and reads them: a text, an empty line, and
 * signature lines `— name base64(key id || signature)`. Only the checking stands here; `store/` signs.
 */
import { createPublicKey, hash, verify, type KeyObject } from 'node:crypto';

/** What a key signs, in its first byte (C2SP signed-note, "Signature types"): notes, or witnesses' cosignatures. */
export type KeyType = 1 | 4;
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const SIGNATURE_LINE = /^— ([^\s+\u0000-\u001F\u007F]+) ([A-Za-z0-9+/]+={0,2})$/u;
const NAME = /^[^\s+\u0000-\u001F\u007F]+$/u;
const CONTROL_BUT_LF = /[\u0000-\u0009\u000B-\u001F\u007F]/u;
const MAX_SIGNATURES = 100;

/** A public key with its name; in text `name+hex8+base64`. */
export interface NoteKey {
  readonly name: string;
  /** Four bytes, lower-case hex. */
  readonly id: string;
  readonly type: KeyType;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** The same, ready to check with: making it takes as long as checking. */
  readonly object: KeyObject;
}

export type Opened =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

/** The key of a name and 32 public bytes; its id is the first four of SHA-256(name || LF || type || key). */
export function noteKey(name: string, publicKey: Uint8Array, type: KeyType = 1): NoteKey {
  const whole = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), publicKey]);
  const spki = Buffer.concat([SPKI_PREFIX, publicKey]);
  const object = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return { name, id: hash('sha256', whole, 'hex').slice(0, 8), type, publicKey, object };
}

/** `name+hex8+base64(type || key)`, as it stands in the register. */
export function printNoteKey({ name, id, type, publicKey }: Omit<NoteKey, 'object'>): string {
  return `${name}+${id}+${Buffer.concat([Buffer.of(type), publicKey]).toString('base64')}`;
}

/** Reads a key as it stands in the register; null for anything that does not print back the same. */
export function parseNoteKey(vkey: string, type: KeyType = 1): NoteKey | null {
  const [, name = '', , base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/su.exec(vkey) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (!NAME.test(name) || bytes.length !== 33) return null;
  const key = noteKey(name, bytes.subarray(1), type);
  return printNoteKey(key) === vkey ? key : null;
}

/** A text, which ends in a line feed, with its signature. */
export function printNote(
  text: string,
  { name, id }: Pick<NoteKey, 'name' | 'id'>,
  signature: Uint8Array,
): string {
  return `${text}\n${signatureLine({ name, id, signature })}`;
}

/** `— name base64(key id || signature)` and its line feed. */
export function signatureLine({ name, id, signature }: Signature): string {
  return `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`;
}

export interface Signature {
  readonly name: string;
  readonly id: string;
  readonly signature: Uint8Array;
}

export type ReadNote =
  | { readonly ok: true; readonly text: string; readonly signatures: readonly Signature[] }
  | { readonly ok: false; readonly why: string };

/** A note's text and all its signatures, without asking whose they are. */
export function readNote(note: string): ReadNote {
  if (CONTROL_BUT_LF.test(note)) return no('it holds a control character');
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return no('it has no signature');
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return no(`it has more than ${MAX_SIGNATURES} signatures`);
  const signatures = lines.map(parseSignature).filter((one) => one !== null);
  if (signatures.length < lines.length) return no('a signature line is misshapen');
  return { ok: true, text: note.slice(0, end + 1), signatures };
}

/** Of a note's signatures those that a key's name and id claim. */
export function signaturesOf(
  signatures: readonly Signature[],
  key: NoteKey,
): readonly Signature['signature'][] {
  return signatures.flatMap(({ name, id, signature }) =>
    name === key.name && id === key.id ? [signature] : [],
  );
}

/** The text of a note that the key signed. Other keys' signatures stand beside it unread. */
export function openNote(note: string, key: NoteKey): Opened {
  const read = readNote(note);
  if (!read.ok) return read;
  const ours = signaturesOf(read.signatures, key);
  if (ours.length === 0) return no(`it is not signed by ${key.name}`);
  return ours.every((one) => verify(null, Buffer.from(read.text), key.object, one))
    ? { ok: true, text: read.text }
    : no('its signature is wrong');
}

function no(why: string): { readonly ok: false; readonly why: string } {
  return { ok: false, why };
}

function parseSignature(line: string): Signature | null {
  const [, name = '', base64 = ''] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length < 5 || bytes.toString('base64') !== base64) return null;
  return { name, id: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) };
}
