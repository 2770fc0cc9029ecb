/**
 * What goes wrong around a check: none of it clears a post, each is named with what to do about it, and what was
 * recorded before still stands. The built program, real processes, real files.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { sha256 } from '../../src/record/digest.js';
import { newCouncil, testCouncil, WHO, type Council, type Ran } from '../support/smcheck.js';
import { LAUNCHER } from '../support/pty.js';
import { addColleague, spoilColleague } from '../support/spoil.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Nothing was cleared, in no format; the officer is told why, and what to do. */
function expectHeld(council: Council, cause: RegExp, remedy: RegExp): void {
  const result = join(council.work, 'result.json');
  rmSync(result, { force: true });
  const { code, out, err } = council.clear('-f', 'plain', '-f', 'json=result.json');
  const said = (err + out).replaceAll(/\s+/gu, ' ');
  expect(said).toMatch(cause);
  expect(said).toMatch(remedy);
  expect(code).toBe(2);
  expect(said).not.toContain('Ready to post');
  // Where the fault is met before the draft there is no result at all.
  if (existsSync(result)) expect(parsed(result)).toMatchObject({ drafts: [NO_VERDICT] });
}

/** A draft that could not be recorded (`cli.md`, "Exit codes"). */
const NO_VERDICT = { verdict: null, cleared: false, record: null, error: { code: 'record-failed' } };

function parsed(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The log holds so many records, and nothing is wrong with it. */
function expectWhole(council: Council, size: number): void {
  expect(council.verified()).toMatchObject({ ok: true, faults: [], size });
}

interface Fault {
  readonly name: string;
  /** Breaks something; what it returns mends it. */
  readonly strike: (council: Council) => () => void;
  readonly cause: RegExp;
  readonly remedy: RegExp;
}

/** A post that was cleared before is held while the fault lasts, and cleared again after it: nothing was lost. */
function expectNothingLost(council: Council, { strike, cause, remedy }: Fault): void {
  const { size } = council.verified();
  const mend = strike(council);
  try {
    expectHeld(council, cause, remedy);
  } finally {
    mend();
  }
  expect(council.clear().code).toBe(0);
  expectWhole(council, size + 1);
}

function moved(path: string): () => void {
  renameSync(path, `${path}.away`);
  return () => {
    rmSync(path, { recursive: true, force: true });
    renameSync(`${path}.away`, path);
  };
}

function written(path: string, text: string): () => void {
  const before = readFileSync(path);
  writeFileSync(path, text);
  return () => {
    writeFileSync(path, before);
  };
}

function withMode(path: string, mode: number): () => void {
  const before = statSync(path).mode;
  chmodSync(path, mode);
  return () => {
    chmodSync(path, before);
  };
}

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
      cause: /Others on this machine can read the log's key/u,
      remedy: /chmod 600/u,
    },
    {
      name: "the log's key is gone",
      strike: ({ key }) => moved(key),
      cause: /The log's key .* cannot be read \(ENOENT\)/u,
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

// ---------------------------------------------------------------------------------------------- rights

const NOBODY = 65534;

/** The same council as a user whom file modes bind. Root needs another user, and a copy that this user may read. */
function asNobody(council: Council): Council {
  if (process.getuid?.() !== 0) return council;
  const root = dirname(council.home);
  const copy = join(root, 'program');
  const repository = resolve(dirname(LAUNCHER), '..');
  for (const part of ['bin', 'dist', 'policy', 'package.json'])
    cpSync(join(repository, part), join(copy, part), { recursive: true });
  execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, root]);
  return council.as({ launcher: join(copy, 'bin/smcheck.js'), id: NOBODY });
}

/** Another user cannot reach a Node that stands in root's home. */
function canRunAsNobody(): boolean {
  if (process.getuid?.() !== 0) return process.platform !== 'win32';
  return spawnSync(process.execPath, ['--version'], { uid: NOBODY, gid: NOBODY }).status === 0;
}

/** Takes the right to write away from a folder and all in it. */
function readOnly(path: string): () => void {
  execFileSync('chmod', ['-R', 'a-w', path]);
  return () => {
    execFileSync('chmod', ['-R', 'u+w', path]);
  };
}

