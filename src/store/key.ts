/** Keys of logs and witnesses: made once on this machine, in Go's form for note keys, readable by the owner alone. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { noteKey, printNote, type KeyType, type NoteKey } from '../log/note.js';
import { fault, systemCode } from './faults.js';

const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const KEY = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})\n?$/u;

/** A key with its secret half, which signs and never leaves. */
export interface KeyPair {
  readonly key: NoteKey;
  readonly signature: (message: string) => Uint8Array;
}

/** Signs checkpoints in the log's name. */
export interface Signer {
  readonly key: NoteKey;
  /** The text with our signature below it. */
  readonly sign: (text: string) => string;
}

/** The key of a name from 32 secret bytes. */
export function keyPairOf(name: string, seed: Uint8Array, type: KeyType): KeyPair {
  const secret = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  const key = noteKey(name, new Uint8Array(spki.subarray(-32)), type);
  return { key, signature: (message) => sign(null, Buffer.from(message), secret) };
}

/** The signer of an origin from 32 secret bytes. */
export function signerOf(origin: string, seed: Uint8Array): Signer {
  return signerWith(keyPairOf(origin, seed, 1));
}

function signerWith({ key, signature }: KeyPair): Signer {
  return { key, sign: (text) => printNote(text, key, signature(text)) };
}

/** `PRIVATE+KEY+name+hex8+base64(type || seed)`, which Go and other tools read. */
export function printSecretKey({ key: { name, id, type } }: Pick<KeyPair, 'key'>, seed: Uint8Array): string {
  return `PRIVATE+KEY+${name}+${id}+${Buffer.concat([Buffer.of(type), seed]).toString('base64')}\n`;
}

/** Reads a log's key file. One that others can read, or that is no key, is refused with the remedy. */
export function readSigner(path: string): Signer {
  const pair = readKeyPair(path, 1);
  if (pair !== null) return signerWith(pair);
  throw fault(
    'key-unreadable',
    `The file ${path} is not the key of a log, or it is damaged.`,
    'Restore it from a backup. If it is lost for good, move its folder away: a new log is started then.',
  );
}

/** Null where the file holds no key of the type. */
export function readKeyPair(path: string, type: KeyType): KeyPair | null {
  const [, name = '', id = '', base64 = ''] = KEY.exec(readKeyFile(path)) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  const pair = bytes.length === 33 && bytes[0] === type ? keyPairOf(name, bytes.subarray(1), type) : null;
  return pair?.key.id === id ? pair : null;
}

function readKeyFile(path: string): string {
  try {
    refuseExposed(path, statSync(path).mode);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === '') throw error;
    throw fault(
      'key-unreadable',
      `The key ${path} cannot be read (${systemCode(error)}), so nothing can be signed.`,
      'Give yourself the right to read it, or run as the user who made it.',
      error,
    );
  }
}

/** As ssh does; Windows keeps its rights elsewhere and shows the same mode for every file. */
function refuseExposed(path: string, mode: number): void {
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  throw fault(
    'key-exposed',
    `Others on this machine can read the key ${path}: whoever has it can sign in your name.`,
    `Run: chmod 600 '${path}'. If somebody may have copied it, tell whoever keeps the register.`,
  );
}
