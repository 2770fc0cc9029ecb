/**
 * Every call of the system that an append makes, made to fail, to lie, to be interrupted, or to be the last: what was
 * acknowledged stands, nothing old changes, and the next program goes on. Judged by ourselves and by Go.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import { verifyLog } from '../../src/verify.js';
import { bundledAppender } from '../store/bundled-appender.js';
import { placeIn, recordSome, toRecord } from '../store/to-record.js';
import { goProgram } from '../support/judges.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** One call of the system: the `nth` of its name on a file. */
interface Call {
  readonly name: string;
  readonly file: string;
  readonly nth: number;
}

/** What may happen to a call: a full disk only where something is written, a signal where the system may be waiting. */
function faultsOf({ name }: Call): readonly string[] {
  const writes = ['openat', 'write', 'pwrite64', 'fsync', 'fdatasync', 'mkdir', 'link', 'rename'];
  const waits = ['openat', 'read', 'pread64', 'write', 'pwrite64', 'fsync', 'fdatasync'];
  return [
    'signal=KILL',
    'error=EIO',
    ...(writes.includes(name) ? ['error=ENOSPC'] : []),
    ...(waits.includes(name) ? ['error=EINTR'] : []),
    // It says that five bytes were written, and none were.
    ...(['write', 'pwrite64'].includes(name) ? ['retval=5'] : []),
  ];
}

/** A place to append in again and again, each time from the same state. */
interface Bench {
  readonly folder: string;
  readonly reset: () => void;
  readonly append: (...strace: readonly string[]) => Promise<Ran>;
  readonly trace: () => string;
}

interface Ran {
  readonly out: string;
  readonly err: string;
}

async function newBench(appender: string): Promise<Bench> {
  const [home, kept] = [temporaryFolder(), temporaryFolder()];
  const folder = join(home, 'user');
  const { basisFolder } = await recordSome(placeIn(folder), 1);
  rmSync(basisFolder, { recursive: true });
  cpSync(folder, kept, { recursive: true });
  const trace = join(home, 'trace');
  return {
    folder,
    reset: () => {
      rmSync(folder, { recursive: true, force: true });
      cpSync(kept, folder, { recursive: true });
    },
    append: async (...strace) => {
      const child = spawn('strace', [
        ...['-y', '-qq', '-o', trace, ...strace],
        // The same random numbers in each run, so that a temporary file has the same name in each.
        ...[process.execPath, '--random-seed=1', appender, folder, '1', 'x'],
      ]);
      const said = { out: '', err: '' };
      child.stdout.on('data', (chunk) => (said.out += String(chunk)));
      child.stderr.on('data', (chunk) => (said.err += String(chunk)));
      await once(child, 'close');
      return said;
    },
    trace: () => readFileSync(trace, 'utf8'),
  };
}

/** The calls on files below the folder, as a run without faults makes them. */
function callsIn(trace: string, folder: string): readonly Call[] {
  const counts = new Map<string, number>();
  const count = (key: string): number => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key) ?? 0;
  };
  return trace.split('\n').flatMap((line) => {
    const [, name = ''] = /^(\w+)\(/u.exec(line) ?? [];
    const at = line.indexOf(`${folder}/`);
    if (name === '' || at < 0) return [];
    const [path = ''] = /^[^"<>]+/u.exec(line.slice(at)) ?? [];
    return [{ name, file: path, nth: count(`${name} ${path}`) }];
  });
}

const MISSING = spawnSync('strace', ['-V']).error !== undefined;

describe('every call of the system that an append makes', () => {
  it('may fail, lie, be interrupted or be the last', async () => {
    if (MISSING) {
      console.info('strace is not here: no call of the system was made to fail');
      return;
    }
    const appender = bundledAppender();
    const go = goProgram(temporaryFolder());
    if (go === null) console.info('Go or its packages are not here: our own verifier judged alone');
    const violations: string[] = [];
    const missed: string[] = [];
    const swept = await Promise.all(
      [0, 1].map(async (worker) => {
        const bench = await newBench(appender);
        await bench.append('-e', 'trace=%file,%desc');
        const calls = callsIn(bench.trace(), bench.folder);
        let runs = 0;
        for (const [at, call] of calls.entries()) {
          if (at % 2 !== worker) continue;
          for (const fault of faultsOf(call)) {
            const name = `${call.name} ${call.file.slice(bench.folder.length)} ${call.nth}: ${fault}`;
            const found = await strike(bench, call, fault, go);
            violations.push(...found.map((what) => `${name}: ${what}`));
            if (!/\(INJECTED\)|killed by SIGKILL/u.test(bench.trace())) missed.push(name);
            runs += 1;
          }
        }
        return runs;
      }),
    );
    const runs = swept.reduce((sum, one) => sum + one, 0);
    console.info(`${runs} faults, ${missed.length} missed, ${violations.length} violations`);
    expect(violations).toEqual([]);
    expect(runs).toBeGreaterThan(300);
    expect(missed).toEqual([]);
  }, 600_000);
});

/** Appends with one fault, then without; what was broken by it. */
async function strike(
  bench: Bench,
  call: Call,
  fault: string,
  go: string | null,
): Promise<readonly string[]> {
  bench.reset();
  const place = placeIn(bench.folder);
  const log = logOf(bench.folder);
  const before = readFileSync(log);
  const inject = `inject=${call.name}:${fault}:when=${call.nth}`;
  const { out, err } = await bench.append('-P', call.file, '-e', `trace=${call.name}`, '-e', inject);
  const acknowledged = /^\d+$/mu.exec(out)?.[0] ?? null;
  const left = readFileSync(log);
  const broken: string[] = [];
  if (err.includes('Nothing was recorded') && left.length > before.length) broken.push('it denied a record');
  const records = await openFolder(place);
  await recordChecks(records, [toRecord({ text: 'Afterwards.' })]);
  const after = readFileSync(log);
  if (!after.subarray(0, before.length).equals(before)) broken.push('old bytes changed');
  if (acknowledged !== null && !after.includes(`"i":${acknowledged},"sigs"`)) broken.push('a record is lost');
  if (!left.equals(after.subarray(0, left.length)) && !after.includes('"kind":"recover"'))
    broken.push('a torn end went unreported');
  const report = verifyLog([after], { level: 'strict', keys: [records.vkey] });
  broken.push(...report.faults.map(({ message }) => message));
  if (go !== null && spawnSync(go, [log, records.vkey]).status !== 0) broken.push('Go refuses it');
  return broken;
}

function logOf(folder: string): string {
  const [name = ''] = /[0-9a-f]{6}/u.exec(readFileSync(pointerIn(folder), 'utf8')) ?? [];
  return join(folder, 'records', name, 'log.jsonl');
}

function pointerIn(folder: string): string {
  const { stdout } = spawnSync('find', [join(folder, 'config/logs'), '-name', '*.log'], { encoding: 'utf8' });
  return stdout.trim();
}
