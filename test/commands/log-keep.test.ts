import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testCouncil, type Council } from '../support/smcheck.js';

/** Of the post, and of no file of the policy. */
const WORDS = 'this week. Please put yours out by 7am';
const ORDER = ['--basis', 'art17', '--by', 'p-0001'] as const;

/** A council with one cleared post, in record 1. */
async function council(): Promise<Council> {
  const made = await testCouncil();
  expect(made.clear().code).toBe(0);
  return made;
}

/** The files below a folder that hold these bytes. */
function holding(folder: string, words: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(words));
}

describe('erasing', () => {
  it('takes the words out of every file, and leaves a log that verifies', async () => {
    const { run, data, verified } = await council();
    expect(holding(data, WORDS)).toHaveLength(1);
    const { code, out } = run('log', 'erase', '1', ...ORDER);
    expect([code, out]).toEqual([0, expect.stringMatching(/^The words behind R-1-\w{4} are erased\./u)]);
    expect(holding(data, WORDS)).toEqual([]);
    expect(verified()).toMatchObject({ ok: true, size: 3 });
    expect(run('log', 'show', '2').out).toContain('erase');
  });

  it('keeps the words of every other record, and names those of the same post', async () => {
    const made = await council();
    expect(made.clear().code).toBe(0);
    made.write({ 'other.txt': 'Brown bins are collected on Friday this week.\n' });
    expect(made.run('-a', 'p-0001', '-c', 'x-main', '--no-input', 'other.txt').code).toBe(1);
    const { code, out } = made.run('log', 'erase', '2', ...ORDER);
    expect([code, out.match(/^ {2}R-.*$/gmu)]).toEqual([0, [expect.stringMatching(/^ {2}R-1-\w{4}$/u)]]);
    expect(holding(made.data, WORDS)).toHaveLength(1);
    expect(made.run('log', 'erase', '1', ...ORDER).out).not.toContain('kept behind these records');
  });

  it('is done once', async () => {
    const { run } = await council();
    expect(run('log', 'erase', 'R-1', ...ORDER).code).toBe(0);
    const { code, err } = run('log', 'erase', 'R-1', ...ORDER);
    expect([code, err]).toEqual([2, expect.stringContaining('are not here')]);
  });

  it('waits for the end of a hold', async () => {
    const { run, data } = await council();
    const hold = ['log', 'hold', '1', '--basis', 'foi', '--by', 'p-0001'] as const;
    expect(run(...hold)).toMatchObject({ code: 0 });
    expect(run(...hold).err).toContain('on hold already');
    const { code, err } = run('log', 'erase', '1', ...ORDER);
    expect([code, err]).toEqual([2, expect.stringContaining('is on hold')]);
    expect(holding(data, WORDS)).toHaveLength(1);
    expect(run(...hold, '--off').out).toContain('no longer on hold');
    expect(run('log', 'erase', '1', ...ORDER).code).toBe(0);
  });

  it.each([
    ['the first record of a log', ['0', ...ORDER], 'no record of a check'],
    ['no record', ['7', ...ORDER], 'There is no record 7'],
    ['nobody who orders it', ['1', '--basis', 'art17'], '--by'],
    [
      'somebody the register does not know',
      ['1', '--basis', 'art17', '--by', 'p-0099'],
      'nobody in register.yaml',
    ],
    ['no basis', ['1', '--by', 'p-0001'], '--basis'],
    ['a basis that is none', ['1', '--basis', 'tidiness', '--by', 'p-0001'], 'tidiness'],
  ])('is refused for %s, and records nothing', async (_, args, why) => {
    const { run, verified } = await council();
    const { code, err } = run('log', 'erase', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
    expect(verified().size).toBe(2);
  });
});
