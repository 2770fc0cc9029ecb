import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.js';
import { testCouncil, type Council } from '../support/smcheck.js';
import { HAS_SSH, makeKey } from '../support/ssh-key.js';
import { twoMachines, type Machines } from '../support/two-machines.js';

const TEXT = 'Brown bins are collected on Friday this week.\n';

function edit({ work }: Pick<Council, 'work'>, from: RegExp, to: string): void {
  const path = join(work, 'organisation/register.yaml');
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

/** A council with a signed and a plain check. */
async function council(): Promise<Council> {
  const made = await testCouncil();
  const { path, text } = makeKey(made);
  edit(made, /keys: \[[^\]]*\]/u, `keys: [{ key: "${text}", from: 2026-03-02 }]`);
  made.answer('answers.yaml', 'draft.txt');
  expect(made.clear('--key', path).code).toBe(0);
  made.write({ 'other.txt': TEXT });
  made.run('-a', 'p-0001', '-c', 'x-main', '--no-input', 'other.txt');
  return made;
}

const full = ({ run }: Council): { readonly code: number | null; readonly out: string } =>
  run('log', 'verify', '--level', 'full');

describe.runIf(HAS_SSH)('log verify --level full', () => {
  it('holds signatures, training and words to the register and the records', async () => {
    const made = await council();
    const { code, out } = full(made);
    expect(code).toBe(0);
    expect(out).toContain("1 of 2 checks carry an officer's signature that holds");
    expect(out).toContain('Words are here of 2 records, erased by order of 0.');
    const order = ['--basis', 'art17', '--by', 'p-0001'] as const;
    expect(made.run('log', 'erase', '1', ...order).code).toBe(0);
    expect(full(made)).toMatchObject({ code: 0 });
    expect(full(made).out).toContain('Words are here of 1 record, erased by order of 1.');
    const json: unknown = JSON.parse(made.run('log', 'verify', '--level', 'full', '-f', 'json').out);
    expect(json).toMatchObject({ ok: true, level: 'full', words: { present: 1, erased: 1, spare: 0 } });
    // Gone without an order is damage; strict does not look.
    rmSync(join(made.data, 'private', `${made.log.split('/').at(-2) ?? ''}.jsonl`));
    expect(full(made).out).toContain('The words behind record 2 are gone, and nobody ordered it.');
    expect([full(made).code, made.verified().ok]).toEqual([1, true]);
  });

  it.each([
    ['a key that was not yet theirs', /from: 2026-03-02 \}\]/u, 'from: 2090-01-01 }]', 'did not count on'],
    ['a key that is nobody’s', /keys: \[[^\]]*\]/u, 'keys: []', 'is not Jo Invented’s'],
    ['training that came later', /on: 2026-03-02/u, 'on: 2090-01-01', 'no social-media training by'],
  ])('finds %s', async (_, from, to, why) => {
    const made = await council();
    edit(made, from, to);
    const { code, out } = full(made);
    expect([code, out]).toEqual([1, expect.stringContaining(why)]);
    expect(made.verified().ok).toBe(true);
  });

  it('needs a register, and says where words did not come along', async () => {
    const made = await council();
    const bare = made.run('log', 'verify', '--level', 'full', '--no-config');
    expect([bare.code, bare.err]).toEqual([2, expect.stringContaining('no register')]);
    mkdirSync(join(made.work, 'copy'));
    cpSync(made.log, join(made.work, 'copy/log.jsonl'));
    const { code, out } = made.run('log', 'verify', '--level', 'full', 'copy');
    expect([code, out]).toEqual([0, expect.stringContaining('The words behind it were not looked at.')]);
  });
});

/** A and B share a records folder; each has recorded one post. */
async function shared(): Promise<Machines & { readonly folder: string }> {
  const folder = join(temporaryFolder(), 'records');
  const made = await twoMachines(folder);
  made.a.answer('answers.yaml', 'draft.txt');
  expect(made.a.clear().code).toBe(0);
  made.b.write({ 'b.txt': TEXT });
  expect(made.runB('-a', 'p-0002', '-c', 'x-main', '--no-input', 'b.txt').code).toBe(1);
  return { ...made, folder };
}

describe('a folder that two computers share', () => {
  it('is read together, each log by its own key', async () => {
    const { a, runB } = await shared();
    const names = [...new Set(a.run('log', 'show').out.match(/^R-\d+-\w{4}/gmu))];
    expect(names.toSorted()).toEqual(names.toSorted().slice(0, 4));
    expect(names).toHaveLength(4);
    const [number = ''] = a.run('log', 'find', '--words', 'brown bins').out.split(' ');
    expect(number).toMatch(/^R-1-\w{4}$/u);
    expect(a.run('log', 'show', number).out).toContain('Farah Sample');
    expect(runB('log', 'show', '--own').out.split('\n')).toHaveLength(3);
    const { code, err } = a.run('log', 'show', '1');
    expect([code, err]).toEqual([2, expect.stringMatching(/^1 could be R-1-\w{4} and R-1-\w{4}\./u)]);
    const json: unknown = JSON.parse(a.run('log', 'verify', '-f', 'json').out);
    expect(json).toMatchObject({
      version: 1,
      ok: true,
      logs: [
        { ok: true, size: 2 },
        { ok: true, size: 2 },
      ],
    });
    expect(a.run('log', 'verify').out.match(/which the register knows/gu)).toHaveLength(2);
  });

  it('is not as it was written where one log is not', async () => {
    const { a, runB } = await shared();
    const text = readFileSync(a.log, 'utf8');
    writeFileSync(a.log, text.replace('"verdict":"clear"', '"verdict":"block"'));
    const { code, out } = runB('log', 'verify');
    expect([code, out]).toEqual([1, expect.stringContaining('not as it was written')]);
    expect(out).toContain('all 2 records hold');
    expect(runB('log', 'verify', '--own').code).toBe(0);
  });

  it('finds the log that an older checkpoint is of', async () => {
    const { a, runB } = await shared();
    writeFileSync(join(a.work, 'b.note'), runB('log', 'checkpoint').out);
    const { code, out } = a.run('log', 'verify', '--against', 'b.note');
    expect([code, out.match(/records hold/gu)?.length]).toEqual([0, 1]);
  });

  it('orders nothing about the record of another log', async () => {
    const { a } = await shared();
    const other = a.run('log', 'find', '--words', 'brown bins').out.split(' ')[0] ?? '';
    const { code, err } = a.run('log', 'erase', other, '--basis', 'art17', '--by', 'p-0001');
    expect([code, err]).toEqual([2, expect.stringContaining('There is no record')]);
  });
});