describe.runIf(canRunAsNobody())('without the right to', () => {
  let council: Council;
  beforeAll(async () => {
    const made = await newCouncil();
    council = asNobody(made);
    council.clear();
    return made.remove;
  });

  const NOT_WRITABLE = /The records cannot be written: .* is read-only for you \(EACCES\)/u;
  const ASK = /Ask for the right to write there/u;
  it.each<Fault>([
    {
      name: 'write to the data folder',
      strike: ({ data }) => readOnly(data),
      cause: NOT_WRITABLE,
      remedy: ASK,
    },
    {
      name: 'write to the log alone',
      strike: ({ log }) => withMode(log, 0o400),
      cause: NOT_WRITABLE,
      remedy: ASK,
    },
    {
      name: 'write what was signed last',
      strike: ({ lastSigned }) => withMode(lastSigned, 0o400),
      cause: NOT_WRITABLE,
      remedy: ASK,
    },
    {
      name: 'write the private lines',
      strike: ({ data }) => readOnly(join(data, 'private')),
      cause: NOT_WRITABLE,
      remedy: ASK,
    },
    {
      name: 'read the log',
      strike: ({ log }) => withMode(log, 0o200),
      cause: /The log .* cannot be read \(EACCES\)/u,
      remedy: /Give yourself the right to read it/u,
    },
    {
      name: "read the log's key",
      strike: ({ key }) => withMode(key, 0),
      cause: /The log's key .* cannot be read \(EACCES\), so nothing can be recorded/u,
      remedy: /Give yourself the right to read it/u,
    },
    {
      name: 'read the register',
      strike: ({ work }) => withMode(join(work, 'organisation/register.yaml'), 0),
      cause: /organisation\/register\.yaml:1:1: You may not read this/u,
      remedy: /Ask for the right to read it/u,
    },
    {
      name: 'look into the organisation',
      strike: ({ work }) => withMode(join(work, 'organisation'), 0),
      cause: /The folder organisation could not be read \(EACCES\)/u,
      remedy: /Ask for the right to read it/u,
    },
  ])('$name', (fault) => {
    expectNothingLost(council, fault);
  });
});

// ---------------------------------------------------------------------------------------------- disks

/** Whether a small disk can be mounted here: by root, where the system lets root. */
function canMount(): boolean {
  return spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', tmpdir()]).status === 0;
}

