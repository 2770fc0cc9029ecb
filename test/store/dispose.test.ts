import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesOf, deleteLog, partsOf } from '../../src/store/dispose.js';
import { closeLog } from '../../src/store/close-log.js';
import { openFolder } from '../../src/store/open-folder.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { placeIn, recordSome } from './to-record.js';

describe('deleting a log', () => {
  it('takes its records and words, not those of the log that goes on from it', async () => {
    const place = placeIn(temporaryFolder());
    const old = await recordSome(place, 2);
    await closeLog(old);
    const next = await recordSome(place, 1);
    expect(partsOf(old.place)).toEqual([old.place.private, old.place.folder]);
    expect(bytesOf(old.place.folder)).toBeGreaterThan(bytesOf(old.place.log));
    await deleteLog(old.place, new Set(), next.book);
    await deleteLog(old.place, new Set(), next.book);
    expect(
      [old, next].map(({ place: { folder, private: words } }) =>
        [folder, words].map((path) => existsSync(path)),
      ),
    ).toEqual([
      [false, false],
      [true, true],
    ]);
    expect((await openFolder(place)).origin).toBe(next.origin);
  });
});
