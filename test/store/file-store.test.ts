import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openFolder } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import { verifyLog } from '../../src/verify.js';
import { bundledAppender } from './bundled-appender.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { placeIn, recordSome, toRecord } from './to-record.js';

function isWhole(path: string): boolean {
  return verifyLog([readFileSync(path)], { level: 'strict', keys: [] }).ok;
}

/** A small disk of its own; null where this machine does not let us mount one. */
function smallDisk(options: string): string | null {
  const folder = temporaryFolder();
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status !== 0) return null;
  onTestFinished(() => {
    execFileSync('umount', [disk]);
  });
  return disk;
}

describe('a full disk', () => {
  it('is named, nothing is cleared, and what was recorded stands', async () => {
    const disk = smallDisk('size=128k');
    if (disk === null) {
      console.info('no small disk could be mounted here: a full disk was not tried');
      return;
    }
    const place = placeIn(temporaryFolder(), { folder: join(disk, 'records') });
    const records = await openFolder(place);
    let acknowledged = 0;
    const fill = async (): Promise<void> => {
      for (; acknowledged < 1000; acknowledged += 1) await recordChecks(records, [toRecord()]);
    };
    await expect(fill()).rejects.toThrow(/disk that holds .* is full|ENOSPC/u);
    expect(acknowledged).toBeGreaterThan(5);
    const log = readFileSync(records.place.log, 'utf8');
    expect(log).toContain(`"i":${acknowledged},`);
    // Also where the tail is torn and there is no room to set it aside.
    writeFileSync(join(disk, 'rest'), 'x');
    await expect(openFolder(place).then((again) => recordChecks(again, [toRecord()]))).rejects.toThrow(
      /full|ENOSPC/u,
    );
    rmSync(records.basisFolder, { recursive: true });
    execFileSync('mount', ['-o', 'remount,size=1m', disk]);
    const again = await openFolder(place);
    await recordChecks(again, [toRecord()]);
    expect(isWhole(again.place.log)).toBe(true);
    expect(readFileSync(again.place.log, 'utf8')).toContain(`"i":${acknowledged + 1},`);
  });
});

describe('a records folder that cannot be written', () => {
  it('is named where the disk is read-only', async () => {
    const disk = smallDisk('size=1m');
    if (disk === null) {
      console.info('no small disk could be mounted here: a read-only disk was not tried');
      return;
    }
    const place = placeIn(temporaryFolder(), { folder: join(disk, 'records') });
    const records = await recordSome(place, 1);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    await expect(recordChecks(records, [toRecord()])).rejects.toThrow('is read-only for you (EROFS)');
    await expect(openFolder({ ...place, folder: join(disk, 'new') })).rejects.toThrow('EROFS');
    expect(isWhole(records.place.log)).toBe(true);
  });

  it('is named where the right is missing', () => {
    const folder = temporaryFolder();
    if (process.getuid?.() !== 0) {
      console.info('only root can try this as somebody else');
      return;
    }
    chownSync(folder, 65_534, 65_534);
    const appender = bundledAppender();
    chmodSync(dirname(appender), 0o755);
    mkdirSync(join(folder, 'records'), { mode: 0o555 });
    const child = spawnSync(process.execPath, [appender, folder, '1', 'x'], {
      uid: 65_534,
      env: { ...process.env, HOME: folder, TMPDIR: folder },
    });
    expect(String(child.stderr)).toContain('log-not-writable');
    expect(String(child.stdout)).toBe('');
  });

  it('is named where a file stands in its place', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'records'), '');
    await expect(openFolder(placeIn(folder))).rejects.toThrow('cannot be written');
  });
});