/** A disk of its own in a folder, gone when the test ends. */
function mountDisk(folder: string, size: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=700`, 'none', folder]);
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
}

/** Writes a file until nothing more fits; what it returns is the file's size in bytes. */
function fill(path: string): number {
  spawnSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=4096'], { stdio: 'ignore' });
  return statSync(path).size;
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** So many posts, one a line. */
function jsonl(count: number): string {
  return Array.from(
    { length: count },
    (_, row) => `${JSON.stringify({ text: `Bins: round ${row}.` })}\n`,
  ).join('');
}

describe.runIf(canMount())('on a disk of its own (needs the right to mount one)', () => {
  async function councilOnDisk(size: string): Promise<Council> {
    const records = temporaryFolder();
    mountDisk(records, size);
    return testCouncil({ records });
  }

  it('that is full: nothing is cleared, nothing is lost, and freeing some space is all it takes', async () => {
    const council = await councilOnDisk('1m');
    council.clear();
    expectNothingLost(council, {
      name: 'full',
      strike: ({ data }) => {
        const filler = join(data, 'filler');
        fill(filler);
        return () => {
          rmSync(filler);
        };
      },
      cause: /The disk that holds .* is full\. Nothing was recorded and nothing is cleared\./u,
      remedy: /Free some space/u,
    });
  });

  it('that fills up while the log is being written: nobody is told that it stands, and the next run mends it', async () => {
    const council = await councilOnDisk('2m');
    council.write({ 'posts.jsonl': jsonl(40) });
    const check = (): Ran => council.run(...WHO, '--no-input', '-f', 'jsonl', 'posts.jsonl');
    const lines = join(council.data, 'private', `${basename(dirname(council.log))}.jsonl`);
    const before = [sizeOf(lines), sizeOf(council.log)] as const;
    expect(check().code).toBe(1);
    const grown = [sizeOf(lines) - before[0], sizeOf(council.log) - before[1]] as const;

    const filler = join(council.data, 'filler');
    truncateSync(filler, fill(filler) - grown[0] - grown[1] / 2);
    const { code, out } = check();
    rmSync(filler);
    expect(code).toBe(2);
    expect(out.match(/"record":null/gu)).toHaveLength(40);
    expect(out).toMatch(/It is not known whether the record stands: .* \(ENOSPC\)\. Nothing is cleared\./u);
    expect(council.verified()).toMatchObject({ ok: false, size: 41 });

    expect(check().code).toBe(1);
    // What was cut off lies in quarantine, and a record says so.
    expectWhole(council, 41 + 1 + 40);
  });

  it('that is read-only', async () => {
    const council = await councilOnDisk('1m');
    council.clear();
    expectNothingLost(council, {
      name: 'read-only',
      strike: ({ data }) => {
        execFileSync('mount', ['-o', 'remount,ro', data]);
        return () => {
          execFileSync('mount', ['-o', 'remount,rw', data]);
        };
      },
      cause: /The records cannot be written: .* is read-only for you \(EROFS\)/u,
      remedy: /name another folder as "records"/u,
    });
  });
});

// ---------------------------------------------------------------------------------------------- crashes

describe('power that is lost', () => {
  it('in the middle of a line: what was recorded stands, and the next run sets the half line aside', async () => {
    const council = await testCouncil();
    council.clear();
    const [, , record = ''] = readFileSync(council.log, 'utf8').split('\n');
    const half = record.slice(0, record.length / 2);
    appendFileSync(council.log, half);
    const { code, out } = council.run('log', 'verify');
    expect(out).toContain('it was half-written');
    expect(code).toBe(1);
    expect(council.verified()).toMatchObject({ ok: false, size: 2 });
    expect(council.clear().code).toBe(0);
    expectWhole(council, 2 + 1 + 1);
    const aside = join(dirname(council.log), 'quarantine', sha256(Buffer.from(half)));
    expect(readFileSync(aside, 'utf8')).toBe(half);
  });

  it('and takes a signed record with it: nothing is recorded over the gap', async () => {
    const council = await testCouncil();
    council.clear();
    truncateSync(council.log, sizeOf(council.log) - 30);
    const bytes = readFileSync(council.log);
    expectHeld(
      council,
      /only the first 1 of 2 signed records can be proved/u,
      /restore the log folder from a backup/u,
    );
    expect(readFileSync(council.log).equals(bytes)).toBe(true);
    const { ok, faults } = council.verified();
    expect([ok, faults.map(({ code }) => code)]).toEqual([
      false,
      ['half-line', 'unsigned-tail', 'rolled-back'],
    ]);
  });

  it('at any moment of a long run: every record that was reported is there', async () => {
    const council = await testCouncil();
    council.write({ 'posts.jsonl': jsonl(2000) });
    let reported = 0;
    for (const lines of [1, 300, 900]) {
      reported = Math.max(reported, await killedAfter(lines, council));
      const { code } = council.clear();
      expect(code).toBe(0);
      const { ok, size } = council.verified();
      expect(ok).toBe(true);
      expect(size).toBeGreaterThan(reported);
    }
    expect(reported).toBeGreaterThan(900);
  });
});

/** Ends a long run without warning once it has reported so many drafts; the index of the last reported record. */
function killedAfter(lines: number, { work, env }: Council): Promise<number> {
  const args = [LAUNCHER, ...WHO, '--no-input', '-f', 'jsonl', 'posts.jsonl'];
  const child = spawn(process.execPath, args, {
    cwd: work,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let seen = 0;
  let last = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [, index] = /"record":\{"log":"[^"]+","index":(\d+)\}/u.exec(line) ?? [];
    last = Math.max(last, Number(index ?? 0));
    seen += 1;
    if (seen === lines) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(last);
      else reject(new Error('it ended before it could be ended'));
    });
  });
}

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

// ---------------------------------------------------------------------------------------------- the program itself

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
    const { size } = council.verified();
    const { code, err } = write(council);
    expect(err).toMatch(WHY);
    expect(code).toBe(2);
    expectWhole(council, size + 1);
  });

  it('on standard output is none either', () => {
    const { size } = council.verified();
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
