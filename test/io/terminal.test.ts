import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/io/host.js';
import { newUser } from '../support/folders.js';
import { openTerminal } from '../support/pty.js';

const PROGRAM = fileURLToPath(new URL('../support/use-host.ts', import.meta.url));
const cwd = nodeHost().packageFolder;

describe('the controlling terminal', () => {
  test('is standard input where that is one', async () => {
    const { env } = newUser();
    const terminal = openTerminal(['--import', 'tsx', PROGRAM], { cwd, env, command: process.execPath });
    await terminal.until(/width 100, your line\?/u);
    terminal.type('abc\r');
    await terminal.until(/piped 0, typed abc/u);
    expect(await terminal.exit()).toBe(0);
  });

  test('is the one behind a pipe, on both sides', async () => {
    const { env } = newUser();
    const script = `printf draft | '${process.execPath}' --import tsx '${PROGRAM}' 2>/dev/null | cat`;
    const terminal = openTerminal(['-c', script], { cwd, env, command: 'sh' });
    await terminal.until(/width 100, your line\?/u);
    terminal.type('abc\r');
    await terminal.until(/piped 5, typed abc/u);
    expect(await terminal.exit()).toBe(0);
  });

  test('is none where there is none', () => {
    const { stdout, status } = spawnSync('setsid', ['-w', process.execPath, '--import', 'tsx', PROGRAM], {
      cwd,
      encoding: 'utf8',
      input: 'draft',
    });
    expect(stdout).toBe('piped 5, no terminal\n');
    expect(status).toBe(0);
  });
});
