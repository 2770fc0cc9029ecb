import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DRAFT, testCouncil, type Council } from '../support/smcheck.js';

const URL = 'https://social.example/nowheredc/1';

async function council(): Promise<Council> {
  const made = await testCouncil();
  expect(made.clear().code).toBe(0);
  return made;
}

const lastBody = ({ log }: Council): string => readFileSync(log, 'utf8').split('\n').at(-3) ?? '';
const one = ({ run }: Council, ...args: readonly string[]): readonly [number | null, string] => {
  const { code, out, err } = run('log', 'publish', ...args);
  return [code, out + err];
};

describe('log publish NUMBER --url', () => {
  it('records where a post stands, once', async () => {
    const c = await council();
    expect(one(c, '1', '--url', URL)).toEqual([0, expect.stringMatching(/^Recorded: R-1-\w{4} stands at/u)]);
    const digest = createHash('sha256').update(URL).digest('hex');
    expect(lastBody(c)).toContain(`"url_sha256":"${digest}"`);
    expect(one(c, '1', '--url', URL)).toEqual([0, expect.stringContaining('recorded already')]);
    expect(c.verified()).toMatchObject({ ok: true, size: 3 });
    expect(c.run('log', 'show', '2').out).toContain('Published');
  });

  it.each([
    ['the first record', ['0', '--url', URL], 'let no post out'],
    ['no record', ['7', '--url', URL], 'There is no record 7'],
    ['no address', ['1', '--url', 'social.example'], 'is no web address'],
    ['an address of no page', ['1', '--url', 'mailto:a@council.example'], 'is no web address'],
    ['neither', [], 'Say which post'],
    ['both', ['1', '--url', URL, '--export', 'x.csv'], 'Say which post'],
  ])('refuses %s, and records nothing', async (_, args, why) => {
    const c = await council();
    expect(one(c, ...args)).toEqual([2, expect.stringContaining(why)]);
    expect(c.verified().size).toBe(2);
  });
});

const cell = (text: string): string => `"${text.trim()}"`;

describe('log publish --export', () => {
  it('finds what was posted otherwise than cleared, and records the rest', async () => {
    const c = await council();
    const soon = new Date(Date.now() + 60_000).toISOString().slice(0, 19);
    c.write({
      'posted.csv': [
        'id,text,channels,slot',
        `${URL},${cell(DRAFT)},x-main,${soon}Z`,
        `https://social.example/2,${cell(DRAFT.replace('Green', 'Brown'))},x-main,${soon}Z`,
        `https://social.example/3,"Come to the fair, all of you.",x-main,${soon}Z`,
        `https://social.example/4,${cell(DRAFT)},x-main,2026-01-05T09:00:00Z`,
        '',
      ].join('\n'),
    });
    const [code, out] = one(c, '--export', 'posted.csv');
    expect(code).toBe(1);
    expect(out).toContain('4 posts, 1 as cleared; 2 web addresses recorded now.');
    expect(out).toMatch(/Posted without clearance: 1\n {2}posted\.csv.*“Come to the fair, all of you\.”/u);
    expect(out).toMatch(
      /Posted with different words: 1\n {2}posted\.csv.*nearest: R-1-\w{4} {2}“Brown bins/u,
    );
    expect(out).toMatch(/Posted before it might go out: 1\n {2}posted\.csv/u);
    expect(c.verified()).toMatchObject({ ok: true, size: 4 });
    const json: unknown = JSON.parse(one(c, '--export', 'posted.csv', '-f', 'json')[1]);
    const posts = ['cleared', 'different', 'unknown', 'early'].map((as) => ({ as }));
    expect(json).toMatchObject({ version: 1, recorded: 0, posts });
  });

  it('is content where all was posted as cleared, and says what cannot be read', async () => {
    const c = await council();
    c.write({ 'posted.csv': `text\n${cell(DRAFT)}\n` });
    expect(one(c, '--export', 'posted.csv')).toEqual([
      0,
      '1 post, 1 as cleared; 0 web addresses recorded now.\n',
    ]);
    expect(c.verified().size).toBe(2);
    c.write({ 'broken.csv': `text,slot\n${cell(DRAFT)},yesterday\n` });
    expect(one(c, '--export', 'broken.csv')).toEqual([2, expect.stringContaining('broken.csv:2')]);
    expect(one(c, '--export', 'nowhere.csv')[0]).toBe(2);
  });
});
