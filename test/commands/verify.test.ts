/** Receipts as an officer meets them: written by a check, judged by `verify` from the draft and the register alone. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftFrom } from '../../src/draft/from-fields.js';
import { openBasis } from '../../src/io/basis.js';
import { readReceipts } from '../../src/io/receipts.js';
import { checkReceipt } from '../../src/receipt.js';
import { toInstant, toMs } from '../../src/text/time.js';
import { testCouncil, WHO, type Council } from '../support/smcheck.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** A council that has checked `draft.txt` and was cleared. */
async function cleared(): Promise<Council> {
  const council = await testCouncil();
  expect(council.clear()).toMatchObject({ code: 0, err: '' });
  return council;
}

const receipt = ({ work }: Council): string => join(work, 'draft.txt.clearance');
const edit = (council: Council, file: string, from: RegExp, to: string): void => {
  const path = join(council.work, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
};

describe('a receipt', () => {
  it('stands beside the draft, and proves it with no log at hand', async () => {
    const council = await cleared();
    rmSync(council.data, { recursive: true });
    const { code, out } = council.run('verify', 'draft.txt');
    expect(out).toContain('Cleared as: draft.txt');
    expect(out).toContain('as Jo Invented');
    expect(code).toBe(0);
  });

  it('is taken away when the post was changed, checked again, and not cleared', async () => {
    const council = await cleared();
    edit(council, 'draft.txt', /Green/u, 'Brown');
    expect(council.run(...WHO, '--no-input', 'draft.txt').code).toBe(1);
    expect(existsSync(receipt(council))).toBe(false);
    const { code, out } = council.run('verify', 'draft.txt');
    expect([code, out]).toEqual([1, expect.stringContaining('no proof beside it')]);
  });

  it('settles the post: the next check asks nothing and records nothing', async () => {
    const council = await cleared();
    const { size } = council.verified();
    const again = council.run(...WHO, '--no-input', 'draft.txt');
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toMatch(/Ready to post[^]*Cleared on [^]* and not changed since\./u);
    expect(again.out).toContain('delete draft.txt.clearance');
    expect(council.verified().size).toBe(size);
    expect(existsSync(receipt(council))).toBe(true);
  });

  it.each<[string, string, RegExp, string]>([
    ['a person who has left', 'organisation/register.yaml', /left_on: null/u, 'left_on: 2026-03-02'],
    [
      'an incident',
      'organisation/calendar.yaml',
      /windows: \[\]/u,
      'windows:\n  - { id: flood, kind: incident, from: 2026-01-01, to: null, area: null, note: null }',
    ],
    ['an account that is a partner no longer', 'organisation/organisation.yaml', /"@pondpals"/u, ''],
  ])('settles nothing any more after %s', async (_, file, from, to) => {
    const council = await testCouncil();
    edit(council, 'organisation/organisation.yaml', /partner: \[\]/u, 'partner: ["@pondpals"]');
    council.write({ 'draft.txt': 'Hooray! Thanks to @pondpals for the reeds.\n' });
    council.answer('answers.yaml', 'draft.txt');
    expect(council.clear()).toMatchObject({ code: 0, err: '' });
    expect(council.run('draft.txt', '--no-input').code).toBe(0);
    edit(council, file, from, to);
    const { size } = council.verified();
    expect(council.run(...WHO, '--no-input', 'draft.txt').code).toBe(1);
    expect(council.verified().size).toBe(size + 1);
  });

  it('says the same to machines', async () => {
    const council = await cleared();
    const said: unknown = JSON.parse(council.run('verify', '-f', 'json', 'draft.txt').out);
    expect(said).toMatchObject({
      ok: true,
      drafts: [{ source: 'draft.txt', row: null, cleared: true, why: [], author: 'p-0001' }],
    });
  });
});

describe('a receipt is refused', () => {
  it.each<[string, (council: Council) => void, string]>([
    [
      'one changed character',
      (c) => {
        edit(c, 'draft.txt', /7am/u, '8am');
      },
      'were changed since',
    ],
    [
      'an officer who left',
      (c) => {
        edit(c, 'organisation/register.yaml', /left_on: null/u, 'left_on: 2026-04-01');
      },
      'Jo Invented',
    ],
    [
      'training that is gone',
      (c) => {
        edit(c, 'organisation/register.yaml', /training:[^\n]*\n(?: +- [^\n]*\n)*/u, 'training: []\n');
      },
      'training',
    ],
    [
      'an officer nobody knows',
      (c) => {
        for (const file of ['register', 'channels'])
          edit(c, `organisation/${file}.yaml`, /p-0001/gu, 'p-0009');
      },
      'not on the register',
    ],
    [
      'a log nobody knows',
      (c) => {
        edit(c, 'organisation/register.yaml', /\nlogs:[\s\S]*$/u, '\n');
      },
      'does not name',
    ],
    [
      'a key whose time is over',
      (c) => {
        edit(
          c,
          'organisation/register.yaml',
          /(origin: .*from: )\S+ \}/u,
          '$12020-01-01, until: 2020-02-01 }',
        );
      },
      'did not count',
    ],
    [
      'a receipt that was touched',
      (c) => {
        edit(c, 'draft.txt.clearance', /"shown_with":1/u, '"shown_with":2');
      },
      'proof does not hold',
    ],
    [
      'a receipt cut short',
      (c) => {
        edit(c, 'draft.txt.clearance', /"v":1\}\n$/u, '');
      },
      'no proof that a post was checked',
    ],
    [
      'the receipt of another draft',
      (c) => {
        writeFileSync(join(c.work, 'draft.txt'), 'The museum is closed today.\n');
      },
      'were changed since',
    ],
    [
      'another channel in the draft',
      (c) => {
        writeFileSync(join(c.work, 'draft.txt.smcheck.yaml'), 'channel: facebook-main\n');
      },
      'says otherwise than was checked: channels',
    ],
  ])('for %s', async (_, spoil, why) => {
    const council = await cleared();
    spoil(council);
    const { code, out } = council.run('verify', 'draft.txt');
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(why);
    expect([code, out]).toEqual([1, expect.stringContaining('Not cleared: draft.txt')]);
  });
});

