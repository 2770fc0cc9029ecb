import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAUNCHER } from '../support/pty.js';
import { testCouncil, type Council } from '../support/smcheck.js';

const ORDER = ['--basis', 'art17', '--by', 'p-0001'] as const;

/** The names of the logs of a council's records folder. */
function logsOf({ data }: Council): readonly string[] {
  return readdirSync(data).filter((name) => /^[0-9a-f]{6}$/u.test(name));
}

/** The whole number of a record of the log that a council began with. */
function inFirst({ log }: Council, index: number): string {
  return `R-${index}-${dirname(log).slice(-6)}`;
}

/** A council that closed its log after one cleared post. */
async function closed(): Promise<Council> {
  const council = await testCouncil();
  expect(council.clear().code).toBe(0);
  expect(council.run('log', 'close')).toMatchObject({ code: 0, err: '' });
  return council;
}

describe('closing', () => {
  it('ends a log; the next check starts another and says what the register needs', async () => {
    const council = await closed();
    expect(logsOf(council)).toHaveLength(1);
    const { code, out, err } = council.clear();
    expect(code).toBe(0);
    expect(`${out}${err}`).toContain("Add this computer's log to register.yaml");
    expect(logsOf(council)).toHaveLength(2);
    const { code: holds, out: verified } = council.run('log', 'verify');
    expect([holds, verified.match(/all \d+ records hold/gu)?.toSorted()]).toEqual([
      0,
      ['all 2 records hold', 'all 3 records hold'],
    ]);
    expect(council.run('log', 'show').out).toContain('Log closed');
    expect(council.run('log', 'verify', dirname(council.log)).code).toBe(0);
  });

  it('is done once', async () => {
    const { run } = await closed();
    const { code, err } = run('log', 'close');
    expect([code, err]).toEqual([2, expect.stringContaining('closed already')]);
  });

  it('leaves the duty to forget, and what became of a post, to the closed log', async () => {
    const council = await closed();
    expect(council.clear().code).toBe(0);
    expect(council.run('log', 'publish', inFirst(council, 1), '--url', 'https://x.com/a/1').code).toBe(0);
    const { code, out } = council.run('log', 'erase', inFirst(council, 1), ...ORDER);
    expect([code, out]).toEqual([0, expect.stringContaining('are erased')]);
    expect(readFileSync(council.log, 'utf8').split('"kind":"close"')[1]).toContain('"kind":"erase"');
    expect(council.run('log', 'verify').code).toBe(0);
  });

  it('twice at once closes once, and checks at once start one log', async () => {
    const council = await testCouncil();
    const both = await Promise.all([council.start('log', 'close'), council.start('log', 'close')]);
    expect(both.map(({ code }) => code).toSorted()).toEqual([0, 2]);
    const { log } = council;
    expect(readFileSync(log, 'utf8').split('"kind":"close"')).toHaveLength(2);
    const check = [...['-a', 'p-0001'], '--no-input', 'draft.txt'];
    await Promise.all([council.start(...check), council.start(...check), council.start(...check)]);
    expect(logsOf(council)).toHaveLength(2);
    expect(council.run('log', 'verify').code).toBe(0);
  });

  it('leaves one successor wherever the next check is killed', async () => {
    const council = await closed();
    for (const wait of [150, 250, 350, 450, 550]) {
      const child = spawn(process.execPath, [LAUNCHER, '-a', 'p-0001', '--no-input', 'draft.txt'], {
        cwd: council.work,
        env: council.env,
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      setTimeout(() => child.kill('SIGKILL'), wait);
      await ended;
    }
    expect(council.clear().code).toBe(0);
    expect(logsOf(council)).toHaveLength(2);
    expect(council.run('log', 'verify').code).toBe(0);
    expect(existsSync(join(dirname(council.key), 'next'))).toBe(true);
  });

  it('is noticed where the new log quotes what the old one never was', async () => {
    const council = await closed();
    expect(council.clear().code).toBe(0);
    // The old log as it stood before it was closed: whole in itself, but no longer what the new one quotes.
    const lines = readFileSync(council.log, 'utf8').split('\n');
    writeFileSync(council.log, `${lines.slice(0, -3).join('\n')}\n`);
    const { code, out } = council.run('log', 'verify');
    expect([code, out]).toEqual([1, expect.stringContaining('does not stand as it is quoted')]);
  });

  it('is asked for by doctor in the year after', async () => {
    const council = await testCouncil({ begins: '2025-03-02T09:00:00Z' });
    expect(council.run('doctor').out).toContain('began in 2025: close it with smcheck log close');
    expect(council.run('log', 'close').code).toBe(0);
    expect(council.run('doctor').out).not.toContain('log close');
  });
});
