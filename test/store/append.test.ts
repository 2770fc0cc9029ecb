import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseNoteKey } from '../../src/log/note.js';
import { scanLog } from '../../src/log/scan.js';
import { recordLine } from '../../src/record/line.js';
import { type FolderRecords, openFolder } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import type { Appended, Store } from '../../src/types.js';
import { appendRecords } from '../../src/store/append.js';
import { NOW } from '../support/fixtures.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { placeIn, recordSome, toRecord } from './to-record.js';

function scan({ vkey, place }: FolderRecords): ReturnType<typeof scanLog> {
  const key = parseNoteKey(vkey);
  if (key === null) throw new Error(vkey);
  return scanLog([readFileSync(place.log)], key, 0);
}

describe('the clock', () => {
  it('before the last record is refused, and nothing is lost', async () => {
    const folder = temporaryFolder();
    const { place } = await recordSome(placeIn(folder), 1);
    const before = readFileSync(place.log, 'utf8');
    const early = openFolder(placeIn(folder, { now: () => '2026-11-22T09:00:00Z' }));
    await expect(early).rejects.toThrow(
      'clock says 2026-11-22T09:00:00Z, but the last record was made at 2026-11-23T09:00:00Z',
    );
    expect(readFileSync(place.log, 'utf8')).toBe(before);
  });

  it('that goes back while an officer answers is noticed too', async () => {
    let now = NOW;
    const records = await recordSome(placeIn(temporaryFolder(), { now: () => now }), 1);
    now = '2026-11-23T08:59:59Z';
    await expect(recordChecks(records, [toRecord()])).rejects.toThrow('clock says');
    now = NOW;
    await expect(recordChecks(records, [toRecord()])).resolves.toHaveLength(1);
  });

  it('lets the longer of two sessions end last: its record tells when its check began', async () => {
    const folder = temporaryFolder();
    const slow = await openFolder(placeIn(folder));
    const quick = await openFolder(placeIn(folder, { now: () => '2026-11-23T09:05:00Z' }));
    const later = toRecord();
    await recordChecks(quick, [
      { ...later, assessment: { ...later.assessment, now: '2026-11-23T09:04:00Z' } },
    ]);
    await expect(
      recordChecks({ ...slow, now: () => '2026-11-23T09:06:00Z' }, [toRecord()]),
    ).resolves.toHaveLength(1);
  });
});

describe('practice at another time', () => {
  it.each(['2012-10-01T09:00:00Z', '2031-01-01T09:00:00Z'])('(%s) leaves the log in its own', async (now) => {
    const records = await openFolder(placeIn(temporaryFolder()));
    const check = toRecord();
    const practice = { ...check, rehearsal: true, assessment: { ...check.assessment, at: now, now } };
    await recordChecks(records, [practice]);
    expect(readFileSync(records.place.log, 'utf8')).not.toContain(now);
    expect(readFileSync(records.place.private, 'utf8')).toContain(`"judged":{"at":"${now}","now":"${now}"}`);
    await expect(recordChecks(records, [check])).resolves.toHaveLength(1);
  });
});

describe('a store that does not take the block', () => {
  const refusing = (
    records: FolderRecords,
    appended: Appended,
  ): FolderRecords & { readonly store: Store } => ({
    ...records,
    store: { ...records.store, append: () => Promise.resolve(appended) },
  });

  it('because others are quicker is asked a hundred times, no more', async () => {
    const records = await openFolder(placeIn(temporaryFolder()));
    await expect(recordChecks(refusing(records, { status: 'moved' }), [toRecord()])).rejects.toThrow(
      'changed 100 times',
    );
  });

  it('and cannot say whether it stands makes nobody say "ready to post"', async () => {
    const records = await openFolder(placeIn(temporaryFolder()));
    const unknown = refusing(records, { status: 'unknown', cause: new Error('half of it') });
    await expect(recordChecks(unknown, [toRecord()])).rejects.toThrow('not known whether the record stands');
  });

  it('refuses a checkpoint over anything else', async () => {
    const records = await openFolder(placeIn(temporaryFolder()));
    const note = records.signer.sign(`${records.origin}\n2\n${Buffer.alloc(32).toString('base64')}\n`);
    const block = { expected: 1, privates: [], lines: ['{}'], note };
    await expect(records.store.append(block)).rejects.toThrow('not over these records');
  });

  it('reports that it moved where the size is another', async () => {
    const records = await openFolder(placeIn(temporaryFolder()));
    const block = { expected: 0, privates: [], lines: ['{}'], note: '' };
    expect(await records.store.append(block)).toEqual({ status: 'moved' });
  });
});

describe('reading', () => {
  it('gives the record lines from an index on', async () => {
    const { store } = await recordSome(placeIn(temporaryFolder()), 4);
    const indexes: number[] = [];
    for await (const line of store.read(2)) indexes.push(Number(/"i":(\d+),"sigs"/u.exec(line)?.[1]));
    expect(indexes).toEqual([2, 3, 4]);
  });

  it('trusts no cache: a wrong or missing frontier is made anew', async () => {
    const records = await recordSome(placeIn(temporaryFolder()), 5);
    const { place } = records;
    // The root itself hashes to the root, but no tree of six can be extended from it.
    const { root } = await records.store.head();
    for (const content of [`${root}\n`, '', 'zz', `${'0'.repeat(64)}\n`, '\u0000']) {
      writeFileSync(place.frontier, content);
      await recordChecks(records, [toRecord()]);
      expect(scan(records).signed.end).toBe(readFileSync(place.log).length);
    }
    expect(scan(records).signed.tree.size).toBe(11);
  });
});

describe('private lines', () => {
  it('go only where a record orders it', async () => {
    const records = await recordSome(placeIn(temporaryFolder()), 2);
    const commits: string[] = [];
    for await (const commit of records.store.private.list()) commits.push(commit);
    const [first = '', second = ''] = commits;
    await expect(records.store.private.drop(first, 1)).rejects.toThrow('orders no erasure');
    const body = { kind: 'erase', basis: 'art17', by: 'nd-01', of: [1, 'a'.repeat(64)], time: NOW } as const;
    const [place] = await appendRecords(records, (index) => ({
      lines: [recordLine({ ...body, tool: records.tool, v: 1 }, index)],
      privates: [],
    }));
    await records.store.private.drop(first, place?.index ?? -1);
    expect(await records.store.private.get(first)).toBeNull();
    expect(await records.store.private.get(second)).toContain('Green bins');
  });

  it('that a crash cut short stand alone and hide nothing', async () => {
    const records = await recordSome(placeIn(temporaryFolder()), 1);
    writeFileSync(records.place.private, '{"half', { flag: 'a' });
    await recordChecks(records, [toRecord()]);
    const lines = readFileSync(records.place.private, 'utf8').split('\n');
    expect(lines.map((line) => line.slice(0, 6))).toEqual(['{"answ', '{"half', '{"answ', '']);
  });
});

it('a folder that is no log is left alone', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'records', 'abcdef'), { recursive: true });
  const records = await openFolder(placeIn(folder));
  expect(records.origin).not.toContain('abcdef');
});
