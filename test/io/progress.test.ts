import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { testUser } from '../support/folders.js';
import { LAUNCHER, openTerminal } from '../support/pty.js';

/** Posts of which the second comes when work has become long. */
const SLOWLY = `(echo '{"text":"Open."}'; sleep 1.3; echo '{"text":"Shut."}')`;
const LINT = `"${process.execPath}" "${LAUNCHER}" lint - --stdin-filename posts.jsonl -o posts.txt`;

describe('long work', () => {
  it('says on a terminal how far it is, and takes it away again', async () => {
    const { work, env } = testUser();
    const terminal = openTerminal(['-c', `${SLOWLY} | ${LINT}`], { cwd: work, env, command: '/bin/sh' });
    await terminal.until(/2 posts/u);
    expect(await terminal.exit()).toBe(0);
    // The line is cleared and the cursor is shown again.
    expect(terminal.raw()).toMatch(/2 posts(?:(?!posts).)*\u001b\[0K\u001b\[\?25h/u);
  });

  it.each([
    ['where lines are wanted plain', `${SLOWLY} | ${LINT} --plain`, {}],
    ['for a screen reader', `${SLOWLY} | ${LINT}`, { ACCESSIBLE: '1' }],
  ])('says nothing %s', async (_, command, more) => {
    const { work, env } = testUser();
    const terminal = openTerminal(['-c', command], {
      cwd: work,
      env: { ...env, ...more },
      command: '/bin/sh',
    });
    expect(await terminal.exit()).toBe(0);
    expect(terminal.raw()).toBe('');
  });

  it('says nothing on a pipe', () => {
    const { work, env } = testUser();
    const { stderr, status } = spawnSync('sh', ['-c', `${SLOWLY} | ${LINT}`], {
      cwd: work,
      env,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});
