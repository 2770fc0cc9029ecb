import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSshKey, readStrings, sshString, weakness } from '../../src/text/ssh-key.js';

const bytesOf = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
const blobOf = (...parts: readonly (string | Uint8Array)[]): Buffer => Buffer.concat(parts.map(sshString));
const fresh = (): Uint8Array => {
  const { publicKey } = generateKeyPairSync('ed25519');
  return publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
};

describe('a public key', () => {
  const key = fresh();
  const plain = `ssh-ed25519 ${blobOf('ssh-ed25519', key).toString('base64')}`;
  const name = 'sk-ssh-ed25519@openssh.com';
  const hardware = `${name} ${blobOf(name, key, 'ssh:').toString('base64')}`;

  it('is read, with or without a comment', () => {
    for (const line of [plain, `${plain} jo@council.example`, `${plain}\n`])
      expect(parseSshKey(line)).toMatchObject({ type: 'ssh-ed25519', application: null });
    expect(parseSshKey(plain)?.publicKey).toEqual(key);
    expect(parseSshKey(hardware)).toMatchObject({ type: name, application: 'ssh:' });
  });

  it.each([
    ['nothing', ''],
    ['a type only', 'ssh-ed25519'],
    ['another type', plain.replace('ssh-ed25519', 'ssh-rsa')],
    ['a type that the bytes deny', plain.replace('ssh-ed25519', name)],
    [
      'a byte too many',
      `ssh-ed25519 ${Buffer.concat([blobOf('ssh-ed25519', key), Buffer.of(0)]).toString('base64')}`,
    ],
    ['a part too many', `ssh-ed25519 ${blobOf('ssh-ed25519', key, 'x').toString('base64')}`],
    ['a key too short', `ssh-ed25519 ${blobOf('ssh-ed25519', key.subarray(1)).toString('base64')}`],
    ['another spelling of base64', plain.replace(/.$/u, (last) => `${last}=`)],
  ])('is refused: %s', (_, line) => {
    expect(parseSshKey(line)).toBeNull();
  });

  it('strings read back, and no bytes make it fall', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20 })), (parts) => {
        expect(readStrings(blobOf(...parts))?.map((one) => Buffer.from(one))).toEqual(
          parts.map((one) => Buffer.from(one)),
        );
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        readStrings(bytes);
        parseSshKey(`ssh-ed25519 ${Buffer.from(bytes).toString('base64')}`);
      }),
    );
  });
});

describe('a weak key', () => {
  // The points of low order in their only canonical writing (RFC 8032 §5.1.3), and the same with the sign set.
  const LOW = [
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0000000000000000000000000000000000000000000000000000000000000080',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  ];
  it.each(LOW)('of low order is refused: %s', (hex) => {
    expect(weakness(bytesOf(hex))).toContain('low order');
  });

  it.each([
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  ])('not written in its one way is refused: %s', (hex) => {
    expect(weakness(bytesOf(hex))).toContain('not written');
  });

  it('that is no point is refused, and every real one is sound', () => {
    expect(weakness(bytesOf(`02${'00'.repeat(31)}`))).toContain('no point');
    for (let count = 0; count < 20; count += 1) expect(weakness(fresh())).toBeNull();
  });
});
