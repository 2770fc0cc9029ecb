/**
 * Public keys as OpenSSH writes them, Ed25519 (RFC 8709) and the same on a hardware key (OpenSSH's PROTOCOL.u2f).
 * A key is taken only if it is sound: with a weak one anybody could make signatures that hold.
 */

export interface SshKey {
  readonly type: 'ssh-ed25519' | 'sk-ssh-ed25519@openssh.com';
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** What the hardware key signs for, `ssh:`; null of a key without hardware. */
  readonly application: string | null;
  /** As it stands behind the type, decoded: what a fingerprint is of. */
  readonly blob: Uint8Array;
}

/** Reads `type base64 comment`; null for anything that does not print back the same. */
export function parseSshKey(line: string): SshKey | null {
  const [type = '', base64 = ''] = line.trim().split(' ');
  const blob = Buffer.from(base64, 'base64');
  const key = readKeyBlob(blob);
  return key?.type === type && blob.toString('base64') === base64 ? key : null;
}

/** The key of a blob, which has to be used up to its end. */
export function readKeyBlob(blob: Uint8Array): SshKey | null {
  const reader = readStrings(blob);
  const [type, publicKey, application, ...rest] = reader ?? [];
  const name = Buffer.from(type ?? []).toString('latin1');
  if (publicKey?.length !== 32 || rest.length > 0) return null;
  if (name === 'ssh-ed25519' && application === undefined)
    return { type: name, publicKey, application: null, blob };
  if (name === 'sk-ssh-ed25519@openssh.com' && application !== undefined)
    return { type: name, publicKey, application: Buffer.from(application).toString('latin1'), blob };
  return null;
}

/** Strings of RFC 4251 §5, each four bytes of length and so many bytes; null where they do not end with the bytes. */
export function readStrings(bytes: Uint8Array): readonly Uint8Array[] | null {
  const found: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 4 > bytes.length) return null;
    const length = Buffer.from(bytes.subarray(at, at + 4)).readUInt32BE();
    const end = at + 4 + length;
    if (end > bytes.length) return null;
    found.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return found;
}

/** One such string. */
export function sshString(value: string | Uint8Array): Uint8Array {
  const bytes = typeof value === 'string' ? Buffer.from(value) : value;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

// ------------------------------------------------------------------------------------------ soundness (RFC 8032)

const P = 2n ** 255n - 19n;
/** Of a point of order 8. */
const Y8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
/** y of the points whose order divides 8: what is signed under such a key is signed by everybody. */
const SMALL: readonly bigint[] = [0n, 1n, P - 1n, Y8, P - Y8];

/** Why an Ed25519 key must not be registered, in a few words; null where nothing is wrong with it. */
export function weakness(publicKey: Uint8Array): string | null {
  const y = numberOf(publicKey) % 2n ** 255n;
  if (y >= P) return 'it is not written the one way it should be';
  if (SMALL.includes(y)) return 'anybody can sign with it (it is of low order)';
  return isOnCurve(y) ? null : 'it is no point of the curve';
}

/** Little-endian. */
function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}

/** x² = (y² - 1) / (d y² + 1) has a solution: Euler's criterion on the product, which is a square as the quotient is. */
function isOnCurve(y: bigint): boolean {
  const square = (y * y) % P;
  const d = (-121665n * power(121666n, P - 2n)) % P;
  const product = ((square - 1n) * (d * square + 1n)) % P;
  return power(product, (P - 1n) / 2n) === 1n;
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, factor] = [1n, ((base % P) + P) % P];
  for (let rest = exponent; rest > 0n; rest /= 2n) {
    if (rest % 2n === 1n) result = (result * factor) % P;
    factor = (factor * factor) % P;
  }
  return result;
}
