import { describe, expect, it } from 'vitest';
import { checkpointText } from '../../src/log/checkpoint.js';
import { proveAdded } from '../../src/log/prove.js';
import { checkTlogProof, parseTlogProof, printTlogProof } from '../../src/log/tlog-proof.js';
import { EMPTY_TREE, extendAll, hex, leafHash, rootOf } from '../../src/log/tree.js';
import { signerOf } from '../../src/store/key.js';

const ORIGIN = 'council.example/smcheck/a1b2c3';
const signer = signerOf(ORIGIN, Buffer.alloc(32, 7));
const LINES = ['one', 'two', 'three', 'four', 'five'];
const leaf = leafHash('three');

const tree = extendAll(EMPTY_TREE, LINES);
const checkpoint = signer.sign(checkpointText({ origin: ORIGIN, size: tree.size, root: hex(rootOf(tree)) }));
const hashes = proveAdded(EMPTY_TREE, LINES.map(leafHash))[2] ?? [];
const proof = { index: 2, hashes, checkpoint };
const TEXT = printTlogProof(proof);

describe('a proof as text', () => {
  it('stands as the specification says', () => {
    const [head, index, ...rest] = TEXT.split('\n');
    expect([head, index]).toEqual(['c2sp.org/tlog-proof@v1', 'index 2']);
    expect(rest.slice(0, 3).map((line) => Buffer.from(line, 'base64').length)).toEqual([32, 32, 32]);
    expect(rest[3]).toBe('');
    expect(TEXT.endsWith(`\n\n${checkpoint}`)).toBe(true);
  });

  it('reads back', () => {
    const read = parseTlogProof(TEXT);
    expect(read === null ? '' : printTlogProof(read)).toBe(TEXT);
    expect(read).toMatchObject({ index: 2, checkpoint });
  });

  it.each([
    ['another version', TEXT.replace('@v1', '@v2')],
    ['a zero before its index', TEXT.replace('index 2', 'index 02')],
    ['no index', TEXT.replace('index 2\n', '')],
    ['a short hash', TEXT.replace(/\n[^\n]+=\n/u, '\nAAAA\n')],
    ['hashes without end', TEXT.replace('index 2\n', `index 2\n${`${'A'.repeat(43)}=\n`.repeat(61)}`)],
    ['no checkpoint', TEXT.slice(0, TEXT.indexOf('\n\n') + 1)],
    ['nothing', ''],
  ])('is refused with %s', (_, text) => {
    expect(parseTlogProof(text)).toBeNull();
  });
});

describe('a proof', () => {
  const other = signerOf(ORIGIN, Buffer.alloc(32, 8));
  const elsewhere = signerOf('council.example/smcheck/ffffff', Buffer.alloc(32, 7));

  it('holds for the leaf at its place, by the key of its log', () => {
    expect(checkTlogProof(proof, leaf, signer.key)).toEqual({ ok: true, size: 5 });
  });

  it.each([
    ['another leaf', proof, leafHash('four'), signer.key, 'no such record'],
    ['another place', { ...proof, index: 3 }, leaf, signer.key, 'no such record'],
    ['a hash too few', { ...proof, hashes: hashes.slice(1) }, leaf, signer.key, 'no such record'],
    ['another key of that name', proof, leaf, other.key, 'not signed'],
    ['another log', proof, leaf, elsewhere.key, 'not signed'],
    [
      'a changed size',
      { ...proof, checkpoint: checkpoint.replace('\n5\n', '\n6\n') },
      leaf,
      signer.key,
      'signature is wrong',
    ],
  ])('does not hold with %s', (_, given, line, key, why) => {
    const checked = checkTlogProof(given, line, key);
    expect(checked.ok ? 'it holds' : checked.why).toContain(why);
  });
});
