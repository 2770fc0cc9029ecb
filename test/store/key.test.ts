import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openNote, parseNoteKey } from '../../src/log/note.js';
import { printSecretKey, readSigner, signerOf } from '../../src/store/key.js';
import { openFolder } from '../../src/store/open-folder.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { placeIn, recordSome } from './to-record.js';

// The published key of Go's sumdb/note, and the signature that Go makes with it.
const NAME = 'PeterNeumann';
const SECRET = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const PUBLIC = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const SIGNATURE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

function keyFile(content: string): string {
  const path = join(temporaryFolder(), 'key');
  writeFileSync(path, content, { mode: 0o600 });
  return path;
}

describe('a key', () => {
  it('in the form of Go signs as Go does', () => {
    const signer = readSigner(keyFile(`${SECRET}\n`));
    expect(signer.sign(TEXT)).toBe(`${TEXT}\n${SIGNATURE}`);
    const key = parseNoteKey(PUBLIC);
    expect(key !== null && openNote(signer.sign(TEXT), key)).toEqual({ ok: true, text: TEXT });
  });

  it('is written as it is read', () => {
    const seed = Buffer.from(SECRET.split('+').slice(4).join('+'), 'base64').subarray(1);
    expect(printSecretKey(signerOf(NAME, seed), seed)).toBe(`${SECRET}\n`);
  });

  it('that is cut short or changed anywhere is refused', () => {
    for (let length = 0; length < SECRET.length; length += 1)
      expect(() => readSigner(keyFile(SECRET.slice(0, length)))).toThrow('not the key of a log');
    for (let at = 0; at < SECRET.length; at += 1) {
      const next = String.fromCharCode(SECRET.charCodeAt(at) + 1);
      expect(() => readSigner(keyFile(SECRET.slice(0, at) + next + SECRET.slice(at + 1)))).toThrow();
    }
  });
});

describe("the log's key", () => {
  const keyOf = (lastSigned: string): string => join(lastSigned, '..', 'key');

  it.each([0o644, 0o640, 0o604, 0o660])('with mode %o is refused with the remedy', async (mode) => {
    const place = placeIn(temporaryFolder());
    const { place: log } = await recordSome(place, 1);
    const before = readFileSync(log.log);
    chmodSync(keyOf(log.lastSigned), mode);
    await expect(openFolder(place)).rejects.toThrow('Others on this machine can read');
    expect(readFileSync(log.log).equals(before)).toBe(true);
    chmodSync(keyOf(log.lastSigned), 0o600);
    await expect(openFolder(place)).resolves.toMatchObject({ isNew: false });
  });

  it.each(['gone', 'a folder', 'damaged'])(
    'that is %s stops everything, and no other is made',
    async (state) => {
      const folder = temporaryFolder();
      const place = placeIn(folder);
      const { place: log } = await recordSome(place, 1);
      const key = keyOf(log.lastSigned);
      rmSync(key);
      if (state === 'a folder') mkdirSync(key, { mode: 0o700 });
      if (state === 'damaged') writeFileSync(key, 'PRIVATE+KEY', { mode: 0o600 });
      await expect(openFolder(place)).rejects.toThrow(state === 'damaged' ? 'damaged' : 'cannot be read');
      expect(existsSync(log.log)).toBe(true);
    },
  );
});
