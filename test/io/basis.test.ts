import { chmodSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SmcheckError } from '../../src/errors.js';
import { loadBasis, openBasis, type BasisOptions } from '../../src/io/basis.js';
import { inAscii } from '../../src/build/in-ascii.js';
import { builtInPolicy, BUILT_IN_IDS, readBuiltIn } from '../../src/io/built-in.js';
import type { Cache } from '../../src/io/cache.js';
import { sha256 } from '../../src/record/digest.js';
import { manifest } from '../../src/record/manifest.js';
import { changed, ORGANISATION_FILES, POLICY_FILES } from '../support/policy-files.js';
import { temporaryFolder, writeAll } from '../support/temporary-folder.js';

const PACKAGE = resolve(import.meta.dirname, '../..');
const builtIn = await readBuiltIn(PACKAGE);

function write(folder: string, files: Readonly<Record<string, string>>): string {
  return writeAll(folder, Object.entries(files));
}

const world = (cwd: string): { readonly cwd: string; readonly packageFolder: string } => ({
  cwd,
  packageFolder: PACKAGE,
});

async function refusal(promise: Promise<unknown>): Promise<SmcheckError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof SmcheckError) return error;
  throw new Error('was not refused');
}

describe('the built-in policy', () => {
  test('has one of the ids that may be named', () => {
    expect(BUILT_IN_IDS).toEqual([builtIn.policy.id]);
  });

  test('gives one digest as built and as files', async () => {
    const root = temporaryFolder();
    write(root, {
      'dist/policy.json': inAscii(JSON.stringify({ ...builtIn, loader: 'l' })),
      'dist/lists.txt': '',
    });
    const shipped = await builtInPolicy(root, true);
    const load = (from: typeof builtIn): ReturnType<typeof loadBasis> =>
      loadBasis({ from: 'built-in', id: from.policy.id }, { from: 'example' }, from, null, world(PACKAGE));
    const [a, b] = [await load(builtIn), await load(shipped)];
    expect(b.basis).toEqual(a.basis);
    expect(a.basis.organisation?.example).toBe(true);
    expect(a.basis.digest).toBe(sha256(manifest(a.files())));
    expect(a.basis.manifest).toBe(manifest(a.files()));
    expect(a.basis.manifest).toMatch(/^[0-9a-f]{64} {2}organisation\/register\.yaml$/mu);
    expect(a.basis.manifest).toMatch(/^[0-9a-f]{64} {2}policy\/rules\/political\.yaml$/mu);
  });

  test('without an organisation knows nobody', async () => {
    const { basis, organisationFolder } = await loadBasis(
      { from: 'built-in', id: builtIn.policy.id },
      null,
      builtIn,
      null,
      world(PACKAGE),
    );
    expect(basis.organisation).toBeNull();
    expect(organisationFolder).toBeNull();
    expect(basis.manifest).not.toContain('organisation/');
  });
});

