import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/io/host.js';

describe('nodeHost', () => {
  const host = nodeHost();

  test('knows its own version, Unicode and time zones', () => {
    expect(host.tool).toMatch(/^smcheck \d+\.\d+\.\d+ unicode \d+\.\d+ tz \d{4}[a-z]$/u);
  });

  test('finds its own files', () => {
    expect(existsSync(join(host.packageFolder, 'package.json'))).toBe(true);
    expect(existsSync(join(host.packageFolder, 'policy'))).toBe(true);
  });

  test('tells the time in whole seconds of UTC, and makes bytes', () => {
    expect(host.now()).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u);
    expect(host.random(32)).toHaveLength(32);
    expect(host.stdout.columns).toBeGreaterThan(0);
  });
});

describe('standard output', () => {
  const WRITE = `
    import { nodeHost } from './src/io/host.js';
    const { stdout, stderr } = nodeHost();
    for (let n = 0; n < 20000; n += 1) stdout.write('a line of some length, so that the pipe fills up soon\\n');
    setTimeout(() => { stdout.write('more\\n'); stderr.write('to the end\\n'); process.exitCode = 1; }, 50);
  `;

  test('a reader that goes away ends the output quietly; the run goes on to its own exit code', () => {
    const script = `node --import tsx --input-type=module -e "$PROGRAM" | head -n 1; echo "exit \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], {
      encoding: 'utf8',
      cwd: nodeHost().packageFolder,
      env: { ...process.env, PROGRAM: WRITE },
    });
    expect(stdout.split('\n').slice(1)).toEqual(['exit 1', '']);
    expect(stderr).toBe('to the end\n');
  });

  test('a pipe that returns where it is full gets everything', () => {
    // Node's own stream of standard error makes it so, for standard output too where they are one.
    const script = `node --import tsx --input-type=module -e "process.stderr.write(''); $PROGRAM" 2>&1 | (sleep 1; cat)`;
    const { stdout } = spawnSync('bash', ['-c', script], {
      encoding: 'utf8',
      maxBuffer: 1 << 24,
      cwd: nodeHost().packageFolder,
      env: { ...process.env, PROGRAM: WRITE },
    });
    const lines = stdout.split('\n');
    expect(lines).toHaveLength(20_003);
    expect(lines).toEqual(expect.arrayContaining(['more', 'to the end']));
  });

  test.runIf(existsSync('/dev/full'))('a full disk is exit 2 and says so', () => {
    const script = `node --import tsx --input-type=module -e "$PROGRAM" > /dev/full; echo "exit $?"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], {
      encoding: 'utf8',
      cwd: nodeHost().packageFolder,
      env: { ...process.env, PROGRAM: WRITE },
    });
    expect(stdout).toBe('exit 2\n');
    expect(stderr).toMatch(/^The result could not be written: ENOSPC/u);
  });
});
