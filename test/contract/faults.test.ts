/**
 * What goes wrong around a check: none of it clears a post, each is named with what to do about it, and what was
 * recorded before still stands. The built program, real processes, real files.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  expectHeld,
  expectNothingLost,
  expectWhole,
  moved,
  recordsIn,
  withMode,
  written,
  type Fault,
} from '../support/faults.js';
import { LAUNCHER } from '../support/pty.js';
import { newCouncil, testCouncil, WHO, type Council, type Ran } from '../support/smcheck.js';
import { addColleague, spoilColleague } from '../support/spoil.js';

describe('nothing is cleared, and nothing that was recorded is lost', () => {
  // One council for all: each fault is mended, and its log grows from test to test.
  let council: Council;
  beforeAll(async () => {
    council = await newCouncil();
    council.clear();
    copyFileSync(council.log, `${council.log}.older`);
    council.clear();
    return council.remove;
  });

  it.each<Fault>([
    {
      name: "others can read the log's key",
      strike: ({ key }) => withMode(key, 0o644),
      cause: /Others on this machine can read the key/u,
      remedy: /chmod 600/u,
    },
    {
      name: "the log's key is gone",
      strike: ({ key }) => moved(key),
      cause: /The key .* cannot be read \(ENOENT\)/u,
      remedy: /right to read it/u,
    },
    {
      name: "the log's key is damaged",
      strike: ({ key }) => written(key, 'PRIVATE+KEY+'),
      cause: /is not the key of a log, or it is damaged/u,
      remedy: /Restore it from a backup/u,
    },
    {
      name: 'an older copy of the log was put back',
      strike: ({ log }) => {
        const mend = moved(log);
        copyFileSync(`${log}.older`, log);
        return mend;
      },
      cause: /This log was rolled back: .* holds 2 records, but this machine has signed \d+/u,
      remedy: /Restore the newest copy/u,
    },
    {
      name: 'the log is gone',
      strike: ({ log }) => moved(dirname(log)),
      cause: /This log was rolled back: .* is gone/u,
      remedy: /Restore the folder/u,
    },
    {
      name: 'what was signed last is not known',
      strike: ({ lastSigned }) => moved(lastSigned),
      cause: /says how far the log had come, cannot be read/u,
      remedy: /Restore it from a backup/u,
    },
    {
      name: 'the log lies in a git work tree',
      strike: ({ home }) => {
        mkdirSync(join(home, '.git'));
        return () => {
          rmSync(join(home, '.git'), { recursive: true });
        };
      },
      cause: /lies in the git work tree .*, where a checkout would rewind it/u,
      remedy: /Name a folder outside any repository/u,
    },
    {
      name: 'the records folder is a file',
      strike: ({ data }) => {
        const mend = moved(data);
        writeFileSync(data, '');
        return mend;
      },
      cause: /The records cannot be written/u,
      remedy: /See that the folder is there/u,
    },
    {
      name: 'the register is missing',
      strike: ({ work }) => moved(join(work, 'organisation/register.yaml')),
      cause: /organisation\/register\.yaml:1:1: This file is missing/u,
      remedy: /Add it/u,
    },
    {
      name: 'the organisation is missing',
      strike: ({ work }) => moved(join(work, 'organisation')),
      cause: /There is no organisation folder `organisation`/u,
      remedy: /smcheck init makes one/u,
    },
    {
      name: 'a register of which half was saved',
      strike: ({ work }) => {
        const path = join(work, 'organisation/register.yaml');
        return written(path, readFileSync(path, 'utf8').slice(0, 300));
      },
      cause: /organisation\/register\.yaml:\d+:\d+: /u,
      remedy: /It must be true or false/u,
    },
  ])('$name', (fault) => {
    expectNothingLost(council, fault);
  });
});

describe('a clock before the last record', () => {
  it('clears nothing', async () => {
    const council = await testCouncil({ begins: '2099-01-01T09:00:00Z' });
    expectHeld(
      council,
      /clock says .*, but the last record was made at 2099-01-01T09:00:00Z/u,
      /Set the clock right/u,
    );
    expectWhole(council, 1);
  });
});

describe('a detector that throws', () => {
  it('is a fault of the program (70): its draft gets no verdict, and the others stand', async () => {
    const council = await testCouncil();
    addColleague(council);
    const post = (author: string): string =>
      `---\nauthor: ${author}\nchannels: [x-main]\n---\nBins: Monday.\n`;
    council.write({ 'jo.md': post('p-0001'), 'sam.md': post('p-0002') });
    const both = ['-f', 'json', '--no-input', 'jo.md', 'sam.md'];
    expect(council.run(...both).code).toBe(1);
    spoilColleague(council);
    const { code, out } = council.run(...both);
    expect(code).toBe(70);
    expect(JSON.parse(out)).toMatchObject({
      summary: { drafts: 2, clear: 0, refer: 1, error: 1 },
      drafts: [
        { source: 'jo.md', verdict: 'refer', record: { index: 3 }, error: null },
        {
          source: 'sam.md',
          verdict: null,
          cleared: false,
          record: null,
          error: {
            code: 'detector-failed',
            hint: 'Nothing was cleared. Ask Communications, and report this as a fault of smcheck.',
          },
        },
      ],
    });
    expectWhole(council, 4);
    const shown = council.run('--no-input', 'sam.md');
    expect(shown.out).toMatch(/Could not be checked: sam\.md\n {2}The detector author failed: /u);
    expect([shown.code, council.run('lint', 'sam.md').code]).toEqual([70, 70]);
  });
});

describe.runIf(existsSync('/dev/full'))('a result that cannot be written', () => {
  let council: Council;
  beforeAll(async () => {
    council = await newCouncil();
    return council.remove;
  });

  const WHY =
    /The result cannot be written to \/dev\/full \(ENOSPC\)\.\n {2}Make room, or name another file\. Records/u;
  it.each<readonly [string, (council: Council) => Ran]>([
    ['text', ({ clear }) => clear('-o', '/dev/full')],
    ['json', ({ clear }) => clear('-f', 'plain', '-f', 'json=/dev/full')],
    ['jsonl', ({ clear }) => clear('-f', 'jsonl=/dev/full')],
    [
      'the summary of a job',
      ({ as }) => as({ env: { GITHUB_STEP_SUMMARY: '/dev/full' } }).clear('-f', 'github'),
    ],
  ])('(%s) is no result, and its record stands', (_, write) => {
    const size = recordsIn(council);
    const { code, err } = write(council);
    expect(err).toMatch(WHY);
    expect(code).toBe(2);
    expectWhole(council, size + 1);
  });

  it('on standard output is none either', () => {
    const size = recordsIn(council);
    const command = [process.execPath, LAUNCHER, ...WHO, '--answers', 'answers.yaml', 'draft.txt'];
    const { status, stderr } = spawnSync('sh', ['-c', '"$@" > /dev/full', 'sh', ...command], {
      cwd: council.work,
      env: { ...council.env },
      encoding: 'utf8',
    });
    expect(stderr).toContain('could not be written');
    expect(status).toBe(2);
    expectWhole(council, size + 1);
  });
});
