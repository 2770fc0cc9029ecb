/**
 * The whole way in a real terminal: an organisation made by `init`, a plain draft, three questions, a record.
 * And every constant way of answering, which must never clear.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Body } from '../../src/record/body.js';
import { readRecord } from '../../src/record/line.js';
import { newUser, testUser, type User } from '../support/folders.js';
import { KEYS, LAUNCHER, openTerminal, type Terminal } from '../support/pty.js';

const DRAFT = 'Green bins are collected on Thursday this week. Please put yours out by 7am.\n';

/** Answers every question of `init`. */
async function makeOrganisation(user: User): Promise<void> {
  const terminal = openTerminal(['init'], { cwd: user.work, env: user.env });
  const enter = async (question: RegExp, text: string): Promise<void> => {
    await terminal.until(question);
    terminal.type(text + KEYS.enter);
  };
  await enter(/What is the council called/u, 'Nowhere District Council');
  await enter(/web address/u, 'council.example');
  await enter(/time zone/u, 'Europe/London');
  await enter(/e-mail address/u, 'communications@council.example');
  await enter(/Which platform/u, '');
  await enter(/called there/u, '@nowheredc');
  await enter(/full name/u, 'Jo Invented');
  await enter(/Which service/u, 'Waste');
  await enter(/in the Communications Team/u, '');
  await enter(/trained/u, '2026-03-02');
  await enter(/certificate/u, 'C-118');
  await enter(/A folder that colleagues share/u, '');
  await enter(/wherever you run/u, '');
  expect(await terminal.exit()).toBe(0);
}

async function readyUser(): Promise<User> {
  const user = testUser();
  await makeOrganisation(user);
  user.write({ 'draft.txt': DRAFT });
  return user;
}

const check = (user: User, ...more: readonly string[]): Terminal =>
  openTerminal(['-a', 'p-0001', '-c', 'x-main', ...more, 'draft.txt'], { cwd: user.work, env: user.env });

function bodies(user: User): readonly Body[] {
  const folder = join(user.home, '.local', 'share', 'smcheck');
  const name = readdirSync(folder).find((one) => /^[0-9a-f]{6}$/u.test(one)) ?? '';
  const lines = readFileSync(join(folder, name, 'log.jsonl'), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('{"checkpoint"'))
    .map((line) => {
      const read = readRecord(line);
      if (!read.ok) throw new Error(`no record: ${line}`);
      return read.record.body;
    });
}

const verdicts = (user: User): readonly string[] =>
  bodies(user).flatMap((body) => (body.kind === 'check' ? [body.verdict] : []));

