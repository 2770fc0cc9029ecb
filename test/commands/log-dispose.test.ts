import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testCouncil, type Council } from '../support/smcheck.js';

/** Of the post, and of no file of the policy. */
const WORDS = 'this week. Please put yours out by 7am';
const ORDER = ['--basis', 'retention', '--by', 'p-0001'] as const;

/** The files below a folder with what they hold. */
function filesBelow(folder: string): readonly (readonly [string, Buffer])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path, readFileSync(path)]);
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of filesBelow(folder)) hash.update(path).update(bytes);
  return hash.digest('hex');
}

const nameOf = ({ log }: Council): string => dirname(log).slice(-6);

/** A council with a closed log that holds a cleared post, and the log that goes on from it. */
async function council(): Promise<Council> {
  const made = await testCouncil();
  expect(made.clear().code).toBe(0);
  expect(made.run('log', 'close').code).toBe(0);
  made.write({ 'other.txt': 'The library opens at nine.\n' });
  made.run('-a', 'p-0001', '--no-input', 'other.txt');
  return made;
}

describe('disposing of a closed log', () => {
  it('leaves none of its words, names the proofs, and leaves records that verify and say so', async () => {
    const made = await council();
    const { run, data } = made;
    const { code, out } = run('log', 'dispose', nameOf(made), ...ORDER);
    expect([code, out]).toEqual([0, expect.stringContaining('with 3 records is disposed of')]);
    expect(out).toContain('draft.txt.clearance');
    expect(filesBelow(data).filter(([, bytes]) => bytes.includes(WORDS))).toEqual([]);
    expect(existsSync(dirname(made.log))).toBe(false);
    expect(run('log', 'verify').code).toBe(0);
    expect(run('log', 'show').out).toContain('Old log disposed of');
    const { code: shown, err } = run('log', 'show', `R-1-${nameOf(made)}`);
    expect([shown, err]).toEqual([2, expect.stringMatching(/was disposed of: record R-\d+-\w+ says so/u)]);
    expect(run('log', 'find', '--words', 'bins').code).toBe(1);
    expect(run('log', 'export', 'out').code).toBe(0);
    expect(run('log', 'dispose', nameOf(made), ...ORDER).err).toContain('has no log');
  });

  it('is only told of by a dry run, which changes nothing', async () => {
    const made = await council();
    made.run('log', 'dispose', '--dry-run'); // Compiled code is kept.
    const before = [digestOf(made.home), digestOf(made.work)];
    const { code, out } = made.run('log', 'dispose', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('sets no retention: nothing is due by itself');
    expect(out).toMatch(/private\/\w{6}\.jsonl {2}\d+ bytes/u);
    expect(out).toContain('Stays: it is not closed');
    expect([digestOf(made.home), digestOf(made.work)]).toEqual(before);
  });

  it('waits for the end of a hold', async () => {
    const made = await council();
    const number = `R-1-${nameOf(made)}`;
    const hold = ['log', 'hold', number, '--basis', 'foi', '--by', 'p-0001'] as const;
    expect(made.run(...hold).code).toBe(0);
    const { code, err } = made.run('log', 'dispose', nameOf(made), ...ORDER);
    expect([code, err]).toEqual([2, expect.stringContaining('is on hold')]);
    expect(existsSync(made.log)).toBe(true);
    expect(made.run(...hold, '--off').code).toBe(0);
    expect(made.run('log', 'dispose', nameOf(made), ...ORDER).code).toBe(0);
  });

  it('is refused for a log in use, one that nothing goes on from, and without who orders it', async () => {
    const made = await testCouncil();
    expect(made.clear().code).toBe(0);
    expect(made.run('log', 'dispose', nameOf(made), ...ORDER).err).toContain('it is not closed');
    expect(made.run('log', 'close').code).toBe(0);
    expect(made.run('log', 'dispose', nameOf(made), ...ORDER).err).toContain('no log goes on from it');
    expect(made.run('log', 'dispose', nameOf(made)).err).toContain('who orders it');
    expect(existsSync(made.log)).toBe(true);
  });
});
