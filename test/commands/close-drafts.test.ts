/** Pages, answers carried over, and who posts: in a real terminal, with records behind them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initFiles } from '../../src/commands/init-files.js';
import type { CheckBody } from '../../src/record/body.js';
import { readRecord } from '../../src/record/line.js';
import { testUser, type User } from '../support/folders.js';
import { KEYS, openTerminal, type Terminal } from '../support/pty.js';

const COUNCIL = initFiles(
  {
    council: 'Nowhere District Council',
    domain: 'council.example',
    time_zone: 'Europe/London',
    email: 'communications@council.example',
    platform: 'x',
    handle: '@nowheredc',
    person: 'Jo Invented',
    service: 'Waste',
    inCommunications: false,
    certificate: 'C-118',
    trained: '2020-03-02',
    records: null,
  },
  {
    origin: 'council.example/smcheck/a1b2c3',
    vkey: 'council.example/smcheck/a1b2c3+0a1b2c3d+AZ5fcVRTeDhe/f3zHkJvYHhI5FfX2hsLBrBDbTQ0ePRN',
  },
  '2020-01-06',
);

function userWith(files: Readonly<Record<string, string>>): User {
  const user = testUser();
  user.write({ ...Object.fromEntries(COUNCIL), ...files });
  return user;
}

const start = (user: User, ...args: readonly string[]): Terminal =>
  openTerminal(args, { cwd: user.work, env: user.env });
const check = (user: User, ...args: readonly string[]): Terminal =>
  start(user, '-a', 'p-0001', '-c', 'x-main', ...args);

/** Waits for a question, and answers it with keys. */
async function answer(terminal: Terminal, question: RegExp, ...keys: readonly string[]): Promise<void> {
  await terminal.until(question);
  for (const key of keys) terminal.type(key);
}

const { down, enter, left } = KEYS;

/** Published on a page, nobody to be recognised: of all the posts on the page. */
async function answerTwo(terminal: Terminal): Promise<void> {
  await answer(terminal, /facts come from/u, down, down, down, enter);
  await answer(terminal, /The web address \(https/u, `https://council.example/bins${enter}`);
  await answer(terminal, /recognise a private person/u, down, enter);
}

function checks(user: User): readonly CheckBody[] {
  const folder = join(user.home, '.local', 'share', 'smcheck');
  const name = readdirSync(folder).find((one) => /^[0-9a-f]{6}$/u.test(one)) ?? '';
  const lines = readFileSync(join(folder, name, 'log.jsonl'), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('{"checkpoint"'))
    .flatMap((line) => {
      const read = readRecord(line);
      if (!read.ok) throw new Error(`no record: ${line}`);
      return read.record.body.kind === 'check' ? [read.record.body] : [];
    });
}

const POSTS = {
  'week/1.txt': 'Green bins are collected on Thursday.\n',
  'week/2.txt': 'The library is open until 8pm.\n',
  'week/3.txt': 'Mill Lane is closed on Friday.\n',
};

describe('a page of several', () => {
  it('is cleared post by post with one last look; one ticked apart goes to Communications', async () => {
    const user = userWith(POSTS);
    const terminal = check(user, 'week');
    await answerTwo(terminal);
    await terminal.until(/2\.txt[^]*@nowheredc on X · Jo Invented · at once[^]*3 of 3[^]*Enter choose/u);
    terminal.type(' ');
    await answer(terminal, /Tick them/u, down, ' ', enter);
    await answer(terminal, /for 2 posts[^]*Enter choose/u, down, down, enter);
    await answer(terminal, /2\.txt[^]*3 of 3[^]*Enter choose/u, enter);
    expect(await terminal.exit()).toBe(1);
    expect(checks(user).map(({ verdict, shown_with }) => [verdict, shown_with])).toEqual([
      ['clear', 3],
      ['refer', 3],
      ['clear', 3],
    ]);
  });

  it('can be gone back over', async () => {
    const user = userWith(POSTS);
    const terminal = check(user, 'week');
    await answer(terminal, /facts come from/u, enter);
    await answer(terminal, /recognise a private person/u, left);
    await answerTwo(terminal);
    await answer(terminal, /3 of 3[^]*Enter choose/u, ' ');
    await answer(terminal, /Tick them/u, left);
    await answer(terminal, /3 of 3[^]*Enter choose/u, down, down, enter);
    expect(await terminal.exit()).toBe(0);
    expect(checks(user).map(({ verdict }) => verdict)).toEqual(['clear', 'clear', 'clear']);
  });

  it('left by Ctrl-C abandons what was shown on it, and keeps the pages before', async () => {
    const name = (index: number): string => `week/${String(index).padStart(2, '0')}.txt`;
    const many = Array.from({ length: 12 }, (_, index) => [name(index), POSTS['week/1.txt']] as const);
    const user = userWith(Object.fromEntries(many));
    const terminal = check(user, 'week');
    await terminal.until(/Posts 1 to 10 of 12/u);
    for (const place of [/1 of 3/u, /2 of 3/u, /3 of 3/u]) {
      await answer(terminal, place, enter);
    }
    await terminal.until(/Posts 11 and 12 of 12/u);
    await answer(terminal, /1 of 3/u, enter);
    await answer(terminal, /2 of 3/u, KEYS.interrupt);
    expect(await terminal.exit()).toBe(130);
    const verdicts = checks(user).map(({ verdict, shown_with }) => `${verdict} ${shown_with}`);
    expect(verdicts).toEqual([...Array<string>(10).fill('refer 10'), 'abandoned 2', 'abandoned 2']);
    expect(terminal.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(
      terminal.raw().lastIndexOf('\u001b[?25l'),
    );
  });
});

it('a post to be changed is not finished; then only what the change touches is asked again', async () => {
  const user = userWith({ 'draft.txt': 'Our green bins are collected on Thursday.\n' });
  const first = check(user, 'draft.txt');
  await answerTwo(first);
  await answer(first, /3 of 3[^]*Enter choose/u, down, enter);
  expect(await first.exit()).toBe(1);
  expect(first.shown()).toContain('Change the post, then check it again.');

  user.write({ 'draft.txt': 'Our bins are collected on Thursday.\n' });
  const second = check(user, 'draft.txt');
  await second.until(/Answered earlier today[^]*https:\/\/council\.example\/bins[^]*1 of 1[^]*Enter choose/u);
  second.type(down + down + enter);
  expect(await second.exit()).toBe(0);
  expect(second.shown()).not.toContain('facts come from, and may the public know them now?\n❯');
  expect(checks(user).map(({ verdict, carried }) => [verdict, carried])).toEqual([
    ['abandoned', []],
    ['clear', ['facts', 'person']],
  ]);
});

it('who posts is asked once in a run, and not again once it is remembered', async () => {
  const user = userWith(POSTS);
  const first = start(user, 'week');
  await answer(first, /Who posts this\?[^]*Enter choose/u, down, enter);
  await answer(first, /Remember this/u, down, enter);
  await answer(first, /1 of 3/u, KEYS.interrupt);
  expect(await first.exit()).toBe(130);
  expect(first.shown().match(/✔ Who posts this\?\s*\n {2}Jo Invented/gu)?.length).toBe(1);

  const second = start(user, 'week/1.txt');
  await second.until(/Remembered: Jo Invented on @nowheredc on X\.[^]*1 of 3/u);
  second.type(KEYS.interrupt);
  expect(await second.exit()).toBe(130);
  expect(checks(user).map(({ author, channels }) => [author, ...channels])).toEqual(
    Array(4).fill(['p-0001', 'x-main']),
  );
});
