/** The README's line for GNU parallel: a line out for each line in, in order, and an exit code that tells. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { testUser } from '../support/folders.js';
import { LAUNCHER } from '../support/pty.js';

const HAS_PARALLEL = spawnSync('parallel', ['--version']).status === 0;
if (!HAS_PARALLEL) console.info('GNU parallel is not here (Debian: parallel): its tests are left out');

const README = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
const LINE = /^cat posts\.jsonl \| parallel .+$/mu.exec(README)?.[0] ?? '';
const Line = v.object({ id: v.string(), automatic: v.nullable(v.string()) });

/** Runs the line in parts of ten, on thirty posts of which those numbered are to be referred. */
function run(referred: readonly number[]): {
  readonly code: number | null;
  readonly lines: readonly v.InferOutput<typeof Line>[];
} {
  const user = testUser();
  const bin = join(user.home, 'bin');
  mkdirSync(bin);
  symlinkSync(LAUNCHER, join(bin, 'smcheck'));
  const posts = Array.from({ length: 30 }, (_, at) => ({
    id: `p${at}`,
    text: referred.includes(at) ? 'Call me on 07700 900123 for a place.' : `Round ${at} is on Thursday.`,
  }));
  user.write({ 'posts.jsonl': posts.map((post) => `${JSON.stringify(post)}\n`).join('') });
  const command = LINE.replace('-N1000', '-N10').replace(
    'smcheck lint',
    'smcheck lint --organisation example',
  );
  const env = { ...user.env, PATH: `${bin}:${user.env['PATH'] ?? ''}` };
  const { status, stdout } = spawnSync('sh', ['-c', command], { cwd: user.work, env, encoding: 'utf8' });
  const lines = stdout.trimEnd().split('\n');
  return { code: status, lines: lines.map((line) => v.parse(Line, JSON.parse(line))) };
}

describe.runIf(HAS_PARALLEL)('a stream through GNU parallel', () => {
  it('comes out line by line, in order', () => {
    const { code, lines } = run([]);
    expect(code).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, at) => `p${at}`));
  });

  it('ends with the number of parts in which something was found', () => {
    const { code, lines } = run([3, 4, 25]);
    expect(code).toBe(2);
    expect(lines.flatMap(({ id, automatic }) => (automatic === 'refer' ? [id] : []))).toEqual([
      'p3',
      'p4',
      'p25',
    ]);
  });
});
