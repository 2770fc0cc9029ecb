/** The author's next run: what was decided is shown, lets the post out, or stands against it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.js';
import { DRAFT, WHO, type Ran } from '../support/smcheck.js';
import { dialogue, refer, twoMachines, type Machines } from '../support/two-machines.js';

const PARTY = 'Vote Labour on Thursday!\n';
const REFERRAL = 'draft.txt.referral';
const DECISION = 'draft.txt.decision';
const MENU = /What becomes of it\?/u;
const SURE = /Is\s+that\s+right\?/u;

const flat = ({ out }: Ran): string => out.replaceAll(/\s+/gu, ' ');

/** A plain post that its author is not sure of. */
function doubt({ a, b, send }: Machines): void {
  const { out } = a.run(...WHO, '--answers-template', 'draft.txt');
  a.write({ 'doubt.yaml': out });
  expect(a.run(...WHO, '--answers', 'doubt.yaml', 'draft.txt').code).toBe(1);
  send(a, b, REFERRAL);
}

async function say({ b, a, send }: Machines, ...answers: Parameters<typeof dialogue>[2]): Promise<void> {
  const { code } = await dialogue(b, ['decide', '--by', 'p-0002', REFERRAL], [...answers, [SURE, '2']]);
  expect(code).toBe(0);
  send(b, a, DECISION, 'draft.txt.clearance');
}

const reject = (machines: Machines): Promise<void> =>
  say(machines, [MENU, '2'], [/Why not\?/u, 'Not during the campaign.']);
/** The author was unsure of each question, and the decider gives the reason. */
const allow = (machines: Machines): Promise<void> =>
  say(machines, [MENU, '5'], [/Why may it go out/u, '2'], [/Anything to add/u, '']);

describe('a rejection stands', () => {
  it('with other answers, with a comma changed, and is shown', async () => {
    const machines = await twoMachines();
    const { a } = machines;
    doubt(machines);
    await reject(machines);
    a.answer('answers.yaml', 'draft.txt');
    const again = a.clear();
    expect([again.code, flat(again)]).toEqual([
      1,
      expect.stringMatching(
        /Ask Communications.*Farah Sample decided on .* not to post this\. “Not during the/u,
      ),
    ]);
    const near = DRAFT.replace('bins are', 'bins, are');
    a.write({ 'draft.txt': near });
    a.answer('answers.yaml', 'draft.txt');
    const changed = a.clear();
    expect([changed.code, flat(changed)]).toEqual([1, expect.stringContaining('not to post this.')]);
    a.write({ 'draft.txt': DRAFT.replace('Please put', 'Kindly put') });
    a.answer('answers.yaml', 'draft.txt');
    expect(flat(a.clear())).toContain('not to post nearly this.');
    expect(a.run('log', 'verify').code).toBe(0);
  });

  it('until it is decided anew', async () => {
    const machines = await twoMachines();
    const { a, b, send } = machines;
    doubt(machines);
    await reject(machines);
    a.answer('answers.yaml', 'draft.txt');
    expect(a.clear().code).toBe(1);
    send(a, b, REFERRAL);
    await allow(machines);
    const said = a.clear();
    expect([said.code, flat(said)]).toEqual([0, expect.stringContaining('Allowed by Farah Sample')]);
  });

  it('and another post is not held back by it', async () => {
    const machines = await twoMachines();
    const { a } = machines;
    doubt(machines);
    await reject(machines);
    a.run(...WHO, '--no-input', 'draft.txt');
    a.write({ 'draft.txt': 'The library is open until 8pm today.\n' });
    a.answer('answers.yaml', 'draft.txt');
    expect(a.clear().code).toBe(0);
  });
});

