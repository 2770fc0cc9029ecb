import { copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { papersOf } from '../../src/io/papers.js';
import { testCouncil } from '../support/smcheck.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('papers beside posts', () => {
  it('are found by what they prove, wherever they were moved', async () => {
    const c = await testCouncil();
    expect(c.clear().code).toBe(0);
    c.write({ 'other.txt': 'Brown bins are collected on Friday this week.\n' });
    expect(c.run('-a', 'p-0001', '-c', 'x-main', '--no-input', 'other.txt').code).toBe(1);
    const log = `council.example/smcheck/${c.log.split('/').at(-2) ?? ''}`;
    expect(papersOf(c.work, { log, index: 1 })).toEqual({ paths: ['draft.txt.clearance'], isWhole: true });
    mkdirSync(join(c.work, 'sent/2026'), { recursive: true });
    copyFileSync(join(c.work, 'draft.txt.clearance'), join(c.work, 'sent/2026/old.clearance'));
    symlinkSync(c.work, join(c.work, 'loop'));
    mkdirSync(join(c.work, '.hidden'));
    copyFileSync(join(c.work, 'draft.txt.clearance'), join(c.work, '.hidden/a.clearance'));
    expect(papersOf(c.work, { log, index: 1 }).paths).toEqual([
      'draft.txt.clearance',
      'sent/2026/old.clearance',
    ]);
    expect(papersOf(c.work, { log, index: 7 }).paths).toEqual([]);
    expect(papersOf(c.work, { log: `${log}0`, index: 1 }).paths).toEqual([]);
    const referrals = readdirSync(c.work)
      .filter((name) => name.includes('.referral'))
      .sort();
    expect(papersOf(c.work, { log, index: 2 }).paths).toEqual(referrals);
    const { out } = c.run('log', 'erase', '1', '--basis', 'art17', '--by', 'p-0001');
    expect(out).toContain(
      'Delete what lies beside the post:\n  draft.txt.clearance\n  sent/2026/old.clearance\n',
    );
  });

  it('that cannot be read are none', () => {
    const folder = temporaryFolder();
    for (const name of ['a.clearance', 'a.referral', 'a.decision']) writeFileSync(join(folder, name), 'x');
    expect(papersOf(folder, { log: 'council.example/smcheck/755857', index: 1 }).paths).toEqual([]);
    expect(papersOf(join(folder, 'nowhere'), { log: 'l', index: 1 }).paths).toEqual([]);
  });
});
