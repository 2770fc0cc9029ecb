/** Checks and decisions that an officer signs, through ssh-keygen; and every way in which a signature does not count. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testCouncil, WHO, type Council } from '../support/smcheck.js';
import { HAS_SSH, makeKey } from '../support/ssh-key.js';
import { dialogue, refer, twoMachines } from '../support/two-machines.js';

const register = ({ work }: Pick<Council, 'work'>): string => join(work, 'organisation/register.yaml');
const edit = (path: string, from: RegExp, to: string): void => {
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
};
const give = (c: Council, key: string, more = 'from: 2026-03-02'): void => {
  edit(register(c), /keys: \[[^\]]*\]/u, `keys: [{ key: "${key}", ${more} }]`);
};

/** A council whose author has a key, and a post that was signed and cleared. */
async function signed(): Promise<{ readonly c: Council; readonly path: string }> {
  const c = await testCouncil();
  const { path, text } = makeKey(c);
  give(c, text);
  c.answer('answers.yaml', 'draft.txt');
  const { code, out } = c.clear('--key', path);
  expect([code, out]).toEqual([0, expect.stringContaining('Cleared by Jo Invented.')]);
  return { c, path };
}

describe.runIf(HAS_SSH)('a signed check', () => {
  it('says so on the screen, in JSON, in the record, and verifies', async () => {
    const { c } = await signed();
    const { code, out } = c.run('verify', 'draft.txt');
    expect([code, out]).toEqual([0, expect.stringContaining('Cleared: draft.txt')]);
    const json: unknown = JSON.parse(c.run('verify', '-f', 'json', 'draft.txt').out);
    expect(json).toMatchObject({ drafts: [{ identity: 'signed' }] });
    const line: unknown = JSON.parse(readFileSync(join(c.work, 'draft.txt.clearance'), 'utf8'));
    expect(line).toMatchObject({ record: { body: { identity: 'signed', after: { i: 0 } }, sigs: [{}] } });
    expect(c.verified().ok).toBe(true);
  });

  it('by the key that is remembered needs no option', async () => {
    const c = await testCouncil();
    const { path, text } = makeKey(c);
    give(c, text);
    c.answer('answers.yaml', 'draft.txt');
    writeFileSync(
      join(c.home, '.config/smcheck/who.json'),
      JSON.stringify({ author: null, channels: [], key: `~/.ssh/${path.split('/').at(-1) ?? ''}.pub` }),
    );
    expect(c.clear().out).toContain('Cleared by Jo Invented.');
  });

  it('without a key is asserted', async () => {
    const c = await testCouncil();
    expect(c.clear().out).toContain('Cleared as Jo Invented (not signed).');
  });

  it.each<[string, (c: Council) => void, string]>([
    [
      'a key that was ended before',
      (c) => {
        edit(register(c), /(keys: \[\{ key: "[^"]*", from: )\S+ \}/u, '$12020-01-01, until: 2020-02-01 }');
      },
      'did not count on',
    ],
    [
      'a key that is no longer named',
      (c) => {
        edit(register(c), /keys: \[\{[^\]]*\]/u, 'keys: []');
      },
      'is not Jo Invented’s',
    ],
    [
      'a key of somebody else',
      (c) => {
        give(c, makeKey(c, 'other').text);
      },
      'is not Jo Invented’s',
    ],
    [
      'a signature that was touched',
      (c) => {
        edit(join(c.work, 'draft.txt.clearance'), /("sshsig":"[^"]{200})./u, '$1_');
      },
      'no proof that a post was checked',
    ],
  ])('does not count with %s', async (_, spoil, why) => {
    const { c } = await signed();
    spoil(c);
    const { code, out } = c.run('verify', 'draft.txt');
    expect([code, out.replaceAll(/\s+/gu, ' ')]).toEqual([1, expect.stringContaining(why)]);
  });

  it.each<[string, (c: Council, path: string) => void, string]>([
    [
      'no such key',
      (_, path) => {
        rmSync(`${path}.pub`);
      },
      'There is no public key',
    ],
    [
      'no secret beside it, and no agent',
      (_, path) => {
        rmSync(path);
      },
      'Nothing was signed',
    ],
    [
      'a key that the register does not know',
      (c) => {
        edit(register(c), /keys: \[\{[^\]]*\]/u, 'keys: []');
      },
      "is nobody's in register.yaml",
    ],
  ])('records nothing with %s', async (_, spoil, why) => {
    const { c, path } = await signed();
    const before = readFileSync(c.log, 'utf8');
    spoil(c, path);
    c.answer('answers.yaml', 'draft.txt');
    const { code, err, out } = c.clear('--key', path);
    expect([code, (err + out).replaceAll(/\s+/gu, ' ')]).toEqual([2, expect.stringContaining(why)]);
    expect(readFileSync(c.log, 'utf8')).toBe(before);
  });

  it('with a key of somebody else than the author is not signed, and says so', async () => {
    const c = await testCouncil();
    const { path, text } = makeKey(c);
    edit(
      register(c),
      /logs:/u,
      `  - { id: p-0007, name: Kim Sample, service: Waste, from: 2026-03-02, keys: [{ key: "${text}", from: 2026-03-02 }] }\nlogs:`,
    );
    c.answer('answers.yaml', 'draft.txt');
    const { out, err } = c.run(...WHO, '--key', path, '--answers', 'answers.yaml', 'draft.txt');
    expect([out, err]).toEqual([
      expect.stringContaining('Cleared as Jo Invented (not signed).'),
      expect.stringContaining('Not signed: the key is p-0007’s'),
    ]);
  });
});

it.runIf(HAS_SSH)('a signed decision names who decided it by their key', async () => {
  const machines = await twoMachines();
  const { a, b, send } = machines;
  const { path, text } = makeKey(b);
  machines.register((all) =>
    all.replace(/(name: Farah Sample[^]*?keys: )\[\]/u, `$1[{ key: "${text}", from: 2026-03-02 }]`),
  );
  refer(machines, 'Vote Labour on Thursday!\n');
  const { code, shown } = await dialogue(
    b,
    ['decide', '--key', path, 'draft.txt.referral'],
    [
      [/What becomes of it\?/u, '5'],
      [/Where did these facts/u, '4'],
      [/The web address/u, 'https://council.example/vote'],
      [/recognise a private person/u, '2'],
      [/still worry you/u, '3'],
      [/Why may it go out/u, '8'],
      [/Anything to add/u, ''],
      [/Is\s+that\s+right\?/u, '2'],
    ],
  );
  expect([code, shown]).toEqual([0, expect.stringContaining('Ready to post, signed.')]);
  send(b, a, 'draft.txt.clearance');
  expect(a.run('verify', 'draft.txt').out).toContain('Cleared: draft.txt');
  expect(a.run('--no-input', 'draft.txt').out.replaceAll(/\s+/gu, ' ')).toContain(
    'Allowed by Farah Sample on',
  );
});
