/** Forgetting a person: afterwards their word is in no file but the post and the papers that `erase` names. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { User } from '../support/folders.js';
import { runIn, WHO, type Ran } from '../support/smcheck.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { dialogue, refer, twoMachines, type Machines } from '../support/two-machines.js';

/** In no file of the policy or the organisation. */
const RARE = 'Quillfeather';
const POST = `Labour majority on Thursday, says Wilma ${RARE}!\n`;
const ORDER = ['--basis', 'art17', '--by', 'p-0002'] as const;
const ALLOWED = [
  [/What becomes of it\?/u, '5'],
  [/Where did these facts/u, '4'],
  [/The web address/u, 'https://council.example/vote'],
  [/recognise a private person/u, '2'],
  [/still worry you/u, '3'],
  [/Why may it go out/u, '8'],
  [/Anything to add/u, `${RARE} is quoted from the notice.`],
  [/Is\s+that\s+right\?/u, '2'],
] as const;
const REJECTED = [
  [/What becomes of it\?/u, '2'],
  [/Why not\?/u, `${RARE} did not agree.`],
  [/Is\s+that\s+right\?/u, '2'],
] as const;

/** Every file that holds the word: drafts, homes, records, caches, and what was left half-written. */
function filesWith(word: string, ...folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(word) || textOf(path).includes(word));
}

/** An e-mail's parts stand in base64, each decoded here; no other file of ours hides its words. */
function textOf(path: string): string {
  const text = readFileSync(path, 'latin1');
  if (!path.endsWith('.eml')) return text;
  return text
    .split(/\r?\n\r?\n/u)
    .map((part) => Buffer.from(part, 'base64').toString('latin1'))
    .join('\n');
}

const everything = ({ work }: User): string => dirname(work);

/** What `erase` sets apart: other records, and files to delete. */
const named = ({ out }: Ran): readonly string[] =>
  Array.from(out.matchAll(/^ {2}(\S+)$/gmu), ([, name = '']) => name).sort();

/** Strict and full, and as it is written out: all of it holds. */
function holds(user: User, folder: string): void {
  for (const level of ['bytes', 'strict', 'full']) {
    const { code, out } = runIn(user, ['log', 'verify', '--own', '--level', level]);
    expect([code, out]).toEqual([0, expect.stringContaining('records hold')]);
  }
  expect(runIn(user, ['log', 'export', folder, '--with-words']).code).toBe(0);
  expect(runIn(user, ['log', 'verify', '--level', 'full', folder]).code).toBe(0);
}

async function decide({ b }: Machines, answers: Parameters<typeof dialogue>[2]): Promise<void> {
  const { code } = await dialogue(b, ['decide', '--by', 'p-0002', 'draft.txt.referral'], answers);
  expect(code).toBe(0);
}

describe('after a person is forgotten', () => {
  it('a post that waits is in no file but itself, its referral and the e-mail', async () => {
    const machines = await twoMachines();
    const { a } = machines;
    refer(machines, POST);
    expect(filesWith(RARE, everything(a)).length).toBeGreaterThan(3);
    const erased = a.run('log', 'erase', '1', ...ORDER);
    expect([erased.code, named(erased)]).toEqual([0, ['draft.txt.referral', 'draft.txt.referral.eml']]);
    const left = filesWith(RARE, everything(a)).map((path) => basename(path));
    expect(left.sort()).toEqual(['draft.txt', ...named(erased)]);
    for (const name of left) rmSync(join(a.work, name));
    expect(filesWith(RARE, everything(a))).toEqual([]);
    holds(a, 'out');
    expect(filesWith(RARE, everything(a))).toEqual([]);
  });

  it.each([
    ['allowed', ALLOWED],
    ['rejected', REJECTED],
  ] as const)(
    'a post that was %s on another computer is in none, once both logs are asked',
    async (_, answers) => {
      const records = temporaryFolder();
      const machines = await twoMachines(records);
      const { a, b, send } = machines;
      const folders = [records, everything(a), everything(b)];
      refer(machines, POST);
      await decide(machines, answers);
      send(b, a, 'draft.txt.clearance', 'draft.txt.decision');
      const again = a.run(...WHO, '--no-input', 'draft.txt');
      expect(again.code).toBe(answers === ALLOWED ? 0 : 1);

      const first = a.run('log', 'erase', '1', ...ORDER);
      expect(first.code).toBe(0);
      const others = named(first).filter((name) => name.startsWith('R-'));
      expect(others.length).toBe(answers === ALLOWED ? 1 : 2);
      const papers = new Set(named(first));
      for (const number of others) {
        const tried = [a, b].map((user) => runIn(user, ['log', 'erase', number, ...ORDER]));
        const done = tried.filter(({ code }) => code === 0);
        expect(done).toHaveLength(1);
        for (const name of done.flatMap(named)) papers.add(name);
      }

      const left = filesWith(RARE, ...folders);
      expect(
        left.map((path) => basename(path)).filter((name) => name !== 'draft.txt' && !papers.has(name)),
      ).toEqual([]);
      for (const path of left) rmSync(path);
      holds(a, 'out');
      holds(b, 'out');
      // Where nothing is shared, the log is taken in and holds there as well.
      const elsewhere = await twoMachines();
      elsewhere.a.write({
        'organisation/register.yaml': readFileSync(join(a.work, 'organisation/register.yaml')),
      });
      const taken = elsewhere.a.run('log', 'import', join(a.work, 'out'));
      expect([taken.code, taken.err]).toEqual([0, '']);
      expect(elsewhere.a.run('log', 'verify', '--level', 'full').code).toBe(0);
      expect(filesWith(RARE, ...folders, everything(elsewhere.a))).toEqual([]);
    },
  );
});