it('a draft that cannot be read is an error, and the others are judged all the same', async () => {
  const council = await cleared();
  const { code, out, err } = council.run('verify', 'draft.txt', 'none.txt');
  expect([code, out]).toEqual([2, expect.stringContaining('Cleared as: draft.txt')]);
  expect(err).toContain('none.txt');
});

describe('a receipt is overtaken', () => {
  /** What is said of the draft's receipt at a later time, by the organisation as its files are then. */
  async function later(council: Council, hours: number): Promise<readonly string[]> {
    const folders = { config: join(council.home, 'c'), data: council.data, cache: join(council.home, 'k') };
    const world = { cwd: council.work, home: council.home, packageFolder: ROOT, folders };
    const options = { policy: null, organisation: null, config: null, useConfig: true };
    const { basis } = await openBasis(options, [council.work], world);
    const [one] = readReceipts(receipt(council), 'draft.txt.clearance').receipts;
    const { organisation } = basis;
    if (one === undefined || organisation === null || one.record.body.kind !== 'check')
      throw new Error('none');
    const now = toInstant(toMs(one.record.body.time) + hours * 3_600_000);
    const draft = draftFrom(
      readFileSync(join(council.work, 'draft.txt'), 'utf8'),
      {},
      {
        zone: organisation.time_zone,
        mediaDigests: [],
      },
    );
    return checkReceipt({ draft, receipt: one, basis, organisation, now }).reasons;
  }

  it('by time: it holds for a day', async () => {
    const council = await cleared();
    expect(await later(council, 23)).toEqual([]);
    expect(await later(council, 25)).toEqual([
      expect.stringMatching(/^It held until .*Check the post again\.$/u),
    ]);
  });

  it('by a window that began since', async () => {
    const council = await cleared();
    const [made] = readReceipts(receipt(council), 'draft.txt.clearance').receipts;
    const from = toInstant(toMs(made?.record.body.time ?? '') + 3_600_000);
    const window = `- { id: by-election, kind: pre-election, from: '${from}', to: null, area: null, note: null }`;
    writeFileSync(join(council.work, 'organisation/calendar.yaml'), `windows:\n  ${window}\n`);
    expect(await later(council, 0.5)).toEqual([]);
    expect(await later(council, 2)).toEqual([expect.stringContaining('“by-election” has begun since')]);
  });
});
