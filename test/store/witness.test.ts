import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cosignedBy } from '../../src/log/cosignature.js';
import type { FolderRecords } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import { cosign, openWitness, type Cosigned, type WitnessPlace } from '../../src/store/witness.js';
import { NOW } from '../support/fixtures.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { countedRandom, placeIn, recordSome, toRecord } from './to-record.js';

interface World {
  readonly records: FolderRecords;
  readonly place: WitnessPlace;
  readonly grow: () => Promise<unknown>;
  readonly see: (log?: string) => Promise<Cosigned>;
  /** A copy of the log as it stands now. */
  readonly copy: () => string;
}

/** A log of three records, and a witness elsewhere. */
async function world(): Promise<World> {
  const folder = temporaryFolder();
  const records = await recordSome(placeIn(folder), 2);
  const place = {
    configFolder: join(folder, 'witness-config'),
    domain: 'Council.example',
    random: countedRandom('w'),
    now: () => NOW,
  };
  let copies = 0;
  return {
    records,
    place,
    grow: () => recordChecks(records, [toRecord()]),
    see: (log = records.place.log) => cosign(log, records.signer.key, place),
    copy: () => {
      copies += 1;
      const path = join(folder, `copy-${copies}.jsonl`);
      cpSync(records.place.log, path);
      return path;
    },
  };
}

describe('a witness', () => {
  it('has a key of its own, readable by nobody else, under a name that tells nothing', async () => {
    const { place } = await world();
    const { key, isNew } = openWitness(place);
    expect([isNew, key.name]).toEqual([
      true,
      expect.stringMatching(/^council\.example\/witness\/[0-9a-f]{6}$/u),
    ]);
    expect(openWitness(place)).toMatchObject({ isNew: false, key: { id: key.id } });
    expect(statSync(join(place.configFolder, 'witness/key')).mode & 0o077).toBe(0);
  });

  it('cosigns what it sees first, and what has grown since', async () => {
    const { see, grow, place } = await world();
    const first = await see();
    expect(first).toMatchObject({ size: 3, before: null });
    expect(cosignedBy(first.note, openWitness(place).key)).toEqual({
      status: 'seen',
      seconds: Date.parse(NOW) / 1000,
    });
    await grow();
    expect(await see()).toMatchObject({ size: 4, before: 3 });
    expect(await see()).toMatchObject({ size: 4, before: 4 });
  });

  it('refuses a log that went back', async () => {
    const { see, grow, copy } = await world();
    const older = copy();
    await grow();
    await see();
    await expect(see(older)).rejects.toThrow('This log went back');
    // And goes on with the true one.
    expect(await see()).toMatchObject({ size: 4 });
  });

  it('refuses a log that forked, however long it is', async () => {
    const one = await world();
    const restored = one.copy();
    const lastSigned = readFileSync(one.records.place.lastSigned);
    await one.grow();
    await one.see();
    // Whoever holds the key can write another history over the same beginning.
    cpSync(restored, one.records.place.log);
    writeFileSync(one.records.place.lastSigned, lastSigned);
    rmSync(one.records.place.frontier);
    await recordChecks(one.records, [toRecord({ text: 'Brown bins go out on Monday.' })]);
    await expect(one.see()).rejects.toThrow('This log forked');
    await one.grow();
    await expect(one.see()).rejects.toThrow('This log forked');
  });

  it('refuses a log that was changed', async () => {
    const { see, copy } = await world();
    await see();
    const changed = copy();
    const text = readFileSync(changed, 'utf8');
    writeFileSync(changed, text.replace(/"verdict":"clear"/u, '"verdict":"block"'));
    await expect(see(changed)).rejects.toThrow('This log was changed');
  });

  it('does not cosign what nobody signed', async () => {
    const { see, copy } = await world();
    const longer = copy();
    appendFileSync(longer, '{"body":{}}\n');
    expect(await see(longer)).toMatchObject({ size: 3 });
    writeFileSync(longer, '');
    await expect(see(longer)).rejects.toThrow(/Nothing in .* is signed/u);
  });

  it('refuses to guess where its memory is damaged', async () => {
    const { see, place } = await world();
    await see();
    const path = join(place.configFolder, 'witness');
    const [head = ''] = [...headFiles(path)];
    writeFileSync(head, readFileSync(head, 'utf8').replace(/^3/u, '2'));
    await expect(see()).rejects.toThrow('is damaged');
  });

  it('never signs two histories, also where two programs look at once', async () => {
    const one = await world();
    await one.see();
    const restored = one.copy();
    const lastSigned = readFileSync(one.records.place.lastSigned);
    await one.grow();
    const mine = one.copy();
    cpSync(restored, one.records.place.log);
    writeFileSync(one.records.place.lastSigned, lastSigned);
    rmSync(one.records.place.frontier);
    await recordChecks(one.records, [toRecord({ text: 'Brown bins go out on Monday.' })]);
    const ended = await Promise.allSettled([one.see(mine), one.see(), one.see(mine), one.see()]);
    const notes = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value.note.split('\n')[2]] : []));
    expect(new Set(notes).size).toBe(1);
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(2);
  });
});

function headFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('head'))
    .map((path) => join(folder, path));
}
