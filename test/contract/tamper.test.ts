/** A log of 50 records, tampered with in every line; `test/verify.test.ts` does it to every byte of a short one. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkWords } from '../../src/kept-words.js';
import { sha256 } from '../../src/record/digest.js';
import { heldAgainst, lastCheckpoint, lookAt } from '../../src/store/look.js';
import { openFolder, type FolderRecords } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import { cosign } from '../../src/store/witness.js';
import { parseNoteKey } from '../../src/log/note.js';
import { verifyLog, type VerifyLevel } from '../../src/verify.js';
import { placeIn, toRecord } from '../store/to-record.js';
import { NOW } from '../support/fixtures.js';

/** How many records each block adds; with the first record of a log they are 50. */
const BLOCKS = [1, 30, 18];
const BOTH: readonly VerifyLevel[] = ['bytes', 'strict'];

let folder: string;
let records: FolderRecords;
let bytes: Buffer;
let lines: readonly string[];
let privates: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'smcheck-test-'));
  records = await openFolder(placeIn(folder));
  let count = 0;
  for (const size of BLOCKS) {
    const block = Array.from({ length: size }, (_, at) =>
      toRecord({ text: `Post ${count + at} is about bins.` }),
    );
    await recordChecks(records, block);
    count += size;
  }
  bytes = readFileSync(records.place.log);
  lines = linesOf(bytes);
  privates = linesOf(readFileSync(records.place.private));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const linesOf = (some: Uint8Array): readonly string[] =>
  Buffer.from(some).toString().split('\n').slice(0, -1);
const joined = (some: readonly string[]): Buffer => Buffer.from(some.map((line) => `${line}\n`).join(''));
const holds = (some: Uint8Array, level: VerifyLevel): boolean => verifyLog([some], { level, keys: [] }).ok;
const isCheckpoint = (line: string | undefined): boolean => line?.startsWith('{"checkpoint"') === true;

/** Where a checkpoint ends: cut there, a log is an older one. */
const cuts = (): readonly number[] =>
  lines.flatMap((line, at) => (isCheckpoint(line) ? [joined(lines.slice(0, at + 1)).length] : []));

it('holds fifty records, each with its words', () => {
  expect(lookAt(records.place.log).size).toBe(50);
  expect([lines.filter((line) => !isCheckpoint(line)).length, privates.length]).toEqual([50, 49]);
  for (const level of BOTH) expect(holds(bytes, level)).toBe(true);
});

describe('tampered with', () => {
  it.each(BOTH)('is found out, whichever record is dropped, doubled or edited (%s)', (level) => {
    const edited = (line: string): string => line.replace('"tool":"smcheck 0', '"tool":"smcheck 1');
    const quiet = [...lines.entries()]
      .filter(([, line]) => !isCheckpoint(line))
      .flatMap(([at, line]) => [
        lines.toSpliced(at, 1),
        lines.toSpliced(at, 0, line),
        lines.with(at, edited(line)),
      ])
      .filter((changed) => holds(joined(changed), level));
    expect(quiet).toEqual([]);
    expect(lines.filter((line) => edited(line) !== line)).toHaveLength(50);
  });

  it('is found out, whichever line is swapped with the next', () => {
    const quiet = lines
      .slice(1)
      .map((line, at) => lines.toSpliced(at, 2, line, lines[at] ?? ''))
      .filter((changed) => holds(joined(changed), 'strict'));
    expect(quiet).toEqual([]);
  });

  it('says nothing else for want of an older checkpoint, or with one said twice', () => {
    const older = [...lines.keys()].slice(0, -1).filter((at) => isCheckpoint(lines[at]));
    expect(older).toHaveLength(BLOCKS.length);
    const whole = verifyLog([bytes], { level: 'strict', keys: [] });
    for (const at of older) {
      const line = lines[at] ?? '';
      for (const changed of [lines.toSpliced(at, 1), lines.toSpliced(at, 0, line)])
        expect(verifyLog([joined(changed)], { level: 'strict', keys: [] })).toEqual(whole);
    }
    // Without the last one its records are nobody's.
    expect(holds(joined(lines.slice(0, -1)), 'strict')).toBe(false);
  });

  it('is found out, whichever words are swapped, changed or gone', () => {
    const judged = (some: readonly string[]): readonly string[] =>
      checkWords(
        lookAt(records.place.log).records,
        some.map((line) => ({ commit: sha256(line), bytes: Buffer.from(line) })),
      ).faults.map(({ code, index }) => `${code} ${String(index)}`);
    expect(judged(privates)).toEqual([]);
    for (const [at, line] of privates.entries()) {
      expect(judged(privates.toSpliced(at, 1))).toEqual([`words-missing ${at + 1}`]);
      // Each is known by its digest: where it stands means nothing, and what it says cannot be another's.
      expect(judged(privates.toSpliced(at, 1).toSpliced(0, 0, line))).toEqual([]);
      expect(judged(privates.with(at, swapped(line, privates[at - 1] ?? privates[1] ?? '')))).toEqual([
        `words-missing ${at + 1}`,
      ]);
    }
  });
});

/** A private line with another's draft. */
function swapped(line: string, other: string): string {
  const draft = /"draft":\{.*?\},"findings"/u;
  const [given = ''] = draft.exec(other) ?? [];
  const changed = line.replace(draft, () => given);
  if (changed === line) throw new Error('nothing was swapped');
  return changed;
}

describe('cut at a checkpoint', () => {
  it('is an older log, and is caught by a later checkpoint, by what was signed last and by a witness', async () => {
    const log = join(folder, 'cut', 'log.jsonl');
    const { place, vkey, origin } = records;
    const key = parseNoteKey(vkey);
    const last = lastCheckpoint(place.log);
    if (key === null || last === null) throw new Error('no key or no checkpoint');
    const witness = {
      configFolder: join(folder, 'other'),
      domain: 'witness.example',
      random: () => Buffer.alloc(32, 3),
      now: () => NOW,
    };
    expect(await cosign(place.log, key, witness)).toMatchObject({ size: 50 });
    mkdirSync(join(folder, 'cut'));
    for (const end of cuts().slice(0, -1)) {
      writeFileSync(log, bytes.subarray(0, end));
      expect(verifyLog([bytes.subarray(0, end)], { level: 'strict', keys: [vkey] }).faults).toEqual([]);
      expect(heldAgainst(log, last)).toBe('shorter');
      expect(heldAgainst(place.log, lastCheckpoint(log) ?? '')).toBe('stands');
      await expect(cosign(log, key, witness)).rejects.toThrow('went back');
      writeFileSync(place.log, bytes.subarray(0, end));
      await expect(openFolder(placeIn(folder))).rejects.toThrow('rolled back');
      writeFileSync(place.log, bytes);
    }
    await expect(openFolder(placeIn(folder))).resolves.toMatchObject({ origin });
  });
});
