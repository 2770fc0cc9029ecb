import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { safeLine, safeText } from '../../src/safe/terminal.js';
import { HOSTILE, runnerCommands } from '../support/hostile.js';

const UNSAFE = /(?!\n)\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}|\p{Zl}|\p{Zp}|\p{Bidi_Control}/u;

describe.each(HOSTILE.map((payload) => [JSON.stringify(payload), payload] as const))('%s', (_, payload) => {
  test('steers no terminal and no runner', () => {
    const shown = safeText(payload);
    expect(shown).not.toMatch(UNSAFE);
    expect(runnerCommands(shown)).toEqual([]);
  });

  test('stays on its line', () => {
    expect(safeLine(payload)).not.toContain('\n');
    expect(runnerCommands(safeLine(payload))).toEqual([]);
  });
});

test('there are more than sixty payloads, and the oracle obeys the forged ones', () => {
  expect(HOSTILE.length).toBeGreaterThan(60);
  expect(runnerCommands('  ::error file=a::b')).toEqual([
    { name: 'error', properties: { file: 'a' }, data: 'b' },
  ]);
  expect(runnerCommands('x ##[error]b')).toEqual([{ name: 'error', properties: {}, data: 'b' }]);
});

test('ordinary text is not touched', () => {
  const text = 'Open: 9am\n- see council.example::news\n# heading';
  expect(safeText(text)).toBe(text);
});

// The judge is a real terminal: what tmux shows after the payload was printed is the text itself, its title unchanged.
const hasTmux = spawnSync('tmux', ['-V']).status === 0;

test('a real terminal shows each payload as text and keeps its title', async () => {
  if (!hasTmux) {
    expect('tmux is not here: the payloads were judged by pattern only').toContain('tmux');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'smcheck-tmux-'));
  const tmux = (...args: readonly string[]): string =>
    execFileSync('tmux', ['-u', '-S', join(folder, 'socket'), '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
  onTestFinished(() => {
    tmux('kill-server');
    rmSync(folder, { recursive: true, force: true });
  });
  // Emoji and right-to-left letters are as wide as the terminal likes: only what is unsafe is compared.
  const lines = HOSTILE.map((payload, index) => `${index}|${safeLine(payload).replaceAll('\u0301', '')}|`);
  writeFileSync(join(folder, 'shown'), `${lines.join('\n')}\n`);
  tmux('new-session', '-d', '-x', '200', '-y', '150', `cat '${join(folder, 'shown')}'; echo END; sleep 60`);
  const title = tmux('display-message', '-p', '#{pane_title}');
  let screen = '';
  for (let tries = 0; tries < 100 && !screen.includes('END'); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    screen = tmux('capture-pane', '-p');
  }
  const shown = screen.split('\n').map((line) => line.trimEnd());
  expect(lines.filter((line) => !shown.includes(line))).toEqual([]);
  expect(tmux('display-message', '-p', '#{pane_title}')).toBe(title);
});
