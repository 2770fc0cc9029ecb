/** Signatures of officers: SSHSIG (OpenSSH's PROTOCOL.sshsig), as `ssh-keygen -Y sign` makes them. Checked here alone. */
import { createPublicKey, hash, verify } from 'node:crypto';
import { readKeyBlob, readStrings, sshString, type SshKey } from '../text/ssh-key.js';

/** For records; a signature made for anything else does not count. */
export const NAMESPACE = 'smcheck-record@v1';

export interface SshSignature {
  readonly key: SshKey;
  readonly namespace: string;
  readonly algorithm: 'sha256' | 'sha512';
  /** Algorithm and signature proper, still packed. */
  readonly signature: Uint8Array;
}

const MAGIC = Buffer.from('SSHSIG');
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
/** Somebody touched the hardware key (WebAuthn's "user present"). */
const TOUCHED = 1;

/** Reads the bytes between the armour's lines; null for anything that is not exactly one signature. */
export function readSshSignature(blob: Uint8Array): SshSignature | null {
  const head = Buffer.from(blob.subarray(0, 10));
  if (!head.equals(Buffer.concat([MAGIC, Buffer.of(0, 0, 0, 1)]))) return null;
  const [publicKey, namespace, reserved, algorithm, signature, ...rest] =
    readStrings(blob.subarray(10)) ?? [];
  const key = publicKey === undefined ? null : readKeyBlob(publicKey);
  const name = Buffer.from(algorithm ?? []).toString('latin1');
  if (key === null || signature === undefined || rest.length > 0 || reserved?.length !== 0) return null;
  if (name !== 'sha256' && name !== 'sha512') return null;
  return { key, namespace: Buffer.from(namespace ?? []).toString('utf8'), algorithm: name, signature };
}

/** The bytes of `-----BEGIN SSH SIGNATURE-----`; null where it is none. */
export function unarmoured(text: string): Uint8Array | null {
  const [, base64 = ''] =
    /^-----BEGIN SSH SIGNATURE-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END SSH SIGNATURE-----\s*$/u.exec(text) ??
    [];
  return base64 === '' ? null : Buffer.from(base64, 'base64');
}

/** Whether the key signed the message for the namespace. */
export function isSigned(given: SshSignature, message: string | Uint8Array, namespace: string): boolean {
  if (given.namespace !== namespace) return false;
  const digest = hash(given.algorithm, message, 'buffer');
  const parts = [namespace, '', given.algorithm, digest].map(sshString);
  return isSignedBytes(given, Buffer.concat([MAGIC, ...parts]));
}

function isSignedBytes({ key, signature }: SshSignature, signed: Uint8Array): boolean {
  const end = key.application === null ? signature.length : signature.length - 5;
  const [type, proper, ...rest] = readStrings(signature.subarray(0, Math.max(end, 0))) ?? [];
  if (Buffer.from(type ?? []).toString('latin1') !== key.type || proper?.length !== 64) return false;
  if (rest.length > 0) return false;
  const object = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, key.publicKey]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, key.application === null ? signed : onHardware(key, signature, signed), object, proper);
}

/** What a hardware key signs: digests, and between them whether it was touched and how often it signed. */
function onHardware({ application }: SshKey, signature: Uint8Array, signed: Uint8Array): Uint8Array {
  const flagsAndCounter = signature.subarray(-5);
  // Without a touch a program could have signed in the officer's absence: such a signature checks against nothing.
  if (((flagsAndCounter[0] ?? 0) & TOUCHED) === 0) return new Uint8Array();
  return Buffer.concat([
    hash('sha256', application ?? '', 'buffer'),
    flagsAndCounter,
    hash('sha256', signed, 'buffer'),
  ]);
}

/** `SHA256:…` as ssh-keygen -l prints it. */
export function fingerprint({ blob }: SshKey): string {
  return `SHA256:${hash('sha256', blob, 'base64').replace('=', '')}`;
}
