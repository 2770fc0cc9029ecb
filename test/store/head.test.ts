import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/record/digest.js';
import { withLastSigned } from '../../src/store/last-signed.js';
import { openFolder } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { placeIn, recordSome, toRecord } from './to-record.js';

describe('a log that went back', () => {
  it('to an earlier copy is refused, and stays as it is', async () => {
    const place = placeIn(temporaryFolder());
    const { place: log } = await recordSome(place, 2);
    copyFileSync(log.log, `${log.log}.old`);
    await recordSome(place, 1);
    renameSync(`${log.log}.old`, log.log);
    const before = readFileSync(log.log);
    await expect(openFolder(place)).rejects.toThrow(
      /rolled back: .*log\.jsonl .* holds 3 records, but this machine has signed 4\. Nothing was recorded/u,
    );
    expect(readFileSync(log.log).equals(before)).toBe(true);
  });

  it('with its whole folder is refused too: what helps beside it proves nothing', async () => {
    const folder = temporaryFolder();
    const place = placeIn(folder);
    await recordSome(place, 2);
    cpSync(place.folder, `${place.folder}.old`, { recursive: true });
    await recordSome(place, 1);
    rmSync(place.folder, { recursive: true });
    renameSync(`${place.folder}.old`, place.folder);
    await expect(openFolder(place)).rejects.toThrow('rolled back');
  });

  it.each(['file', 'folder', 'records'])('to nothing is refused (%s gone)', async (gone) => {
    const place = placeIn(temporaryFolder());
    const { place: log } = await recordSome(place, 1);
    rmSync({ file: log.log, folder: log.folder, records: place.folder }[gone] ?? '', { recursive: true });
    await expect(openFolder(place)).rejects.toThrow('rolled back');
    expect(existsSync(log.log)).toBe(false);
  });

  it('while somebody is still answering is noticed when the answers are recorded', async () => {
    const place = placeIn(temporaryFolder());
    const records = await recordSome(place, 2);
    const lines = readFileSync(records.place.log, 'utf8').split('\n');
    writeFileSync(records.place.log, `${lines.slice(0, 4).join('\n')}\n`);
    await expect(recordChecks(records, [toRecord()])).rejects.toThrow('rolled back');
  });
});

describe('a log that was changed', () => {
  it.each([1, 2, 3])('in record %i is refused: signed records are never set aside', async (record) => {
    const place = placeIn(temporaryFolder());
    const { place: log } = await recordSome(place, 3);
    const changed = readFileSync(log.log, 'utf8').replace(`"i":${record}`, `"i":${record + 3}`);
    writeFileSync(log.log, changed);
    rmSync(log.frontier);
    await expect(openFolder(place)).rejects.toThrow(
      `only the first ${record} of 4 signed records can be proved. Nothing was recorded and nothing was touched`,
    );
    expect(readFileSync(log.log, 'utf8')).toBe(changed);
  });
});

describe('a log ahead of what is noted beside the key', () => {
  it('is taken where it goes on from there: the program was ended between the two', async () => {
    const place = placeIn(temporaryFolder());
    const { place: log } = await recordSome(place, 1);
    const earlier = readFileSync(log.lastSigned);
    await recordSome(place, 2);
    writeFileSync(log.lastSigned, earlier);
    const records = await openFolder(place);
    expect(await recordChecks(records, [toRecord()])).toMatchObject([{ log: records.origin, index: 4 }]);
    expect(readFileSync(log.lastSigned, 'utf8')).toContain('"size":5');
  });

  it('is refused where it does not', async () => {
    const place = placeIn(temporaryFolder());
    const { place: log } = await recordSome(place, 2);
    withLastSigned(log.lastSigned, (note) => {
      note({ size: 2, root: sha256('another history') });
    });
    await expect(openFolder(place)).rejects.toThrow('rolled back');
  });
});

describe('the note beside the key', () => {
  it.each(['gone', 'empty', 'nonsense', 'changed', 'a folder'])(
    'cannot be done without (%s)',
    async (state) => {
      const place = placeIn(temporaryFolder());
      const { place: log } = await recordSome(place, 1);
      if (state === 'empty') truncateSync(log.lastSigned);
      if (state === 'nonsense') writeFileSync(log.lastSigned, '{"size":"many"}');
      if (state === 'changed') {
        const noted = readFileSync(log.lastSigned, 'utf8');
        writeFileSync(log.lastSigned, noted.replace('"size":2', '"size":1'));
      }
      if (state === 'gone' || state === 'a folder') rmSync(log.lastSigned);
      if (state === 'a folder') mkdirSync(log.lastSigned);
      await expect(openFolder(place)).rejects.toThrow('how far the log had come');
    },
  );
});
