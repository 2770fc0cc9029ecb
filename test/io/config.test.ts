import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SmcheckError } from '../../src/errors.js';
import { findConfig, organisationRef, policyRef, type Config } from '../../src/io/config.js';
import type { Problem } from '../../src/types.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A home with folders in it; paths that end in / are folders. */
function homeWith(files: Readonly<Record<string, string>>): string {
  const home = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(path.endsWith('/') ? join(home, path) : dirname(join(home, path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(home, path), text);
  }
  return home;
}

function find(home: string, folders: readonly string[], cwd = ''): Promise<Config> {
  const at = (path: string): string => join(home, path);
  return findConfig(
    { config: null, useConfig: true },
    folders.map(at),
    { cwd: at(cwd), home, folders: { config: at('.config'), data: at('.data'), cache: at('.cache') } },
    null,
  );
}

async function problemsOf(promise: Promise<unknown>): Promise<readonly Problem[]> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof SmcheckError && error.exit === 2) return error.problems;
  throw new Error('was not refused');
}

describe('where it is looked for', () => {
  test.each<readonly [string, readonly string[], readonly string[], string, string | null]>([
    ['beside the drafts', ['a/b/smcheck.yaml', 'a/smcheck.yaml'], ['a/b'], '', 'a/b/smcheck.yaml'],
    ['above the drafts', ['a/smcheck.yaml', 'a/b/c/'], ['a/b/c'], '', 'a/smcheck.yaml'],
    ['up to home', ['smcheck.yaml', 'a/b/'], ['a/b'], 'a', 'smcheck.yaml'],
    ['not above the repository', ['smcheck.yaml', 'a/.git/', 'a/b/'], ['a/b'], 'a', null],
    ['from the working folder', ['w/smcheck.yaml', 'w/x/', 'r/.git/'], ['r'], 'w/x', 'w/smcheck.yaml'],
    [
      "in the user's folder",
      ['.config/smcheck.yaml', 'r/.git/', 'w/.git/'],
      ['r'],
      'w',
      '.config/smcheck.yaml',
    ],
    ['without drafts', ['w/smcheck.yaml'], [], 'w', 'w/smcheck.yaml'],
    ['nowhere', ['a/'], ['a'], 'a', null],
    ['for two folders that share it', ['smcheck.yaml', 'a/', 'b/'], ['a', 'b'], '', 'smcheck.yaml'],
  ])('%s', async (_, files, folders, cwd, file) => {
    const home = homeWith(Object.fromEntries(files.map((path) => [path, ''])));
    const config = await find(home, folders, cwd);
    expect(config.file).toBe(file === null ? null : join(home, file));
  });

  test('two that differ are refused by name', async () => {
    const home = homeWith({ 'a/smcheck.yaml': '', 'b/smcheck.yaml': '' });
    const [one] = await problemsOf(find(home, ['a', 'b']));
    expect(one?.message).toBe(
      'These posts do not share one smcheck.yaml: a leads to a/smcheck.yaml, b leads to b/smcheck.yaml.',
    );
  });

  test('one with and one without are two', async () => {
    const home = homeWith({ 'a/smcheck.yaml': '', 'b/': '' });
    const [one] = await problemsOf(find(home, ['a', 'b']));
    expect(one?.message).toContain('b leads to no smcheck.yaml');
  });

  test('outside home and repositories only beside the drafts', async () => {
    const outside = homeWith({ 'smcheck.yaml': '', 'a/': '', 'b/smcheck.yaml': '' });
    const home = homeWith({});
    const world = { cwd: home, home, folders: { config: home, data: home, cache: home } };
    const at = (folder: string): Promise<Config> =>
      findConfig({ config: null, useConfig: true }, [join(outside, folder)], world, null);
    expect((await at('a')).file).toBeNull();
    expect((await at('b')).file).toBe(join(outside, 'b/smcheck.yaml'));
  });

  test('by name, or not at all', async () => {
    const home = homeWith({ 'smcheck.yaml': 'format: json\n', 'other.yaml': 'format: plain\n' });
    const world = { cwd: home, home, folders: { config: home, data: home, cache: home } };
    const named = await findConfig({ config: 'other.yaml', useConfig: true }, [], world, null);
    expect(named.format).toBe('plain');
    const none = await findConfig({ config: null, useConfig: false }, [], world, null);
    expect(none).toEqual({
      file: null,
      policy: { from: 'built-in', id: 'east-herts-2012' },
      organisation: null,
      records: null,
      ignore: [],
      format: null,
    });
    const [missing] = await problemsOf(findConfig({ config: 'no.yaml', useConfig: true }, [], world, null));
    expect(missing).toMatchObject({ code: 'not-found', file: 'no.yaml' });
  });
});

describe('what it says', () => {
  test('paths count from the file', async () => {
    const home = homeWith({
      'a/smcheck.yaml':
        'policy: ../p\norganisation: o\nrecords: ../records\nignore: [old, "*.bak"]\nformat: json\n',
      'a/o/': '',
      'p/': '',
    });
    expect(await find(home, ['a'])).toEqual({
      file: join(home, 'a/smcheck.yaml'),
      policy: { from: 'folder', folder: join(home, 'p') },
      organisation: { from: 'folder', folder: join(home, 'a/o') },
      records: join(home, 'records'),
      ignore: ['old', '*.bak'],
      format: 'json',
    });
  });

  test('a database is no path, the example no folder', async () => {
    const home = homeWith({
      'smcheck.yaml':
        'policy: east-herts-2012\norganisation: example\nrecords: postgres://db.council.example/log\nignore: old\n',
    });
    expect(await find(home, [])).toMatchObject({
      policy: { from: 'built-in', id: 'east-herts-2012' },
      organisation: { from: 'example' },
      records: 'postgres://db.council.example/log',
      ignore: ['old'],
    });
  });

  test.each([
    ['an unknown key', 'polcy: x\n', 'smcheck.yaml:1:1 unknown-key'],
    ['an unknown format', 'format: xml\n', 'smcheck.yaml:1:9 bad-value'],
    ['a tab', 'policy:\tx\n', 'smcheck.yaml:1:8 yaml-tab'],
    ['a policy that is nowhere', 'policy: nowhere\n', ':: no-policy'],
    ['an organisation that is nowhere', 'organisation: nowhere\n', ':: no-organisation'],
  ])('%s', async (_, text, wanted) => {
    const problems = await problemsOf(find(homeWith({ 'smcheck.yaml': text }), []));
    expect(
      problems.map(({ file, line, column, code }) => `${file ?? ''}:${line ?? ''}:${column ?? ''} ${code}`),
    ).toEqual([wanted]);
  });
});

test('a policy or an organisation by its name', () => {
  const home = homeWith({ 'p/': '' });
  expect(policyRef('p', home)).toEqual({ from: 'folder', folder: join(home, 'p') });
  expect(organisationRef('p', home)).toEqual({ from: 'folder', folder: join(home, 'p') });
  expect(() => policyRef('east-hert-2012', home)).toThrow(SmcheckError);
});
