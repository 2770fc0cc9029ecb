/** What `npm pack` makes, unpacked beside the packages that it brings along and nothing else. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testUser } from '../support/folders.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ROOT = resolve(import.meta.dirname, '../..');
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function ran(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

/** Installs the packed program as npm would, without asking a registry; its folder. */
function install(): string {
  const folder = temporaryFolder();
  const [line = ''] = ran(NPM, ['pack', '--silent', '--pack-destination', folder], ROOT).split('\n');
  ran('tar', ['-xzf', basename(line)], folder);
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const path of ran(NPM, ['ls', '--omit=dev', '--all', '--parseable'], ROOT).split('\n')) {
    const [, name] = path.split(/[\\/]node_modules[\\/]/u);
    if (name !== undefined) cpSync(path, join(modules, name), { recursive: true });
  }
  return join(folder, 'package');
}

const MAIL =
  'From: a@council.example\nSubject: Bins\nContent-Type: text/plain\n\nGreen bins go out on Thursday.\n';

const PATTERNED = {
  'policy/policy.yaml':
    'id: ours\ntitle: Ours\nissue: "1"\nstatus: draft\nissued: 2026-01\nextends: east-herts-2012\n',
  'policy/kinds.yaml': 'case.number: { pattern: "CASE-\\\\d{4}", ignore_case: false }\n',
};

describe('the package', () => {
  test('runs by itself, and reads mail and a council’s own patterns with what it brings along', () => {
    const folder = install();
    const { home, work, env, write } = testUser();
    write({ 'bins.txt': 'Green bins go out on Thursday.\n', 'bins.eml': MAIL, ...PATTERNED });
    const smcheck = (...args: readonly string[]): readonly [number | null, string] => {
      const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/smcheck.js'), ...args], {
        cwd: work,
        env: { ...env },
        encoding: 'utf8',
      });
      return [status, stderr];
    };
    expect(smcheck('--version')).toEqual([0, '']);
    expect(smcheck('--help')).toEqual([0, '']);
    expect(smcheck('lint', 'bins.txt')).toEqual([0, '']);
    expect(smcheck('lint', 'bins.eml')).toEqual([0, '']);
    expect(smcheck('lint', '--policy', 'policy', 'bins.txt')).toEqual([0, '']);
    // The word lists are no files of the package: they come out of it whole all the same.
    expect(smcheck('explain', '4.2.R1')).toEqual([0, '']);
    expect(smcheck('--organisation', 'example', '--no-input', 'bins.txt')).toEqual([1, '']);
    const kept = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\bparty\.txt$/u.test(name),
    );
    expect(kept).toHaveLength(1);
    expect(readFileSync(join(home, kept[0] ?? ''))).toEqual(
      readFileSync(join(ROOT, 'policy/words/party.txt')),
    );
    write({ 'smcheck.yaml': 'organisation: example\nrecords: postgres://nobody@127.0.0.1:1/none\n' });
    const [code, said] = smcheck('log', 'show');
    expect([code, said]).toEqual([2, expect.stringContaining('127.0.0.1')]);
    const door = `import { check } from ${JSON.stringify(join(folder, 'dist/index.js'))}; console.log(typeof check);`;
    expect(ran(process.execPath, ['--input-type=module', '-e', door], work)).toBe('function\n');
  });

  test('asks for no package that it does not bring along', () => {
    const folder = join(ROOT, 'dist/program');
    const asked = readdirSync(folder).flatMap((name) =>
      [
        ...readFileSync(join(folder, name), 'utf8').matchAll(/\b(?:require|import)\((["'`])([^"'`]+)\1\)/gu),
      ].map(([, , id = '']) => id),
    );
    const others = new Set(
      asked.filter((id) => !id.startsWith('./') && !builtinModules.includes(id.replace(/^node:/u, ''))),
    );
    expect([...others].sort()).toEqual(['pg', 'postal-mime', 're2js', 'sax', 'yauzl']);
  });
});