describe('a decision that comes back', () => {
  it('lets the post out, and nobody is asked again', async () => {
    const machines = await twoMachines();
    const { a } = machines;
    doubt(machines);
    await allow(machines);
    const said = a.run('--no-input', 'draft.txt');
    expect([said.code, flat(said)]).toEqual([
      0,
      expect.stringMatching(
        /Ready to post.*Allowed by Farah Sample \(not signed\) on .*It is public already/u,
      ),
    ]);
    expect(said.out).toContain(DRAFT.trim());
    expect([a.run('decide').out, existsSync(join(a.work, REFERRAL))]).toEqual([
      'Nothing waits for a decision.\n',
      false,
    ]);
    expect(a.run('verify', 'draft.txt').code).toBe(0);
    const json: unknown = JSON.parse(a.run('--no-input', '-f', 'json', 'draft.txt').out);
    expect(json).toMatchObject({
      drafts: [{ verdict: 'clear', cleared: true, receipt: 'draft.txt.clearance' }],
    });
  });

  it('lets nothing else out', async () => {
    const machines = await twoMachines();
    const { a } = machines;
    doubt(machines);
    await allow(machines);
    a.write({ 'draft.txt': DRAFT.replace('7am', '8am') });
    expect(a.run(...WHO, '--no-input', 'draft.txt').code).toBe(1);
  });

  it('with a question is shown before the post is asked about', async () => {
    const machines = await twoMachines();
    doubt(machines);
    await say(machines, [MENU, '3'], [/want to know/u, 'Which streets?']);
    const said = machines.a.run(...WHO, '--no-input', 'draft.txt');
    expect(flat(said)).toMatch(/Farah Sample asks about this, on .*: “Which streets\?”/u);
  });

  it.each<[string, (machines: Machines) => void, string]>([
    [
      'that was turned round',
      ({ a }) => {
        const path = join(a.work, DECISION);
        writeFileSync(path, readFileSync(path, 'utf8').replace('"outcome": "reject"', '"outcome": "ask"'));
      },
      'says otherwise than its record',
    ],
    [
      'of a log nobody knows',
      ({ register }) => {
        register((text) => text.replace(/ {2}- \{ origin: [^\n]*p-0002[^\n]*\n/u, ''));
      },
      'does not name',
    ],
    [
      'on another referral',
      ({ a }) => {
        const path = join(a.work, DECISION);
        const other = a.run(...WHO, '--answers', 'doubt.yaml', 'draft.txt');
        const [, number = ''] = /Record number (R-\d+-\w+)/u.exec(other.out) ?? [];
        writeFileSync(
          path,
          readFileSync(path, 'utf8').replace(/"number": "[^"]*"/u, `"number": "${number}"`),
        );
      },
      'decides another referral',
    ],
    [
      'that was cut short',
      ({ a }) => {
        writeFileSync(join(a.work, DECISION), '{');
      },
      'This is no decision',
    ],
  ])('is not taken %s', async (_, spoil, why) => {
    const machines = await twoMachines();
    const { a, b, send } = machines;
    doubt(machines);
    const { code } = await dialogue(
      b,
      ['decide', '--by', 'p-0002', REFERRAL],
      [
        [MENU, '2'],
        [/Why not\?/u, 'No.!'],
        [SURE, '2'],
      ],
    );
    expect(code).toBe(0);
    send(b, a, DECISION);
    spoil(machines);
    const { err } = a.run(...WHO, '--no-input', 'draft.txt');
    expect(err.replaceAll(/\s+/gu, ' ')).toContain(why);
  });
});

it('erasing the words of a referral takes it out of what is remembered', async () => {
  const machines = await twoMachines();
  const { a } = machines;
  refer(machines, PARTY);
  expect(a.run('log', 'erase', '1', '--basis', 'error', '--by', 'p-0001').code).toBe(0);
  expect(a.run('decide').out).toBe('Nothing waits for a decision.\n');
  expect(a.run('log', 'verify').code).toBe(0);
});

it('where records are shared, it is decided by its number and found on the next run', async () => {
  const machines = await twoMachines(temporaryFolder());
  const { a, b } = machines;
  refer(machines, PARTY);
  expect(machines.runB('decide').out).toMatch(/^R-1-[0-9a-f]{4} {2}by/u);
  const { code } = await dialogue(
    b,
    ['decide', '--by', 'p-0002', '1'],
    [
      [MENU, '5'],
      [/Where did these facts/u, '4'],
      [/The web address/u, 'https://council.example/vote'],
      [/recognise a private person/u, '2'],
      [/still worry you/u, '3'],
      [/Why may it go out/u, '8'],
      [/Anything to add/u, ''],
      [SURE, '2'],
    ],
  );
  expect(code).toBe(0);
  expect(a.run('--no-input', 'draft.txt')).toMatchObject({ code: 0 });
  expect(a.run('verify', 'draft.txt').code).toBe(0);
});
