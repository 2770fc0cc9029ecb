import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/record/digest.js';
import { readRecord } from '../../src/record/line.js';
import { withLastSigned } from '../../src/store/last-signed.js';
import { type FolderRecords, openFolder } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import { verifyLog } from '../../src/verify.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { placeIn, recordSome, toRecord } from './to-record.js';

const isWhole = ({ place }: FolderRecords): boolean =>
  verifyLog([readFileSync(place.log)], { level: 'strict', keys: [] }).ok;

function kindsOf({ place }: FolderRecords): readonly string[] {
  const lines = readFileSync(place.log, 'utf8').split('\n').slice(0, -1);
  return lines
    .filter((line) => !line.startsWith('{"checkpoint"'))
    .map((line) => {
      const read = readRecord(line);
      return read.ok ? read.record.body.kind : read.why;
    });
}

describe('bytes that no checkpoint vouches for', () => {
  it.each([
    ['half a line', Buffer.from('{"body":{"act')],
    ['whole lines without a checkpoint', Buffer.from('{"body":{},"i":2,"sigs":[]}\n')],
    ['zeros', Buffer.alloc(4096)],
    ['a checkpoint of nobody', Buffer.from('{"checkpoint":"x\\n3\\nAAAA\\n\\n— x AAAA\\n"}\n')],
    ['a long stretch without an end', Buffer.alloc(200_000, 'x')],
  ])('%s: go to quarantine, and a record says so', async (_, tail) => {
    const place = placeIn(temporaryFolder());
    const { place: log } = await recordSome(place, 1);
    const before = readFileSync(log.log);
    appendFileSync(log.log, tail);
    const records = await openFolder(place);
    const after = readFileSync(log.log);
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    expect(kindsOf(records)).toEqual(['open', 'check', 'recover']);
    expect(after.toString()).toContain(`"bytes":${tail.length},"kind":"recover","sha256":"${sha256(tail)}"`);
    expect(readdirSync(join(log.folder, 'quarantine'))).toEqual([sha256(tail)]);
    expect(readFileSync(join(log.folder, 'quarantine', sha256(tail))).equals(tail)).toBe(true);
    expect(await recordChecks(records, [toRecord()])).toMatchObject([{ log: records.origin, index: 3 }]);
    expect(isWhole(records)).toBe(true);
  });

  it('may be any part of the last block, as a crash leaves it: nothing acknowledged is lost', async () => {
    const place = placeIn(temporaryFolder());
    const { place: log } = await recordSome(place, 1);
    const [acknowledged, noted] = [readFileSync(log.log), readFileSync(log.lastSigned)];
    await recordSome(place, 1);
    const torn = readFileSync(log.log);
    for (let length = acknowledged.length + 1; length < torn.length; length += 37) {
      writeFileSync(log.log, torn.subarray(0, length));
      writeFileSync(log.lastSigned, noted);
      const records = await openFolder(place);
      expect(kindsOf(records)).toEqual(['open', 'check', 'recover']);
      expect(isWhole(records)).toBe(true);
    }
  });

  it('are written down by the next who opens, where the first was ended in between', async () => {
    const place = placeIn(temporaryFolder());
    const { place: log, store } = await recordSome(place, 1);
    appendFileSync(log.log, 'half');
    await store.head();
    expect(readdirSync(join(log.folder, 'quarantine'))).toEqual([`${sha256('half')}.pending`]);
    expect(kindsOf(await openFolder(place))).toEqual(['open', 'check', 'recover']);
    expect(kindsOf(await openFolder(place))).toEqual(['open', 'check', 'recover']);
  });

  it('of a log that never began are set aside too', async () => {
    const place = placeIn(temporaryFolder());
    const { place: log } = await openFolder(place);
    truncateSync(log.log, 100);
    withLastSigned(log.lastSigned, (note) => {
      note({ size: 0, root: sha256('') });
    });
    expect(kindsOf(await openFolder(place))).toEqual(['open', 'recover']);
  });
});
