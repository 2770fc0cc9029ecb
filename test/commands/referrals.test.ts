/** Referrals as files: written for what has to be decided, withdrawn when the post is changed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReferralFile } from '../../src/io/referrals.js';
import { sha256 } from '../../src/record/digest.js';
import type { Referral } from '../../src/record/referral.js';
import { waiting } from '../../src/record/remembered.js';
import { folderBook } from '../../src/store/referral-book.js';
import { testCouncil, WHO, type Council } from '../support/smcheck.js';

const PARTY = 'Vote Labour on Thursday!\n';

async function council(text = PARTY): Promise<Council> {
  const made = await testCouncil();
  made.write({ 'draft.txt': text });
  return made;
}

const check = (c: Council, ...more: readonly string[]): unknown =>
  c.run(...WHO, '--no-input', ...more, 'draft.txt').code;
const path = ({ work }: Council, ending = ''): string => join(work, `draft.txt.referral${ending}`);
const waits = async ({ data }: Council): Promise<number> => waiting(await folderBook(data, []).read()).length;

function referralOf(c: Council): Referral {
  const read = readReferralFile(path(c), 'draft.txt.referral');
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

describe('a referral', () => {
  it('holds record, proof and the words behind it, and an e-mail carries it', async () => {
    const c = await council();
    expect(check(c)).toBe(1);
    const { record, private: words, number, file, screen } = referralOf(c);
    expect(record.body).toMatchObject({ kind: 'check', verdict: 'refer', commit: sha256(words) });
    expect([number, file]).toEqual([expect.stringMatching(/^R-1-[0-9a-f]{4}$/u), 'draft.txt']);
    expect(screen.join('\n')).toMatch(/Vote Labour[^]*What was noticed[^]*Who decides/u);
    expect(readFileSync(path(c, '.eml'), 'utf8')).toMatch(
      /^X-Unsent: 1\r\nTo: communications@council\.example\r\n/u,
    );
    expect(await waits(c)).toBe(1);
  });

  it('is told of to people and machines', async () => {
    const c = await council();
    expect(c.run(...WHO, '--no-input', 'draft.txt').out).toContain('draft.txt.referral.eml');
    const said: unknown = JSON.parse(c.run(...WHO, '--no-input', '-f', 'json', 'draft.txt').out);
    expect(said).toMatchObject({ drafts: [{ verdict: 'refer', referral: 'draft.txt.referral' }] });
  });

  it.each<[string, (c: Council) => void]>([
    [
      'of what nobody was asked about and no rule refers',
      (c) => {
        c.write({ 'draft.txt': 'Green bins are collected on Thursday.\n' });
        check(c);
      },
    ],
    [
      'of practice',
      (c) => {
        check(c, '--no-record');
        check(c, '--now', '2026-03-14T09:00');
      },
    ],
    [
      'of what was piped in',
      (c) => {
        c.as({ input: PARTY }).run(...WHO, '--no-input', '--stdin-filename', 'draft.txt', '-');
      },
    ],
    [
      'where the command line names the pictures',
      (c) => {
        c.write({ 'a.png': 'no picture' });
        check(c, '--media', 'a.png');
      },
    ],
  ])('is not written %s', async (_, make) => {
    const c = await council();
    make(c);
    expect([existsSync(path(c)), await waits(c)]).toEqual([false, 0]);
  });

  it('stands for each row of a file by itself', async () => {
    const c = await council();
    c.write({ 'week.jsonl': `{"text":"Bins on Thursday."}\n{"text":"Vote Labour!"}\n` });
    c.run(...WHO, '--no-input', 'week.jsonl');
    expect(existsSync(join(c.work, 'week.jsonl.2.referral'))).toBe(true);
    expect(existsSync(join(c.work, 'week.jsonl.1.referral'))).toBe(false);
  });
});

describe('a referral is withdrawn', () => {
  it('when the post is changed and nobody need decide it', async () => {
    const c = await council();
    check(c);
    writeFileSync(join(c.work, 'draft.txt'), 'Green bins are collected on Thursday.\n');
    check(c);
    expect([existsSync(path(c)), existsSync(path(c, '.eml')), await waits(c)]).toEqual([false, false, 0]);
  });

  it('and replaced when it is changed and referred again', async () => {
    const c = await council();
    check(c);
    writeFileSync(join(c.work, 'draft.txt'), 'Vote Labour on Friday!\n');
    check(c);
    expect(referralOf(c).record.i).toBe(2);
    expect(await waits(c)).toBe(1);
  });
});
