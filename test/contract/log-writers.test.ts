/** Programs that write to one log at once, are ended without warning, or are stopped: one chain, and nothing lost. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFolder, type FolderRecords } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import { verifyLog } from '../../src/verify.js';
import { bundledAppender } from '../store/bundled-appender.js';
import { placeIn, recordSome, toRecord } from '../store/to-record.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Writer {
  readonly child: ChildProcess;
  /** Indexes that were acknowledged. */
  readonly told: readonly number[];
  /** Settles when so many more were acknowledged, or it ended. */
  readonly more: (count: number) => Promise<unknown>;
  readonly ended: Promise<unknown>;
}

/** Starts a program that records, and hears what it acknowledges. */
function writer(appender: string, folder: string, count: number, seed: string): Writer {
  const child = spawn(process.execPath, [appender, folder, String(count), seed], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const told: number[] = [];
  let rest = '';
  child.stdout.on('data', (chunk) => {
    // A last line that was cut short told nobody anything.
    const [last = '', ...lines] = `${rest}${String(chunk)}`.split('\n').reverse();
    told.push(...lines.reverse().map(Number));
    rest = last;
    child.emit('told');
  });
  const ended = once(child, 'close');
  const reached = async (wanted: number): Promise<void> => {
    while (told.length < wanted) await once(child, 'told');
  };
  return { child, told, ended, more: (more) => Promise.race([reached(told.length + more), ended]) };
}

/** All that must hold at the end: one chain, everything acknowledged in it once, nobody's claim left behind. */
async function judge(folder: string, acknowledged: readonly number[]): Promise<FolderRecords> {
  const records = await openFolder(placeIn(folder));
  // Twice: a dead program's claim goes when the log has passed it.
  for (const text of ['Afterwards.', 'And again.']) await recordChecks(records, [toRecord({ text })]);
  const bytes = readFileSync(records.place.log);
  const report = verifyLog([bytes], { level: 'strict', keys: [records.vkey] });
  expect(report.faults).toEqual([]);
  const indexes = bytes
    .toString()
    .split('\n')
    .flatMap((line) =>
      line.includes('"kind":"check"') ? [Number(/"i":(\d+),"sigs"/u.exec(line)?.[1])] : [],
    );
  const standing = new Set(indexes);
  expect(acknowledged.filter((index) => !standing.has(index))).toEqual([]);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  expect(readdirSync(records.place.folder).filter((name) => /^claim\.\d/u.test(name))).toEqual([]);
  return records;
}

describe('eight programs', () => {
  it('that append 200 times each at once, from the first record on, make one chain', async () => {
    const folder = temporaryFolder();
    const appender = bundledAppender();
    const writers = Array.from({ length: 8 }, (_, at) => writer(appender, folder, 200, `writer ${at}`));
    await Promise.all(writers.map(({ ended }) => ended));
    const told = writers.flatMap((one) => one.told);
    expect(told.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1600 }, (_, at) => at + 1));
    const { place, origin } = await judge(folder, told);
    expect(readdirSync(join(folder, 'records')).sort()).toEqual([origin.slice(-6), 'private']);
    const privates = readFileSync(place.private, 'utf8').split('\n').slice(0, -1);
    expect(new Set(privates).size).toBe(1602);
  }, 300_000);
});

describe('two hundred programs', () => {
  const KILLS = 200;
  const AT_ONCE = 4;

  it('that are killed while they write lose nothing that they acknowledged, and stop nobody', async () => {
    const folder = temporaryFolder();
    const appender = bundledAppender();
    await recordSome(placeIn(folder), 1);
    const acknowledged: number[] = [];
    const signals: unknown[] = [];
    const killOne = async (kill: number): Promise<void> => {
      const { child, told, more, ended } = writer(appender, folder, 1000, `kill ${kill}`);
      // Each is killed at another moment behind its last acknowledged record.
      await more(1 + (kill % 3));
      await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 11));
      child.kill('SIGKILL');
      await ended;
      signals.push(child.signalCode);
      acknowledged.push(...told);
    };
    const line = async (from: number): Promise<void> => {
      for (let kill = from; kill < KILLS; kill += AT_ONCE) await killOne(kill);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => line(at)));
    expect(signals).toEqual(Array.from({ length: KILLS }, () => 'SIGKILL'));
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
    const { place } = await judge(folder, acknowledged);
    // Whatever was torn off is in quarantine, and a record names it.
    const aside = readdirSync(place.folder).includes('quarantine')
      ? readdirSync(join(place.folder, 'quarantine'))
      : [];
    const log = readFileSync(place.log, 'utf8');
    expect(aside.filter((name) => !log.includes(`"sha256":"${name}"`))).toEqual([]);
    console.info(`${KILLS} killed, ${acknowledged.length} acknowledged, ${aside.length} torn ends reported`);
  }, 300_000);
});

describe('a program that is stopped while it holds the claim', () => {
  /** How long it stays stopped: a minute where somebody asks for it, else a moment. No clock decides anything here. */
  const STOPPED_MS = Number(process.env['SMCHECK_STOPPED_MS'] ?? 1500);

  it('keeps it: others wait and say for whom, and it goes on when it is continued', async () => {
    const folder = temporaryFolder();
    const appender = bundledAppender();
    const records = await recordSome(placeIn(folder), 1);
    const holder = writer(appender, folder, 100_000, 'holder');
    const claims = (): readonly string[] =>
      readdirSync(records.place.folder).filter((name) => /^claim\.\d/u.test(name));
    await holder.more(3);
    for (;;) {
      holder.child.kill('SIGSTOP');
      await stopped(holder.child);
      if (claims().length > 0) break;
      holder.child.kill('SIGCONT');
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const [held] = [claims()];
    const size = readFileSync(records.place.log).length;
    const other = writer(appender, folder, 1, 'other');
    await new Promise((resolve) => setTimeout(resolve, STOPPED_MS));
    expect(claims()).toEqual(held);
    expect(readFileSync(records.place.log).length).toBe(size);
    expect(other.told).toEqual([]);
    holder.child.kill('SIGCONT');
    await holder.more(3);
    await other.ended;
    holder.child.kill('SIGKILL');
    await holder.ended;
    await judge(folder, [...holder.told, ...other.told]);
  }, 180_000);
});

/** Until the system says that it has stopped. */
async function stopped({ pid = 0 }: ChildProcess): Promise<void> {
  while (!readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') T '))
    await new Promise((resolve) => setTimeout(resolve, 1));
}
