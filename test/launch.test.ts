import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './support/temporary-folder.js';

const LAUNCH = resolve(import.meta.dirname, '../dist/launch.cjs');

/** A bundle as the build writes one, which says a word. */
function program(folder: string, word: string, isSigned = true): string {
  const body = `exports.say = () => '${word}';\n`;
  const digest = createHash('sha256').update(body).digest('hex');
  const file = join(folder, 'program.cjs');
  writeFileSync(file, isSigned ? `// ${digest}\n${body}` : body);
  return file;
}

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
    const [name = ''] = kept(cache);
    expect([statSync(cache).mode & 0o777, statSync(join(cache, name)).mode & 0o777]).toEqual([0o700, 0o600]);
    const before = statSync(join(cache, name)).mtimeMs;
    expect(said(file, cache)).toBe('bins');
    expect(statSync(join(cache, name)).mtimeMs).toBe(before);
  });

  it('of another program of the same length is not run', () => {
    const folder = temporaryFolder();
    const cache = join(folder, 'cache');
    expect(said(program(folder, 'bins'), cache)).toBe('bins');
    expect(said(program(folder, 'tips'), cache)).toBe('tips');
    expect(kept(cache)).toHaveLength(1);
  });

  it('is kept for each command, since each uses other parts', () => {
    const folder = temporaryFolder();
    const cache = join(folder, 'cache');
    const file = program(folder, 'bins');
    said(file, cache, 'help');
    said(file, cache, 'check');
    expect(kept(cache).map((name) => name.split('-').at(-1))).toEqual(['check.code', 'help.code']);
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
