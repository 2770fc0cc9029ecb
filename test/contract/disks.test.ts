/** Records on a disk that is full, fills up, or is read-only. Runs where a small disk can be mounted: as root. */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { expectNothingLost, expectWhole, jsonl, sizeOf } from '../support/faults.js';
import { testCouncil, WHO, type Council, type Ran } from '../support/smcheck.js';
import { temporaryFolder } from '../support/temporary-folder.js';

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
