import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { claim, otherHolder, othersFinished, sweepClaims } from '../../src/store/claim.js';
import { thisProcess, type Holder } from '../../src/store/holder.js';
import { openFolder } from '../../src/store/open-folder.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { placeIn } from './to-record.js';

const always = (): boolean => true;

function leave(folder: string, name: string, holder: Partial<Holder> | string): void {
  const content = typeof holder === 'string' ? holder : JSON.stringify({ ...thisProcess(), ...holder });
  writeFileSync(join(folder, name), content);
}

/** A process that does nothing, ended with the test. */
function sleeper(): ChildProcess & { readonly pid: number } {
  const child = spawn('sleep', ['600']);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('no process');
  return Object.assign(child, { pid });
}

/** Field 22 of /proc/pid/stat. */
function startOf(pid: number): string {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
}

/** Whether the claim is taken within a moment, or waited for. */
async function isTaken(folder: string): Promise<boolean> {
  let rounds = 0;
  const held = await claim(folder, 0, () => (rounds += 1) < 8);
  held?.release();
  return held !== null;
}

describe('a claim', () => {
  it('is free again when released', async () => {
    const folder = temporaryFolder();
    const first = await claim(folder, 7, always);
    expect(readdirSync(folder)).toEqual(['claim.7.0']);
    first?.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is given up where the log has moved on meanwhile', async () => {
    const folder = temporaryFolder();
    const answers = [true, false];
    expect(await claim(folder, 7, () => answers.shift() ?? false)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken over from a holder that is provably dead', async () => {
    const dead = sleeper();
    const start = startOf(dead.pid);
    dead.kill('SIGKILL');
    await once(dead, 'close');
    for (const holder of [
      { pid: dead.pid, start },
      { pid: process.pid, start: '1' },
      { boot: 'another boot', pid: 1, start: '1' },
    ]) {
      const folder = temporaryFolder();
      leave(folder, 'claim.0.0', holder);
      leave(folder, 'claim.0.1', holder);
      expect(await isTaken(folder)).toBe(true);
      // The dead one's stays until the log has passed it, or two could both believe to have broken it.
      expect(readdirSync(folder)).toEqual(['claim.0.0', 'claim.0.1']);
      sweepClaims(folder, 1);
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('is never taken from anybody else', async () => {
    const alive = sleeper();
    const stopped = sleeper();
    stopped.kill('SIGSTOP');
    for (const holder of [
      { pid: alive.pid, start: startOf(alive.pid) },
      { pid: stopped.pid, start: startOf(stopped.pid) },
      { pid: alive.pid, start: null, boot: null },
      { host: `not-${hostname()}`, pid: 999_999_999, start: '1', boot: 'another boot' },
      // The number means nothing here: it was given out in another container.
      { pid: 999_999_999, start: '1', space: 'pid:[1]' },
      '',
      '{"host":',
      '{}',
      'null',
    ]) {
      const folder = temporaryFolder();
      leave(folder, 'claim.0.0', holder);
      expect(await isTaken(folder)).toBe(false);
      sweepClaims(folder, 1);
      expect(readdirSync(folder)).toEqual(['claim.0.0']);
      expect(otherHolder(folder, 5)).not.toBeNull();
    }
  });

  it('stays with a stopped program, and who waits is told its number', async () => {
    const stopped = sleeper();
    stopped.kill('SIGSTOP');
    const place = placeIn(temporaryFolder());
    const records = await openFolder(place);
    const length = readFileSync(records.place.log).length;
    leave(records.place.folder, `claim.${length}.0`, { pid: stopped.pid, start: startOf(stopped.pid) });
    const waiting = claim(records.place.folder, length, always, 100);
    await expect(waiting).rejects.toThrow(`in use by process ${stopped.pid} on ${hostname()}`);
  });
});

describe('who writes next', () => {
  it('waits for those who wrote before and have not finished, and not for the dead', async () => {
    const alive = sleeper();
    const folder = temporaryFolder();
    leave(folder, 'claim.3.0', { pid: 1, start: '1', boot: 'another boot' });
    await expect(othersFinished(folder, 7, 0)).resolves.toBeUndefined();
    leave(folder, 'claim.3.1', { pid: alive.pid, start: startOf(alive.pid) });
    await expect(othersFinished(folder, 7, 50)).rejects.toThrow(`in use by process ${alive.pid}`);
    await expect(othersFinished(folder, 3, 0)).resolves.toBeUndefined();
  });
});
