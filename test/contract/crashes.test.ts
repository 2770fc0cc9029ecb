/** Power that is lost, and a program that is ended without warning: what was recorded stands. */
import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/record/digest.js';
import { expectHeld, expectWhole, jsonl, sizeOf } from '../support/faults.js';
import { LAUNCHER } from '../support/pty.js';
import { testCouncil, WHO, type Council } from '../support/smcheck.js';

describe('power that is lost', () => {
  it('in the middle of a line: what was recorded stands, and the next run sets the half line aside', async () => {
    const council = await testCouncil();
    council.clear();
    const [, , record = ''] = readFileSync(council.log, 'utf8').split('\n');
    const half = record.slice(0, record.length / 2);
    appendFileSync(council.log, half);
    const { code, out } = council.run('log', 'verify');
    expect(out).toContain('it was half-written');
    expect(code).toBe(1);
    expect(council.verified()).toMatchObject({ ok: false, size: 2 });
    expect(council.clear().code).toBe(0);
    expectWhole(council, 2 + 1 + 1);
    const aside = join(dirname(council.log), 'quarantine', sha256(Buffer.from(half)));
    expect(readFileSync(aside, 'utf8')).toBe(half);
  });

  it('and takes a signed record with it: nothing is recorded over the gap', async () => {
    const council = await testCouncil();
    council.clear();
    truncateSync(council.log, sizeOf(council.log) - 30);
    const bytes = readFileSync(council.log);
    expectHeld(
      council,
      /only the first 1 of 2 signed records can be proved/u,
      /restore the log folder from a backup/u,
    );
    expect(readFileSync(council.log).equals(bytes)).toBe(true);
    const { ok, faults } = council.verified();
    expect([ok, faults.map(({ code }) => code)]).toEqual([
      false,
      ['half-line', 'unsigned-tail', 'rolled-back'],
    ]);
  });

  it('at any moment of a long run: every record that was reported is there', async () => {
    const council = await testCouncil();
    council.write({ 'posts.jsonl': jsonl(1200) });
    let reported = 0;
    for (const lines of [1, 700]) {
      reported = Math.max(reported, await killedAfter(lines, council));
      const { code } = council.clear();
      expect(code).toBe(0);
      const { ok, size } = council.verified();
      expect(ok).toBe(true);
      expect(size).toBeGreaterThan(reported);
    }
    expect(reported).toBeGreaterThan(700);
  });
});

/** Ends a long run without warning once it has reported so many drafts; the index of the last reported record. */
function killedAfter(lines: number, { work, env }: Council): Promise<number> {
  const args = [LAUNCHER, ...WHO, '--no-input', '-f', 'jsonl', 'posts.jsonl'];
  const child = spawn(process.execPath, args, {
    cwd: work,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let seen = 0;
  let last = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, index] = /"record":\{"log":"[^"]+","index":(\d+)\}/u.exec(line) ?? [];
    last = Math.max(last, Number(index ?? 0));
    seen += 1;
    if (seen === lines) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(last);
      else reject(new Error('it ended before it could be ended'));
    });
  });
}