describe("a council's own policy and organisation", () => {
  const ours =
    'id: ours\ntitle: Ours\nissue: "1"\nstatus: draft\nissued: 2026-01\nextends: east-herts-2012\n';

  function folders(): { readonly root: string; readonly policy: string; readonly organisation: string } {
    const root = temporaryFolder();
    return {
      root,
      policy: write(join(root, 'policy'), { ...POLICY_FILES, 'schema/x.json': '{}', 'README.md': 'x' }),
      organisation: write(join(root, 'organisation'), { ...ORGANISATION_FILES, 'smcheck.yaml': '' }),
    };
  }

  const load = (
    where: ReturnType<typeof folders>,
    cache: Cache | null = null,
  ): ReturnType<typeof loadBasis> =>
    loadBasis(
      { from: 'folder', folder: where.policy },
      { from: 'folder', folder: where.organisation },
      builtIn,
      cache,
      world(where.root),
    );

  test('are read, with every file in the manifest', async () => {
    const where = folders();
    const { basis, files, organisationFolder } = await load(where);
    expect(basis.policy.id).toBe('small');
    expect(basis.organisation?.name).toBe('Nowhere District Council');
    expect(organisationFolder).toBe(where.organisation);
    expect(
      files()
        .map(({ path }) => path)
        .sort(),
    ).toEqual([
      ...Object.keys(ORGANISATION_FILES)
        .map((path) => `organisation/${path}`)
        .sort(),
      ...Object.keys(POLICY_FILES)
        .map((path) => `policy/${path}`)
        .sort(),
    ]);
  });

  test('count the same in a Windows checkout', async () => {
    const where = folders();
    const { basis } = await load(where);
    for (const [path, text] of Object.entries(POLICY_FILES))
      writeFileSync(join(where.policy, path), text.replaceAll('\n', '\r\n'));
    expect((await load(where)).basis).toEqual(basis);
  });

  test('give another digest with any byte changed', async () => {
    const where = folders();
    const { basis } = await load(where);
    writeAll(where.organisation, changed(ORGANISATION_FILES, 'register.yaml', 'C-1', 'C-2'));
    expect((await load(where)).basis.digest).not.toBe(basis.digest);
  });

  test('rest on the policy they extend', async () => {
    const where = folders();
    const policy = write(join(where.root, 'ours'), { 'policy.yaml': ours });
    const { basis, files } = await load({ ...where, policy });
    expect(basis.policy.rules).toEqual(builtIn.policy.rules);
    expect(basis.manifest).toMatch(/ {2}extends\/east-herts-2012\/policy\.yaml$/mu);
    expect(basis.digest).toBe(sha256(manifest(files())));
  });

  test('are kept in parsed form for the user alone', async () => {
    const where = folders();
    const cache = { folder: join(where.root, 'cache'), loader: 'l' };
    const first = await load(where, cache);
    const names = readdirSync(cache.folder);
    expect(names).toHaveLength(2);
    expect(statSync(cache.folder).mode & 0o777).toBe(0o700);
    for (const name of names) expect(statSync(join(cache.folder, name)).mode & 0o777).toBe(0o600);
    expect((await load(where, cache)).basis).toEqual(first.basis);
    expect(readdirSync(cache.folder)).toHaveLength(2);
  });

  test('are read again where the kept form is spoilt, or not ours alone', async () => {
    const where = folders();
    const cache = { folder: join(where.root, 'cache'), loader: 'l' };
    const { basis } = await load(where, cache);
    const entry = (): string => join(cache.folder, readdirSync(cache.folder)[0] ?? '');
    writeFileSync(entry(), `${sha256('{"rules":[]}')}\n{"rules":[]`);
    expect((await load(where, cache)).basis).toEqual(basis);
    for (const name of readdirSync(cache.folder))
      writeFileSync(
        join(cache.folder, name),
        `${sha256('{"rules":[],"register":{}}')}\n{"rules":[],"register":{}}`,
      );
    chmodSync(cache.folder, 0o770);
    expect((await load(where, cache)).basis).toEqual(basis);
  });

  test('say where they are broken', async () => {
    const where = folders();
    writeAll(where.organisation, changed(ORGANISATION_FILES, 'register.yaml', '[communications]', '[mayor]'));
    const error = await refusal(load(where));
    expect(error.exit).toBe(2);
    expect(error.problems).toMatchObject([
      { file: 'organisation/register.yaml', line: 6, column: 12, code: 'unknown-role' },
    ]);
  });

  test.each([
    ['a rule file of another ending', 'policy/rules/more.yml', '[]', 'stray-file'],
    ['a misspelt file', 'organisation/calender.yaml', 'windows: []', 'stray-file'],
    ['another encoding', 'organisation/consents.yaml', '# caf\u00e9', 'bad-encoding'],
  ])('refuse %s', async (_, path, text, code) => {
    const where = folders();
    writeFileSync(join(where.root, path), Buffer.from(text, 'latin1'));
    expect((await refusal(load(where))).problems.map((one) => `${one.file ?? ''} ${one.code}`)).toEqual([
      `${path} ${code}`,
    ]);
  });

  test('refuse a folder that is not there', async () => {
    const where = { ...folders(), organisation: '/nowhere/at/all' };
    expect((await refusal(load(where))).problems[0].code).toBe('no-folder');
  });
});

describe('what options and smcheck.yaml name', () => {
  const NONE: BasisOptions = { policy: null, organisation: null, config: null, useConfig: true };

  function host(root: string): Parameters<typeof openBasis>[2] {
    const at = (name: string): string => join(root, name);
    const folders = { config: at('config'), data: at('data'), cache: at('cache') };
    return { cwd: root, home: root, packageFolder: PACKAGE, folders };
  }

  test('nothing: the built-in policy and no organisation', async () => {
    const { basis, config } = await openBasis(NONE, [], host(temporaryFolder()));
    expect([basis.policy.id, basis.organisation, config.file]).toEqual(['east-herts-2012', null, null]);
  });

  test('the organisation inside a policy folder', async () => {
    const root = temporaryFolder();
    write(join(root, 'p'), POLICY_FILES);
    write(join(root, 'p/organisation'), ORGANISATION_FILES);
    const { basis } = await openBasis({ ...NONE, policy: 'p' }, [], host(root));
    expect(basis.organisation?.name).toBe('Nowhere District Council');
  });

  test('the option wins over the file', async () => {
    const root = temporaryFolder();
    write(root, { 'smcheck.yaml': 'organisation: o\n' });
    write(join(root, 'o'), ORGANISATION_FILES);
    const opened = (organisation: string | null): ReturnType<typeof openBasis> =>
      openBasis({ ...NONE, organisation, policy: write(join(root, 'p'), POLICY_FILES) }, [], host(root));
    expect((await opened(null)).organisationFolder).toBe(join(root, 'o'));
    const error = await refusal(opened('nowhere'));
    expect(error.problems[0].code).toBe('no-organisation');
    expect(
      (await openBasis({ ...NONE, organisation: 'example' }, [], host(root))).basis.organisation?.example,
    ).toBe(true);
  });

  test('nothing is kept in development', async () => {
    const root = temporaryFolder();
    await openBasis({ ...NONE, organisation: 'example' }, [], host(root));
    expect(existsSync(join(root, 'cache'))).toBe(false);
  });
});
