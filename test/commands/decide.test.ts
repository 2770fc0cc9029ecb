/** Two computers: A refers, B decides in a terminal, and what B decided counts on A. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEYS, openTerminal } from '../support/pty.js';
import { WHO } from '../support/smcheck.js';
import { dialogue, refer, twoMachines, type Machines } from '../support/two-machines.js';

const PARTY = 'Vote Labour on Thursday!\n';
const FARAH = ['decide', '--by', 'Farah Sample'] as const;
const REFERRAL = 'draft.txt.referral';

const MENU = /What becomes of it\?/u;
const SURE = /Is\s+that\s+right\?/u;
const allow = [
  [MENU, '5'],
  [/Where did these facts/u, '4'],
  [/The web address/u, 'https://council.example/vote'],
  [/recognise a private person/u, '2'],
  [/still worry you/u, '3'],
  [/Why may it go out/u, '8'],
  [/Anything to add/u, 'It is a quotation from the notice.'],
] as const;

const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ');
const decide = ({ b }: Machines, ...answers: Parameters<typeof dialogue>[2]): ReturnType<typeof dialogue> =>
  dialogue(b, [...FARAH, REFERRAL], [...answers, [SURE, '2']]);

describe('a referral on another computer', () => {
  it('posted as it is: the receipt that comes back verifies', async () => {
    const machines = await twoMachines();
    const { a, b, send } = machines;
    refer(machines, PARTY);
    const { code, shown } = await decide(machines, ...allow);
    expect([code, shown]).toEqual([
      0,
      expect.stringMatching(/Ready to post \(not signed\)\. Record number R-1-/u),
    ]);
    send(b, a, 'draft.txt.clearance');
    const verified = a.run('verify', 'draft.txt');
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('Cleared as: draft.txt')]);
    expect(existsSync(join(b.work, REFERRAL))).toBe(false);
    const record: unknown = JSON.parse(readFileSync(join(a.work, 'draft.txt.clearance'), 'utf8'));
    expect(record).toMatchObject({
      record: {
        body: {
          kind: 'decide',
          author: 'p-0001',
          decider: 'p-0002',
          outcome: 'clear',
          reason: 'not-political',
          released: ['political/party'],
          verdict: 'clear',
        },
      },
    });
  });

  it('posted with an edit: the edited post verifies on A, and the words before do not', async () => {
    const machines = await twoMachines();
    const { a, b, send } = machines;
    refer(machines, PARTY);
    const { code } = await decide(
      machines,
      [MENU, '4'],
      [/Which words/u, ' Labour'],
      [/What should stand there/u, ''],
      [/Other words/u, ''],
      ...allow.slice(1, 5),
    );
    expect(code).toBe(0);
    send(b, a, 'draft.txt.clearance');
    expect(a.run('verify', 'draft.txt').out).toContain('were changed since');
    send(b, a, 'draft.txt');
    expect(readFileSync(join(a.work, 'draft.txt'), 'utf8')).toBe('Vote on Thursday!\n');
    expect(a.run('verify', 'draft.txt')).toMatchObject({ code: 0 });
  });

  it.each([
    ['2', 'reject', /Why not\?/u, 'Not to be posted'],
    ['3', 'ask', /want to know/u, 'The author is asked'],
    ['6', 'pass', /To whom/u, 'Passed on'],
  ] as const)('answered with %s: the decision comes back as a file', async (key, outcome, question, said) => {
    const machines = await twoMachines();
    const { b } = machines;
    refer(machines, PARTY);
    const { code, shown } = await decide(machines, [MENU, key], [question, 'Not during the campaign.']);
    expect([code, shown]).toEqual([0, expect.stringContaining(said)]);
    const file: unknown = JSON.parse(readFileSync(join(b.work, 'draft.txt.decision'), 'utf8'));
    expect(file).toMatchObject({
      outcome,
      words: 'Not during the campaign.',
      record: { body: { kind: 'decide', outcome, released: [] } },
    });
    expect(existsSync(join(b.work, REFERRAL))).toBe(outcome !== 'reject');
  });

  it('left with Enter alone waits, and so does what was not confirmed', async () => {
    const machines = await twoMachines();
    refer(machines, PARTY);
    const left = await dialogue(machines.b, [...FARAH, REFERRAL], [[MENU, '']]);
    expect([left.code, left.shown]).toEqual([1, expect.stringContaining('Nothing was decided')]);
    const { code } = await dialogue(
      machines.b,
      [...FARAH, REFERRAL],
      [
        [MENU, '2'],
        [/Why not\?/u, 'No.!'],
        [SURE, ''],
        [MENU, ''],
      ],
    );
    expect(code).toBe(1);
    expect(existsSync(join(machines.b.work, 'draft.txt.decision'))).toBe(false);
  });

  it('of whose answers the decider is in doubt does not go out', async () => {
    const machines = await twoMachines();
    refer(machines, PARTY);
    const { code, shown } = await dialogue(
      machines.b,
      [...FARAH, REFERRAL],
      [...allow.slice(0, 4), [/still worry you/u, '4'], [MENU, '']],
    );
    expect([code, shown]).toEqual([1, expect.stringContaining('in doubt about it yourself')]);
  });
});

describe('who may not decide', () => {
  it.each([
    ['the author', 'p-0001', 'is its author'],
    ['untrained', 'p-0003', 'Gwen Instance: no social-media training'],
    ['without role', 'p-0005', 'Ivy Placeholder has no role that decides this'],
    ['gone', 'p-0006', 'Kit Nominal: left on 2026-04-01'],
    ['unknown', 'p-0099', 'p-0099 is not on the register'],
  ])('%s', async (_, id, why) => {
    const machines = await twoMachines();
    refer(machines, PARTY);
    const { code, shown } = await dialogue(machines.b, ['decide', '--by', id, REFERRAL], []);
    expect([code, flat(shown)]).toEqual([1, expect.stringContaining(why)]);
    expect(existsSync(join(machines.b.work, 'draft.txt.clearance'))).toBe(false);
  });

  it('the drafter', async () => {
    const machines = await twoMachines();
    refer(machines, PARTY, '--drafted-by', 'p-0002');
    const { code, shown } = await dialogue(machines.b, [...FARAH, REFERRAL], []);
    expect([code, shown]).toEqual([1, expect.stringContaining('Farah Sample drafted it')]);
  });

  it('who has the role for one part only passes it on', async () => {
    const machines = await twoMachines();
    refer(machines, 'Vote Labour on Thursday! Sam Imaginary lives at 1 Nowhere Road.\n');
    const { shown } = await dialogue(machines.b, ['decide', '--by', 'p-0004', REFERRAL], [[MENU, '']]);
    expect(flat(shown)).toContain('Only the Communications Team');
    expect(shown).not.toContain('Post it as it is');
  });
});

describe('a referral is refused', () => {
  const spoil = ({ b }: Machines, from: RegExp, to: string): void => {
    const path = join(b.work, REFERRAL);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  };

  it.each<[string, (machines: Machines) => void, string]>([
    [
      'whose words were changed',
      (m) => {
        spoil(m, /Vote Labour on Thursday!\\"/u, 'Vote Tory on Thursday!\\"');
      },
      'are not those of the record',
    ],
    [
      'whose record was changed',
      (m) => {
        spoil(m, /"author": "p-0001"/u, '"author": "p-0005"');
      },
      'The proof does not hold',
    ],
    [
      'of a log nobody knows',
      (m) => {
        m.register((text) => text.replace(/ {2}- \{ origin: [^\n]*p-0001[^\n]*\n/u, ''));
      },
      'does not name',
    ],
    [
      'that was cut short',
      (m) => {
        spoil(m, /\}\n$/u, '');
      },
      'it is not JSON',
    ],
  ])('%s', async (_, change, why) => {
    const machines = await twoMachines();
    refer(machines, PARTY);
    change(machines);
    const { code, err } = machines.runB('decide', REFERRAL);
    expect([code, flat(err)]).toEqual([2, expect.stringContaining(why)]);
  });
});

describe('what waits', () => {
  it('is listed on the computer that referred it, and in a folder of files', async () => {
    const machines = await twoMachines();
    expect(machines.a.run('decide').out).toBe('Nothing waits for a decision.\n');
    refer(machines, PARTY);
    const own = machines.a.run('decide');
    expect([own.code, own.out]).toEqual([0, expect.stringMatching(/^R-1-[0-9a-f]{4} {2}by .*Jo Invented/u)]);
    expect(own.out).not.toContain('Labour');
    expect(machines.a.run('doctor').out).toContain('1 post to be decided');
    expect(machines.runB('decide', '.').out).toContain('Jo Invented');
    const said: unknown = JSON.parse(machines.a.run('decide', '-f', 'json').out);
    expect(said).toMatchObject({ version: 1, referrals: [{ index: 1, author: 'p-0001', error: null }] });
  });

  it('is shown where nobody can be asked, and decided by nobody', async () => {
    const machines = await twoMachines();
    refer(machines, PARTY);
    const { code, out, err } = machines.runB('decide', REFERRAL);
    expect([code, out]).toEqual([2, expect.stringMatching(/Vote Labour[^]*Who decides/u)]);
    expect(err).toContain('not started from a terminal');
  });

  it('by a number that means nothing is an error', async () => {
    const { a } = await twoMachines();
    const { code, err } = a.run('decide', '7');
    expect([code, err]).toEqual([2, expect.stringContaining('No referral 7 waits')]);
    expect(a.run('decide', 'nothing.txt')).toMatchObject({ code: 2 });
  });

  it('decided by its number on the same computer ends there', async () => {
    const machines = await twoMachines();
    const { a } = machines;
    refer(machines, PARTY);
    const { code } = await dialogue(a, [...FARAH, '1'], [...allow, [SURE, '2']]);
    expect(code).toBe(0);
    expect(a.run('verify', 'draft.txt').code).toBe(0);
    expect(a.run('decide').out).toContain('Nothing waits');
    expect(existsSync(join(a.work, REFERRAL))).toBe(false);
    expect(a.run('log', 'verify').code).toBe(0);
  });
});

it('a block that may be lifted: the decider answers what it left unasked, and it is recorded as lifted', async () => {
  const machines = await twoMachines();
  const { a, b, send } = machines;
  const from = '2020-01-01';
  const window = `- { id: election, kind: pre-election, from: ${from}, to: null, area: null, note: null }`;
  a.write({ 'organisation/calendar.yaml': `windows:\n  ${window}\n` });
  machines.register((text) =>
    text.replace('role: [monitoring-officer]', 'role: [monitoring-officer, communications]'),
  );
  expect(refer(machines, PARTY).out).toContain('Cannot go out as written');
  const { code, shown } = await dialogue(b, ['decide', '--by', 'p-0004', REFERRAL], [...allow, [SURE, '2']]);
  expect([code, shown]).toEqual([0, expect.stringContaining('Ready to post')]);
  send(b, a, 'draft.txt.clearance');
  expect(a.run('verify', 'draft.txt')).toMatchObject({ code: 0 });
  const receipt: unknown = JSON.parse(readFileSync(join(a.work, 'draft.txt.clearance'), 'utf8'));
  expect(receipt).toMatchObject({
    record: { body: { outcome: 'release', verdict: 'clear', decider: 'p-0004' } },
  });
});

it('a post that was changed since is not decided by the referral that lies beside it', async () => {
  const machines = await twoMachines();
  refer(machines, PARTY);
  machines.b.write({ 'draft.txt': 'Vote Labour on Friday!\n' });
  const { code, err } = machines.runB('decide', REFERRAL);
  expect([code, flat(err)]).toEqual([2, expect.stringContaining('The post was changed since')]);
});

it('a row of a file is decided by itself, and its receipt stands beside the others', async () => {
  const machines = await twoMachines();
  const { a, b, send } = machines;
  a.write({ 'week.jsonl': '{"text":"Bins on Thursday."}\n{"text":"Vote Labour on Thursday!"}\n' });
  a.run(...WHO, '--no-input', 'week.jsonl');
  send(a, b, 'week.jsonl.2.referral');
  const { code } = await dialogue(
    b,
    ['decide', '--by', 'p-0002', 'week.jsonl.2.referral'],
    [...allow, [SURE, '2']],
  );
  expect(code).toBe(0);
  send(b, a, 'week.jsonl.clearance');
  const said: unknown = JSON.parse(a.run('verify', '-f', 'json', 'week.jsonl').out);
  expect(said).toMatchObject({ drafts: [{ cleared: false }, { row: 2, cleared: true, why: [] }] });
  const next: unknown = JSON.parse(a.run(...WHO, '--no-input', '-f', 'json', 'week.jsonl').out);
  expect(next).toMatchObject({ drafts: [{ verdict: 'refer' }, { verdict: 'clear', cleared: true }] });
});

it('Ctrl-C decides nothing', async () => {
  const machines = await twoMachines();
  const { b } = machines;
  refer(machines, PARTY);
  const terminal = openTerminal([...FARAH, REFERRAL, '--plain'], { cwd: b.work, env: b.env });
  await terminal.until(/What becomes of it\?[^]*Your answer: $/u);
  terminal.type(KEYS.interrupt);
  expect(await terminal.exit()).toBe(130);
  expect(machines.runB('log', 'show').out).not.toContain('Decided');
  expect(existsSync(join(b.work, REFERRAL))).toBe(true);
});

it('nothing in a post steers the terminal of whoever decides it', async () => {
  const machines = await twoMachines();
  const { b } = machines;
  refer(machines, 'Vote Labour \u001b[2J\u001b]0;owned\u0007 on Thursday!\n::error::forged\n');
  const terminal = openTerminal([...FARAH, REFERRAL, '--plain'], { cwd: b.work, env: b.env });
  await terminal.until(/What becomes of it\?[^]*Your answer: $/u);
  terminal.type('4\r');
  await terminal.until(/Which words[^]*Your answer: $/u);
  terminal.type('Labour\r');
  await terminal.until(/What should stand there[^]*Your answer: $/u);
  terminal.type('\r');
  await terminal.until(/Other words[^]*Your answer: $/u);
  terminal.type(KEYS.interrupt);
  await terminal.exit();
  expect(terminal.raw()).not.toContain('\u001b');
  expect(terminal.raw()).not.toMatch(/^\s*::error::/mu);
});
