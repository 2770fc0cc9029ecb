import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { policyValue } from '../../src/build/policy-value.js';
import { builtInPolicy, printLists, readLists, SHIPPED, SHIPPED_LISTS } from '../../src/io/built-in.js';
import { openBasis } from '../../src/io/basis.js';

const ROOT = resolve(import.meta.dirname, '../..');

test('the policy is read by its own loader, with the digest of every file', async () => {
  const { policy, files, loader } = await policyValue(ROOT);
  expect(policy.id).toBe('east-herts-2012');
  expect(files.map(({ path }) => path)).toContain('rules/identity.yaml');
  for (const { path, sha256 } of files) {
    const bytes = readFileSync(join(ROOT, 'policy', path));
    expect(sha256, path).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
  expect(loader).toMatch(/^[0-9a-f]{64}$/u);
});

test('each word list comes back whole, file and terms', async () => {
  const { files, lists } = await policyValue(ROOT);
  const digestOf = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  expect(lists.length).toBeGreaterThan(50);
  for (const { path, text } of lists)
    expect(createHash('sha256').update(text, 'latin1').digest('hex'), path).toBe(digestOf.get(path));
  expect(readLists(printLists(lists))).toEqual(lists);
  const [built, read] = [await builtInPolicy(ROOT, true), await builtInPolicy(ROOT, false)];
  expect(built.policy.kinds).toEqual(read.policy.kinds);
});

test('what was built is what the files say today', async () => {
  const { lists, ...policy } = await policyValue(ROOT);
  const built: unknown = JSON.parse(readFileSync(join(ROOT, SHIPPED), 'utf8'));
  expect(built).toEqual(JSON.parse(JSON.stringify(policy)));
  expect(readLists(readFileSync(join(ROOT, SHIPPED_LISTS), 'latin1'))).toEqual(lists);
});

test('both ways of reading give one digest of the basis', async () => {
  const { files } = await builtInPolicy(ROOT, true);
  const options = { policy: null, organisation: 'example', config: null, useConfig: false };
  const folders = { config: '/nowhere/c', data: '/nowhere/d', cache: '/nowhere/e' };
  const { basis } = await openBasis(options, [], {
    cwd: ROOT,
    home: '/nowhere',
    packageFolder: ROOT,
    folders,
  });
  for (const { path, sha256 } of files) expect(basis.manifest).toContain(`${sha256}  policy/${path}\n`);
});

test('what is shipped for a check leaves the examples to the files, where `policy test` reads them', async () => {
  const { policy } = await builtInPolicy(ROOT, true);
  expect(policy.rules.length).toBeGreaterThan(90);
  for (const { good, bad } of policy.rules) expect([...good, ...bad]).toEqual([]);
  const world = { cwd: ROOT, home: '/nowhere', packageFolder: ROOT };
  const folders = { config: '/nowhere/c', data: '/nowhere/d', cache: '/nowhere/e' };
  const options = { policy: null, organisation: null, config: null, useConfig: false, withExamples: true };
  const { basis } = await openBasis(options, [], { ...world, folders });
  const few = basis.policy.rules.filter(({ good, bad }) => good.length < 3 || bad.length < 3);
  expect(few.map(({ id }) => id)).toEqual([]);
});
