/** A basis as a list of files: which policy and organisation a verdict rests on. */
import { problem, SmcheckError } from '../errors.js';
import type { Digest } from '../types.js';
import { sha256 } from './digest.js';

/** A file that was read, with its path inside the basis: relative, forward slashes. */
export interface BasisFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const CR = 0x0d;
const LF = 0x0a;
const SAFE_PATH = /^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\\p{Cc}:]+$/u;

/** The bytes as they count: CRLF read as LF, so that a Windows checkout is the same basis. */
export function withoutCr(bytes: Uint8Array): Uint8Array {
  return bytes.includes(CR) ? bytes.filter((byte, at) => byte !== CR || bytes[at + 1] !== LF) : bytes;
}

/** The sorted lines `sha256  path`, each with its line feed; `sha256sum -c` reads them. */
export function manifest(files: readonly BasisFile[]): string {
  const unsafe = files.find(({ path }) => !SAFE_PATH.test(path));
  if (unsafe !== undefined)
    throw new SmcheckError([
      problem('basis-path', `The file ${JSON.stringify(unsafe.path)} cannot stand in a list of files.`),
    ]);
  return files
    .map(({ path, bytes }) => `${sha256(withoutCr(bytes))}  ${path}\n`)
    .sort()
    .join('');
}

/** SHA-256 of the manifest. */
export function basisDigest(files: readonly BasisFile[]): Digest {
  return sha256(manifest(files));
}
