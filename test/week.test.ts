/**
 * A week of forty scheduled posts in five formats, with twelve pictures: checked at a terminal, interrupted, taken up
 * again, edited, and checked by nobody.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KEYS, openTerminal, type Terminal } from './support/pty.js';
import { testCouncil, type Council } from './support/smcheck.js';
import { weekFiles } from './support/week.js';

const MOST_PROMPTS = 25;
const TYPED = 'Your answer: ';

/** What the officer says, by the words of what is asked. */
const ANSWERS: readonly (readonly [asked: RegExp, answer: string])[] = [
  [/Where did these facts come from/u, 'They are on this public page: …'],
  [/The web address/u, 'https://council.example/news'],
  [/recognise a private person/u, 'Nobody can be recognised'],
  [/Are there children/u, 'There are no children'],
  [/be made out/u, 'Nothing of these can be made out'],
  [/Who made this picture/u, 'Council staff made it: …'],
  [/Which officer/u, 'Jo Invented (Waste)'],
  [/still worry you/u, 'Nothing worries me: ready to post'],
];

async function councilWithWeek(): Promise<Council> {
  const council = await testCouncil();
  // The week after the one that the program runs in: slots in the past would be another story.
  council.write(weekFiles(Date.now()));
  const change = (file: string, edit: (text: string) => string): void => {
    const path = join(council.work, 'organisation', file);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  };
  change('register.yaml', (text) => text.replace('[x-main]', '[x-main, facebook-main]'));
  change(
    'channels.yaml',
    (text) => text + text.replace('x-main', 'facebook-main').replace('platform: x', 'platform: facebook'),
  );
  return council;
}

const open = (council: Council): Terminal =>
  openTerminal(['week', '--plain'], { cwd: council.work, env: council.env });

/** What was asked, in order: until the program has ended, or so many prompts were answered. */
async function answerAll(terminal: Terminal, most = Infinity): Promise<readonly string[]> {
  const all: string[] = [];
  for (;;) {
    await terminal.until(/Your answer: $|\d+ posts?: [^\n]*\.\s*$/u);
    const shown = terminal.shown();
    if (!shown.endsWith(TYPED) || all.length === most) return all;
    const asked = shown.split(TYPED).at(-2) ?? '';
    const answer = ANSWERS.findLast(([question]) => question.test(asked.slice(-1500)))?.[1];
    if (answer === undefined) throw new Error(`nothing to say to: ${asked}`);
    all.push(answer);
    terminal.type(answer + KEYS.enter);
  }
}

it('is checked in fewer prompts than posts, page by page', async () => {
  const council = await councilWithWeek();
  const terminal = open(council);
  const asked = await answerAll(terminal);
  expect(terminal.shown()).toContain('40 posts: 40 ready to post.');
  expect(await terminal.exit()).toBe(0);
  expect(asked.length).toBeLessThan(MOST_PROMPTS);
  expect(council.verified()).toMatchObject({ ok: true, size: 41 });
});

it('is taken up again where it was left, and asks of edited posts only', async () => {
  const council = await councilWithWeek();
  const first = open(council);
  const before = await answerAll(first, 10);
  first.type(KEYS.interrupt);
  expect(await first.exit()).toBe(130);
  expect(first.shown()).toContain('10 posts not asked about. Run the same command again.');

  const second = open(council);
  const after = await answerAll(second);
  expect(second.shown()).toContain('Posts 1 to 10 of 20');
  expect(second.shown()).toContain('40 posts: 40 ready to post.');
  expect(await second.exit()).toBe(0);
  expect(before.length + after.length).toBeLessThan(MOST_PROMPTS + 4);

  const edit = (file: string, from: string, to: string): void => {
    const path = join(council.work, 'week', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  edit('post-21.md', 'Take care', 'Please take care');
  edit('scheduler.csv', 'The new footbridge is open.', 'The new footbridge has opened.');
  edit('museum.yaml', 'for the winter', 'until spring');
  const third = open(council);
  const last = await answerAll(third);
  expect(third.shown()).toContain('3 posts');
  expect(third.shown()).toContain('40 posts: 40 ready to post.');
  expect(await third.exit()).toBe(0);
  // The picture is the same: nobody is asked about it again.
  expect(last).toEqual([
    'They are on this public page: …',
    'https://council.example/news',
    'Nobody can be recognised',
    'Nothing worries me: ready to post',
  ]);
});

it('is checked by nobody without a word of clearance, and loses none that it has', async () => {
  const council = await councilWithWeek();
  const alone = council.run('week', '--no-input');
  expect([alone.code, alone.err]).toEqual([1, '']);
  expect(alone.out).toContain('40 posts: 40 to ask Communications about.');
  const terminal = open(council);
  await answerAll(terminal);
  expect(await terminal.exit()).toBe(0);
  const again = council.run('week', '--no-input');
  expect(again.out).toContain('40 posts: 40 ready to post.');
  expect(again.code).toBe(0);
});

const SECOND = `  - id: p-0002
    name: Farah Sample
    email: null
    service: Communications
    role: [communications]
    from: 2020-01-06
    left_on: null
    training: []
    conduct_read_on: null
    channels: []
    external: false
    decides: []
    keys: []
`;

it('is held back in an emergency where it is cheerful, and asks nothing when that is over', async () => {
  const council = await councilWithWeek();
  const register = join(council.work, 'organisation', 'register.yaml');
  writeFileSync(register, readFileSync(register, 'utf8').replace('logs:\n', `${SECOND}logs:\n`));
  const terminal = open(council);
  await answerAll(terminal);
  expect(await terminal.exit()).toBe(0);
  const fair = 'week/leisure.tsv';
  expect(council.run('verify', fair).code).toBe(0);

  const on = council.run('incident', 'on', '--by', 'p-0001', 'week');
  expect([on.code, on.out.match(/^ {2}\S+day /gmu)?.length]).toEqual([0, 40]);
  expect(on.out).toContain('Pause 40 posts in the tool that sends them:');
  expect(council.run('verify', fair).code).toBe(1);
  const held = open(council);
  await held.until(/40 posts: 38 ready to post, 2 to ask Communications about\./u);
  expect(await held.exit()).toBe(1);
  expect(held.shown()).not.toContain(TYPED);
  expect(held.shown()).toContain('“fun day” does not fit this time of mourning or emergency.');
  const mail = join(council.work, 'week', 'referrals.referral.eml');
  expect(readFileSync(mail, 'utf8').match(/filename="\d-[^"]*\.referral"/gu)).toEqual([
    'filename="1-leisure.tsv.5.referral"',
    'filename="2-post-22.md.referral"',
  ]);
  expect(council.run('verify', fair).code).toBe(1);
  expect(council.run('verify', 'week/museum.yaml').code).toBe(0);

  expect(council.run('incident', 'off', '--by', 'p-0001', '--and', 'p-0002').code).toBe(0);
  const after = open(council);
  await after.until(/40 posts: 40 ready to post\./u);
  expect(await after.exit()).toBe(0);
  expect(after.shown()).not.toContain(TYPED);
  expect(council.run('verify', fair).code).toBe(0);
  expect([existsSync(mail), council.run('decide').out]).toEqual([false, 'Nothing waits for a decision.\n']);
  expect(council.verified()).toMatchObject({ ok: true, size: 81 });
});
