import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { runCheck } from '../../src/commands/check.js';
import { runLogCheckpoint, runLogFind } from '../../src/commands/log-find.js';
import { runLogVerify } from '../../src/commands/log-verify.js';
import { commandWorld, type CommandWorld } from '../support/command-host.js';
import { ORGANISATION_FILES } from '../support/policy-files.js';

const RECORDS = v.object({ records: v.array(v.object({ index: v.number() })) });
const FAULTS = v.object({ faults: v.array(v.object({ code: v.string() })) });

const head = (author: string): string => `---\nauthor: ${author}\nchannels: [x-main]\n---\n`;

const world = (): CommandWorld =>
  commandWorld({
    'smcheck.yaml': 'organisation: o\n',
    ...Object.fromEntries(Object.entries(ORGANISATION_FILES).map(([path, text]) => [`o/${path}`, text])),
    'bins.md': `${head('p-1')}Green  bins are collected on Thursday.\n`,
    'plan.md': `${head('p-2')}Comment on application 3/22/0123/FUL by Friday.\n`,
    'published.txt': 'Green bins are collected on Thursday.\r\n',
  });

async function numbers(here: CommandWorld, options: Record<string, string>): Promise<readonly number[]> {
  const before = here.out().length;
  const code = await runLogFind([], { ...options, format: 'json' }, here.host);
  const { records } = v.parse(RECORDS, JSON.parse(here.out().slice(before)));
  expect(code).toBe(records.length === 0 ? 1 : 0);
  return records.map(({ index }) => index);
}

describe('log find', () => {
  test('finds records by words, by a published text, by person and by day', async () => {
    const one = world();
    await runCheck(['bins.md', 'plan.md'], { input: false, format: ['json'] }, one.host);
    expect(await numbers(one, { words: 'GREEN BINS' })).toEqual([1]);
    expect(await numbers(one, { words: '3/22/0123/ful' })).toEqual([2]);
    expect(await numbers(one, { text: 'published.txt' })).toEqual([1]);
    expect(await numbers(one, { person: 'Sam Pretend' })).toEqual([2]);
    expect(await numbers(one, { person: 'p-1', from: '2026-11-23', to: '2026-11-23' })).toEqual([1]);
    expect(await numbers(one, { from: '2026-11-24' })).toEqual([]);
    expect(await numbers(one, { words: 'no such words' })).toEqual([]);
  });

  test.each([
    [{}, 'nothing-to-find'],
    [{ from: 'Monday' }, 'bad-day'],
    [{ text: 'none.txt' }, 'not-found'],
  ])('refuses %j', async (options, code) => {
    await expect(runLogFind([], options, world().host)).rejects.toMatchObject({
      exit: 2,
      problems: [{ code }],
    });
  });
});

describe('a checkpoint kept elsewhere', () => {
  async function logOf(one: CommandWorld): Promise<void> {
    await runCheck(['bins.md'], { input: false, format: ['json'] }, one.host);
  }

  async function against(one: CommandWorld): Promise<readonly unknown[]> {
    const before = one.out().length;
    const code = await runLogVerify([], { against: 'kept.note', format: 'json' }, one.host);
    const { faults } = v.parse(FAULTS, JSON.parse(one.out().slice(before)));
    return [code, ...faults.map((fault) => fault.code)];
  }

  test('still stands when records were added, and tells when they were cut off', async () => {
    const one = world();
    await logOf(one);
    const start = one.out().length;
    await runLogCheckpoint([], {}, one.host);
    writeFileSync(join(one.host.cwd, 'kept.note'), one.out().slice(start));
    await runCheck(['plan.md'], { input: false, format: ['json'] }, one.host);
    expect(await against(one)).toEqual([0]);
    writeFileSync(join(one.host.cwd, 'kept.note'), 'nothing\n');
    expect(await against(one)).toEqual([1, 'against']);
  });

  test('of more records than there are is told of', async () => {
    const [short, long] = [world(), world()];
    await logOf(short);
    await logOf(long);
    await runCheck(['plan.md'], { input: false, format: ['json'] }, long.host);
    const start = long.out().length;
    await runLogCheckpoint([], {}, long.host);
    writeFileSync(join(short.host.cwd, 'kept.note'), long.out().slice(start));
    expect(readFileSync(join(short.host.cwd, 'kept.note'), 'utf8')).toContain('\n3\n');
    expect(await against(short)).toEqual([1, 'against']);
  });
});
