import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fingerprint,
  isSigned,
  NAMESPACE,
  readSshSignature,
  unarmoured,
  type SshSignature,
} from '../../src/record/sshsig.js';
import { parseSshKey, sshString } from '../../src/text/ssh-key.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const MESSAGE = '{"body":"of a record"}';
const HAS_SSH = spawnSync('ssh-keygen', ['-?']).error === undefined;

function opened(armoured: string): SshSignature {
  const blob = unarmoured(armoured);
  const given = blob === null ? null : readSshSignature(blob);
  if (given === null) throw new Error('no signature');
  return given;
}

describe('a published signature', () => {
  // A vector of openssh-portable's own tests.
  const SIGNATURE = `-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgiWLNIg3cNBXvxU82NW+/COB/4/
keps9gJi7cE4x2MAQAAAAIdW5pdHRlc3QAAAAAAAAABnNoYTUxMgAAAFMAAAALc3NoLWVk
MjU1MTkAAABAihQsbUzuNEFflk5Tw1+H9aLS7tZQk0RG8KW1DtOmDYYnWe3D3UKiG3fcJa
DNg4vBWp1j1gLRiBMOF+gwYNegDg==
-----END SSH SIGNATURE-----
`;
  const DATA = 'This is a test, this is only a test';
  const given = opened(SIGNATURE);

  it('holds, for its words and its namespace alone', () => {
    expect(isSigned(given, DATA, 'unittest')).toBe(true);
    expect(isSigned(given, `${DATA}.`, 'unittest')).toBe(false);
    expect(isSigned(given, DATA, 'file')).toBe(false);
  });

  it('is of the key it names', () => {
    const key = parseSshKey(
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIlizSIN3DQV78VPNjVvvwjgf+P5HqbPYCYu3BOMdjAE',
    );
    expect(key === null ? '' : fingerprint(key)).toBe(fingerprint(given.key));
  });

  it('with any byte changed does not hold or cannot be read', () => {
    const blob = Buffer.from(unarmoured(SIGNATURE) ?? []);
    for (let at = 0; at < blob.length; at += 1) {
      const changed = Buffer.from(blob);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const read = readSshSignature(changed);
      expect(read !== null && isSigned(read, DATA, 'unittest'), `byte ${at}`).toBe(false);
    }
  });

  it('cut short or made longer cannot be read', () => {
    const blob = Buffer.from(unarmoured(SIGNATURE) ?? []);
    for (let end = 0; end < blob.length; end += 1) expect(readSshSignature(blob.subarray(0, end))).toBeNull();
    expect(readSshSignature(Buffer.concat([blob, Buffer.of(0)]))).toBeNull();
    expect(unarmoured('-----BEGIN SSH SIGNATURE-----\n')).toBeNull();
  });

  const shared = resolve(import.meta.dirname, '../../../shared/vectors/sshsig');
  it.runIf(existsSync(shared))('is the one beside the project', () => {
    const read = (name: string): Buffer => readFileSync(join(shared, name));
    const other = opened(read('ed25519.sig').toString());
    expect(isSigned(other, read('signed-data'), read('namespace').toString())).toBe(true);
    const key = parseSshKey(read('ed25519.pub').toString());
    expect(key === null ? '' : fingerprint(key)).toBe(fingerprint(other.key));
  });
});

describe('a hardware key', () => {
  /** Made as PROTOCOL.u2f says; nobody has such a key in a test. */
  function signedBy(flags: number, counter = 7): SshSignature {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const type = 'sk-ssh-ed25519@openssh.com';
    const bytes = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
    const key = Buffer.concat([type, bytes, 'ssh:'].map(sshString));
    const digest = createHash('sha512').update(MESSAGE).digest();
    const signed = Buffer.concat([
      Buffer.from('SSHSIG'),
      ...[NAMESPACE, '', 'sha512', digest].map(sshString),
    ]);
    const tail = Buffer.from([flags, 0, 0, 0, counter]);
    const sha = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();
    const proper = sign(null, Buffer.concat([sha('ssh:'), tail, sha(signed)]), privateKey);
    const signature = Buffer.concat([sshString(type), sshString(proper), tail]);
    const blob = Buffer.concat([
      Buffer.from('SSHSIG\0\0\0\u0001', 'latin1'),
      ...[key, NAMESPACE, '', 'sha512', signature].map(sshString),
    ]);
    const read = readSshSignature(blob);
    if (read === null) throw new Error('no signature');
    return read;
  }

  it('that was touched signs, one that was not does not', () => {
    expect(isSigned(signedBy(1), MESSAGE, NAMESPACE)).toBe(true);
    expect(isSigned(signedBy(5), MESSAGE, NAMESPACE)).toBe(true);
    expect(isSigned(signedBy(0), MESSAGE, NAMESPACE)).toBe(false);
    expect(isSigned(signedBy(1), `${MESSAGE} `, NAMESPACE)).toBe(false);
  });
});

describe.runIf(HAS_SSH)('ssh-keygen', () => {
  it('makes what we read, and takes what we read', () => {
    const folder = temporaryFolder();
    const key = join(folder, 'key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', key]);
    const armoured = execFileSync('ssh-keygen', ['-Y', 'sign', '-f', key, '-n', NAMESPACE, '-q'], {
      input: MESSAGE,
    }).toString();
    const given = opened(armoured);
    expect(isSigned(given, MESSAGE, NAMESPACE)).toBe(true);
    const shown = execFileSync('ssh-keygen', ['-l', '-f', `${key}.pub`]).toString();
    expect(shown).toContain(fingerprint(given.key));
    writeFileSync(join(folder, 'sig'), armoured);
    writeFileSync(join(folder, 'signers'), `jo ${readFileSync(`${key}.pub`, 'utf8')}`);
    const args = [
      '-Y',
      'verify',
      '-f',
      join(folder, 'signers'),
      '-I',
      'jo',
      '-n',
      NAMESPACE,
      '-s',
      join(folder, 'sig'),
    ];
    expect(spawnSync('ssh-keygen', args, { input: MESSAGE }).status).toBe(0);
    expect(spawnSync('ssh-keygen', args, { input: `${MESSAGE} ` }).status).not.toBe(0);
  });
});
