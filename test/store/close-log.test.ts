import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hex, leafHash } from '../../src/log/tree.js';
import type { Body, OpenBody } from '../../src/record/body.js';
import { readRecord, recordLine } from '../../src/record/line.js';
import { appendRecords } from '../../src/store/append.js';
import { closeLog } from '../../src/store/close-log.js';
import { findLog, nameOf, nextLog } from '../../src/store/find-log.js';
import { openFolder, openOwn, type FolderRecords } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import { whereIn } from '../../src/store/shelf.js';
import { canonicalJson } from '../../src/text/json.js';
import { verifyLog } from '../../src/verify.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { countedRandom, placeIn, recordSome, toRecord } from './to-record.js';

const hold = { kind: 'hold', basis: 'foi', by: 'p-0001', on: true } as const;

function bodiesOf({ place }: Pick<FolderRecords, 'place'>): readonly Body[] {
  return readFileSync(place.log, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const read = readRecord(line);
      return read.ok ? [read.record.body] : [];
    });
}

function faultsOf({ place }: Pick<FolderRecords, 'place'>, keys: readonly string[] = []): readonly string[] {
  return verifyLog([readFileSync(place.log)], { level: 'strict', keys }).faults.map(({ code }) => code);
}

function opening(records: FolderRecords): OpenBody {
  const [first] = bodiesOf(records);
  if (first?.kind !== 'open') throw new Error('no open record');
  return first;
}

describe('a closed log', () => {
  it('says how many records stood before, and is followed by one that quotes its last checkpoint', async () => {
    const place = placeIn(temporaryFolder());
    const old = await recordSome(place, 2);
    expect(await closeLog(old)).toBe(3);
    expect(await closeLog(old)).toBeNull();
    const { note } = await old.store.head();
    const next = await openFolder(place);
    expect(next.origin).not.toBe(old.origin);
    expect(next.isNew).toBe(true);
    expect(opening(next)).toMatchObject({ origin: next.origin, previous: note });
    expect(bodiesOf(old).at(-1)).toMatchObject({ kind: 'close', size: 3 });
    await recordChecks(next, [toRecord()]);
    expect([faultsOf(old, [old.vkey]), faultsOf(next, [old.vkey, next.vkey])]).toEqual([[], []]);
    expect((await openFolder(place)).origin).toBe(next.origin);
  });

  it('takes no check of a program that had opened it before, and still takes a hold', async () => {
    const place = placeIn(temporaryFolder());
    const old = await recordSome(place, 1);
    await closeLog(old);
    await expect(recordChecks(old, [toRecord()])).rejects.toThrow('was closed in the meantime');
    const again = await openOwn(place, nameOf(old.origin));
    const [, check = ''] = readFileSync(old.place.log, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"body"'));
    for (const on of [true, false])
      await appendRecords(again, (index) => ({
        lines: [
          recordLine(
            { ...hold, on, of: [1, hex(leafHash(check))], time: place.now(), tool: place.tool, v: 1 },
            index,
          ),
        ],
        privates: [],
      }));
    await expect(recordChecks(old, [toRecord()])).rejects.toThrow('was closed in the meantime');
    expect(faultsOf(old)).toEqual([]);
  });

  it('is followed by one log, however many programs start it', async () => {
    const place = placeIn(temporaryFolder());
    await closeLog(await recordSome(place, 1));
    const places = ['a', 'b', 'c', 'd'].map((word) => ({ ...place, random: countedRandom(`next ${word}`) }));
    const opened = await Promise.all(places.map((one) => openFolder(one)));
    expect(new Set(opened.map(({ origin }) => origin)).size).toBe(1);
    expect(opened.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('is followed by the log that was named before a crash', async () => {
    const place = placeIn(temporaryFolder());
    const old = await recordSome(place, 1);
    await closeLog(old);
    const where = whereIn(place);
    const name = nextLog(where, findLog(where, place.random), place.random);
    const next = await openFolder({ ...place, random: countedRandom('after') });
    expect(nameOf(next.origin)).toBe(name);
    expect(opening(next).previous).toBe((await old.store.head()).note);
  });

  it('is made by itself where a log has as many records as it may', async () => {
    const place = placeIn(temporaryFolder());
    const old = await recordSome(place, 2);
    const next = await openFolder(place, 3);
    expect(next.origin).not.toBe(old.origin);
    expect(bodiesOf(old).map(({ kind }) => kind)).toEqual(['open', 'check', 'check', 'close']);
  });

  it('is found again from a records folder that was moved', async () => {
    const place = placeIn(temporaryFolder());
    const old = await recordSome(place, 1);
    await closeLog(old);
    const next = await openFolder(place);
    renameSync(place.folder, `${place.folder}-moved`);
    const moved = await openFolder({ ...place, folder: `${place.folder}-moved` });
    expect(moved.origin).toBe(next.origin);
  });

  it('is missed where the newest log of the chain is gone', async () => {
    const place = placeIn(temporaryFolder());
    await closeLog(await recordSome(place, 1));
    const next = await openFolder(place);
    rmSync(dirname(next.place.log), { recursive: true });
    await expect(openFolder(place)).rejects.toThrow('rolled back');
  });
});

describe('a log that its key holder closed wrongly', () => {
  async function forged(...bodies: readonly object[]): Promise<FolderRecords> {
    const place = placeIn(temporaryFolder());
    const records = await recordSome(place, 1);
    // Past the refusal: one block.
    await appendRecords(records, (index) => ({
      lines: bodies.map((body, at) =>
        canonicalJson({
          body: { ...body, time: place.now(), tool: place.tool, v: 1 },
          i: index + at,
          sigs: [],
        }),
      ),
      privates: [],
    }));
    return records;
  }

  it('over another number or root is found', async () => {
    const root = '0'.repeat(64);
    expect(faultsOf(await forged({ kind: 'close', size: 2, root }))).toEqual(['close']);
    expect(faultsOf(await forged({ kind: 'close', size: 1, root }))).toEqual(['close']);
  });

  it('and went on with is found', async () => {
    const note = { kind: 'note', about: 'connect', by: null, ref: null, verdict: 'clear' };
    const root = '0'.repeat(64);
    expect(faultsOf(await forged({ kind: 'close', size: 2, root }, note))).toEqual(['close', 'closed']);
  });

  it('and quoted otherwise than its key signed is found', async () => {
    const place = placeIn(temporaryFolder());
    const old = await recordSome(place, 1);
    await closeLog(old);
    const next = await openFolder(place);
    const bytes = readFileSync(next.place.log, 'utf8').replace('\\n3\\n', '\\n2\\n');
    writeFileSync(next.place.log, bytes);
    expect(faultsOf(next, [old.vkey])).toContain('previous');
    expect(faultsOf(next)).not.toContain('previous');
  });
});