/** The three answers that clear a plain draft. */
async function answerWell(terminal: Terminal): Promise<void> {
  await terminal.until(/Where did these facts come from/u);
  terminal.type(KEYS.down);
  terminal.type(KEYS.down);
  terminal.type(KEYS.down);
  terminal.type(KEYS.enter);
  await terminal.until(/The web address \(https/u);
  terminal.type(`https://council.example/bins${KEYS.enter}`);
  await terminal.until(/recognise a private person/u);
  terminal.type(KEYS.down);
  terminal.type(KEYS.enter);
  await terminal.until(/still worry you/u);
  terminal.type(KEYS.down);
  terminal.type(KEYS.down);
  terminal.type(KEYS.enter);
}

describe('in an organisation that init made', () => {
  it('a plain draft is cleared with three questions, and its record verifies', async () => {
    const user = await readyUser();
    const terminal = check(user);
    await answerWell(terminal);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.shown()).toContain('Ready to post');
    expect(terminal.shown()).not.toContain('practice');
    expect(terminal.shown()).toContain(DRAFT.trim().slice(0, 40));
    const [open, cleared, ...others] = bodies(user);
    expect([open?.kind, cleared?.kind, others.length]).toEqual(['open', 'check', 0]);
    expect(cleared).toMatchObject({ verdict: 'clear', via: 'terminal', rehearsal: false, author: 'p-0001' });
    const verified = spawnSync(process.execPath, [LAUNCHER, 'log', 'verify', '-f', 'json'], {
      cwd: user.work,
      env: user.env,
      encoding: 'utf8',
    });
    expect([verified.status, verified.stderr]).toEqual([0, '']);
    expect(verified.stdout).toMatch(/"ok": ?true/u);
  });

  it('the same in plain mode, without one escape byte', async () => {
    const user = await readyUser();
    const terminal = check(user, '--plain');
    for (const [question, answer] of [
      [/Your answer:/u, '4'],
      [/web address[^]*Your answer:/u, 'https://council.example/bins'],
      [/recognise[^]*Your answer:/u, '2'],
      [/worry you[^]*Your answer:/u, '3'],
    ] as const) {
      await terminal.until(question);
      terminal.type(answer + KEYS.enter);
    }
    expect(await terminal.exit()).toBe(0);
    expect(terminal.raw()).not.toContain('\u001b');
    expect(verdicts(user)).toEqual(['clear']);
  });

  it('going back changes an answer', async () => {
    const user = await readyUser();
    const terminal = check(user);
    await terminal.until(/Where did these facts come from/u);
    terminal.type(KEYS.enter);
    await terminal.until(/recognise a private person/u);
    terminal.type(KEYS.left);
    await answerWell(terminal);
    expect(await terminal.exit()).toBe(0);
    expect(verdicts(user)).toEqual(['clear']);
  });

  it('Ctrl-C keeps an abandoned record without the text, and gives the terminal back', async () => {
    const user = await readyUser();
    const terminal = check(user);
    await terminal.until(/Where did these facts come from/u);
    terminal.type(KEYS.interrupt);
    expect(await terminal.exit()).toBe(130);
    expect(verdicts(user)).toEqual(['abandoned']);
    expect(terminal.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(
      terminal.raw().lastIndexOf('\u001b[?25l'),
    );
    const found = spawnSync('grep', ['-rF', DRAFT.trim(), join(user.home, '.local')]);
    expect(found.status).toBe(1);
  });

  it('asks at the terminal about a draft that is piped in', async () => {
    const user = await readyUser();
    const terminal = openTerminal(
      ['-c', `cat draft.txt | "${process.execPath}" "${LAUNCHER}" -a p-0001 -c x-main`],
      { cwd: user.work, env: user.env, command: '/bin/sh' },
    );
    await answerWell(terminal);
    expect(await terminal.exit()).toBe(0);
    expect(verdicts(user)).toEqual(['clear']);
  });

  it('refers without a terminal', async () => {
    const user = await readyUser();
    const run = spawnSync(
      'setsid',
      [process.execPath, LAUNCHER, '-a', 'p-0001', '-c', 'x-main', 'draft.txt'],
      {
        cwd: user.work,
        env: user.env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('Ask Communications');
    expect(verdicts(user)).toEqual(['refer']);
  });
});

describe('no constant way of answering clears', () => {
  // One organisation for all: making one takes longer than a test.
  let user: User;
  beforeAll(async () => {
    user = newUser();
    await makeOrganisation(user);
    user.write({ 'draft.txt': DRAFT });
    return user.remove;
  });

  const ways: readonly (readonly [string, string])[] = [
    ['Enter', KEYS.enter],
    ['y', `y${KEYS.enter}`],
    ['n', `n${KEYS.enter}`],
    ...['1', '2', '3', '4', '5'].map((digit) => [digit, digit + KEYS.enter] as const),
    ['Up+Enter', KEYS.up + KEYS.enter],
    ['Down+Enter', KEYS.down + KEYS.enter],
    ['Down+Down+Enter', KEYS.down + KEYS.down + KEYS.enter],
    ['Down+Down+Down+Enter', KEYS.down.repeat(3) + KEYS.enter],
    ['End+Enter', KEYS.end + KEYS.enter],
    ['End+Up+Enter', KEYS.end + KEYS.up + KEYS.enter],
    ['a web address', `${KEYS.down.repeat(3)}${KEYS.enter}https://council.example/a${KEYS.enter}`],
  ];

  /** Types the same again and again until the program ends. */
  async function hold(terminal: Terminal, keys: string): Promise<number> {
    const timer = setInterval(() => {
      terminal.type(keys);
    }, 60);
    try {
      return await terminal.exit();
    } finally {
      clearInterval(timer);
    }
  }

  it.each(
    ways.flatMap(([name, keys]) => [
      [name, keys, '--color=never'] as const,
      [name, keys, '--plain'] as const,
    ]),
  )('%s held (%s, %s)', async (_, keys, mode) => {
    const before = verdicts(user).length;
    expect(await hold(check(user, mode), keys)).not.toBe(0);
    expect(verdicts(user).slice(before)).not.toContain('clear');
    expect(verdicts(user).length).toBe(before + 1);
  });

  it('yes | smcheck', () => {
    const before = verdicts(user).length;
    const command = `yes | "${process.execPath}" "${LAUNCHER}" -a p-0001 -c x-main draft.txt`;
    const run = spawnSync('setsid', ['sh', '-c', command], {
      cwd: user.work,
      env: user.env,
      stdio: 'ignore',
    });
    expect(run.status).not.toBe(0);
    expect(verdicts(user).slice(before)).not.toContain('clear');
  });

  // More than a question takes, again and again; but what nobody reads must not fill the terminal: whoever types
  // into a full one waits for ever (as `script` does, and this process would).
  it.each(['--color=never', '--plain'])('yes in a terminal (%s)', async (mode) => {
    const before = verdicts(user).length;
    const terminal = check(user, mode);
    await terminal.until(/1 of 3/u);
    terminal.type('y\n'.repeat(4096));
    expect(await hold(terminal, 'y\n'.repeat(128))).not.toBe(0);
    expect(verdicts(user).slice(before)).not.toContain('clear');
  });
});
