import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testUser } from './support/folders.js';
import { LAUNCHER } from './support/pty.js';
import { temporaryFolder } from './support/temporary-folder.js';

const LAUNCH = resolve(import.meta.dirname, '../dist/launch.cjs');

/** A bundle of two files as the build writes one, which says a word; the second is loaded when it is to speak. */
function program(folder: string, word: string, isSigned = true): string {
  const parts = {
    'program.cjs': `exports.say = () => require('./word.cjs').word;\n`,
    'word.cjs': wordOf(word),
  };
  const hash = createHash('sha256');
  for (const body of Object.values(parts)) hash.update(body);
  const line = isSigned ? `// ${hash.digest('hex')}\n` : '';
  for (const [name, body] of Object.entries(parts)) writeFileSync(join(folder, name), line + body);
  return join(folder, 'program.cjs');
}

const wordOf = (word: string): string => `exports.word = '${word}';\n`;

/** What the program says, loaded by a process of its own. */
function said(file: string, cache: string, purpose = 'check'): string {
  const run = `process.stdout.write(require(process.argv[1]).loadCompiled(...process.argv.slice(2)).say())`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', run, LAUNCH, file, cache, purpose], {
    encoding: 'utf8',
  });
  expect([stderr, status]).toEqual(['', 0]);
  return stdout;
}

const kept = (cache: string): readonly string[] =>
  readdirSync(cache).filter((name) => name.endsWith('.code'));

describe('compiled code', () => {
  it('is kept for this user alone, and used by the next run', () => {
    const folder = temporaryFolder();
    const cache = join(folder, 'cache');
    const file = program(folder, 'bins');
    expect(said(file, cache)).toBe('bins');
    expect(statSync(cache).mode & 0o777).toBe(0o700);
    const states = (): readonly (readonly number[])[] =>
      kept(cache).map((name) => {
        const { mode, mtimeMs } = statSync(join(cache, name));
        return [mode & 0o777, mtimeMs];
      });
    const before = states();
    expect(before.map(([mode]) => mode)).toEqual([0o600, 0o600]);
    expect(said(file, cache)).toBe('bins');
    expect(states()).toEqual(before);
  });

  it('of many parts is kept without a word', () => {
    const folder = temporaryFolder();
    const cache = join(folder, 'cache');
    const parts = Array.from({ length: 15 }, (_, n) => `./part-${n}.cjs`);
    const bodies = {
      ...Object.fromEntries(parts.map((part, n) => [part, `exports.word = '${n},';\n`])),
      'program.cjs': `exports.say = () => ${JSON.stringify(parts)}.map((part) => require(part).word).join('');\n`,
    };
    const line = `// ${createHash('sha256').update(JSON.stringify(bodies)).digest('hex')}\n`;
    for (const [name, body] of Object.entries(bodies)) writeFileSync(join(folder, name), line + body);
    expect(said(join(folder, 'program.cjs'), cache)).toBe('0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,');
    expect(kept(cache)).toHaveLength(16);
  });

  it('of another program of the same length is not run', () => {
    const folder = temporaryFolder();
    const cache = join(folder, 'cache');
    expect(said(program(folder, 'bins'), cache)).toBe('bins');
    expect(said(program(folder, 'tips'), cache)).toBe('tips');
    expect(kept(cache)).toHaveLength(2);
  });

  it('is kept for each command, since each uses other parts', () => {
    const folder = temporaryFolder();
    const cache = join(folder, 'cache');
    const file = program(folder, 'bins');
    said(file, cache, 'help');
    said(file, cache, 'check');
    expect(kept(cache).map((name) => name.split('-').slice(-2).join('-'))).toEqual([
      'check-program.cjs.code',
      'check-word.cjs.code',
      'help-program.cjs.code',
      'help-word.cjs.code',
    ]);
  });

  it('that is spoilt is passed over and made anew', () => {
    const folder = temporaryFolder();
    const cache = join(folder, 'cache');
    const file = program(folder, 'bins');
    said(file, cache);
    const path = join(cache, kept(cache)[0] ?? '');
    writeFileSync(path, 'no code');
    expect(said(file, cache)).toBe('bins');
    expect(readFileSync(path).length).toBeGreaterThan(100);
  });

  it('in a folder that others may write to is neither read nor written', () => {
    const folder = temporaryFolder();
    const cache = join(folder, 'cache');
    mkdirSync(cache);
    chmodSync(cache, 0o777);
    expect(said(program(folder, 'bins'), cache)).toBe('bins');
    expect(kept(cache)).toEqual([]);
  });

  it('that cannot be kept stops nobody', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'cache'), 'a file');
    expect(said(program(folder, 'bins'), join(folder, 'cache'))).toBe('bins');
  });

  it('is not kept of a program that the build did not sign', () => {
    const folder = temporaryFolder();
    const cache = join(folder, 'cache');
    expect(said(program(folder, 'bins', false), cache)).toBe('bins');
    expect(() => kept(cache)).toThrow('ENOENT');
  });
});

describe('the parts of a program', () => {
  /** Loads the first part, puts another file in the place of the second, and lets it speak. */
  function replaced(folder: string, body: string): readonly [number | null, string] {
    const file = program(folder, 'bins');
    const run = `
      const { say } = require(process.argv[1]).loadCompiled(...process.argv.slice(2));
      require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'word.cjs'))}, ${JSON.stringify(body)});
      process.stdout.write(say());`;
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['-e', run, LAUNCH, file, join(folder, 'cache'), 'check'],
      { encoding: 'utf8' },
    );
    return [status, `${stdout}${/Error: .*/u.exec(stderr)?.[0] ?? ''}`];
  }

  it('are never those of two builds', () => {
    const other = `// ${'0'.repeat(64)}\n${wordOf('tips')}`;
    const refusal = 'Error: It was replaced while it ran. Run it again.';
    expect(replaced(temporaryFolder(), other)).toEqual([1, refusal]);
    expect(replaced(temporaryFolder(), wordOf('tips'))).toEqual([1, refusal]);
  });

  it('are ASCII, since they are read as such', () => {
    const folder = resolve(LAUNCH, '../program');
    const parts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.filter((text) => !/^\/\/ [0-9a-f]{64}\n[\0-\x7F]*$/u.test(text))).toEqual([]);
    expect(new Set(parts.map((text) => text.slice(0, 67))).size).toBe(1);
  });
});

it('a run ends as soon as nothing is waited for', () => {
  const { work, env, write } = testUser();
  write({ 'bins.txt': 'Green bins go out on Thursday.\n' });
  const watch = `data:text/javascript,process.on('beforeExit', () => process.stderr.write('Node tidied up first'))`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', watch, LAUNCHER, 'lint', 'bins.txt', '-f', 'jsonl'],
    { cwd: work, env: { ...env }, encoding: 'utf8' },
  );
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toContain('bins.txt');
});
