import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/record/digest.js';
import { readRecord } from '../../src/record/line.js';
import { openFolder } from '../../src/store/open-folder.js';
import { recordChecks, registerEntry } from '../../src/store/records.js';
import type { CheckBody } from '../../src/record/body.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { placeIn, recordSome, toRecord } from './to-record.js';

const ORIGIN = 'council.example/smcheck/';

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8').split('\n').slice(0, -1);
}

function checkOf(line: string): CheckBody {
  const read = readRecord(line);
  if (!read.ok || read.record.body.kind !== 'check') throw new Error(line);
  return read.record.body;
}

describe('the first record on a machine', () => {
  it('follows an open record, in a log named at random, which the register does not know yet', async () => {
    const place = placeIn(temporaryFolder());
    const records = await openFolder(place);
    expect(records.isNew).toBe(true);
    expect(records.origin).toMatch(/^council\.example\/smcheck\/[0-9a-f]{6}$/u);
    expect(registerEntry(records, 'nd-01')).toBe(
      `- { origin: ${records.origin}, vkey: "${records.vkey}", owner: nd-01, from: 2026-11-23 }`,
    );
    const [recorded] = await recordChecks(records, [toRecord()]);
    expect(recorded).toMatchObject({ log: records.origin, index: 1 });
    const [open = ''] = linesOf(records.place.log);
    expect(open).toContain('"kind":"open"');
    expect(open).toContain(`"vkey":"${records.vkey}"`);
  });

  it('is not asked for twice', async () => {
    const place = placeIn(temporaryFolder());
    const first = await openFolder(place);
    const again = await openFolder(place);
    expect(again.origin).toBe(first.origin);
    expect(again.isNew).toBe(false);
    expect(linesOf(first.place.log)).toHaveLength(2);
  });

  it('stands in a log of its own for each domain', async () => {
    const place = placeIn(temporaryFolder());
    const example = await openFolder(place);
    const real = await openFolder({ ...place, domain: 'nowhere.example' });
    expect(example.origin.startsWith(ORIGIN)).toBe(true);
    expect(real.origin.startsWith('nowhere.example/smcheck/')).toBe(true);
  });

  it('goes on in the same log where the folder came to another path', async () => {
    const folder = temporaryFolder();
    const before = await recordSome(placeIn(folder), 1);
    execFileSync('mv', [join(folder, 'records'), join(folder, 'moved')]);
    const after = await openFolder(placeIn(folder, { folder: join(folder, 'moved') }));
    expect([after.origin, after.isNew]).toEqual([before.origin, false]);
  });
});

describe('a recorded check', () => {
  it('holds codes and digests, and the words stand in the private line alone', async () => {
    const records = await openFolder(placeIn(temporaryFolder()));
    await recordChecks(records, [toRecord({ text: 'Mrs Imaginary has moved.' })]);
    const log = readFileSync(records.place.log, 'utf8');
    const [line = ''] = linesOf(records.place.private);
    expect(log).not.toContain('Imaginary');
    expect(line).toContain('Mrs Imaginary has moved.');
    expect(line).toContain('"author_name":"Jo Invented"');
    const body = checkOf(linesOf(records.place.log)[2] ?? '');
    expect(body.commit).toBe(sha256(line));
    expect(await records.store.private.get(sha256(line))).toBe(line);
  });

  it('that was left half-way keeps no text', async () => {
    const records = await openFolder(placeIn(temporaryFolder()));
    await recordChecks(records, [toRecord({}, { verdict: 'abandoned', from: null, until: null })]);
    const body = checkOf(linesOf(records.place.log)[2] ?? '');
    expect([body.verdict, body.commit, body.draft, body.from]).toEqual(['abandoned', null, null, null]);
    expect(existsSync(records.place.private)).toBe(false);
  });

  it('names nobody whom the register does not know', async () => {
    const records = await openFolder(placeIn(temporaryFolder()));
    const typed = { author: 'Sam Imaginary', drafted_by: 'sam@example.org', channels: ['myspace', 'x-main'] };
    await recordChecks(records, [toRecord(typed, { verdict: 'clear' })]);
    const log = readFileSync(records.place.log, 'utf8');
    const body = checkOf(linesOf(records.place.log)[2] ?? '');
    expect([body.author, body.drafted_by, body.channels]).toEqual([null, null, ['x-main', null]]);
    expect(log).not.toMatch(/Imaginary|example\.org|myspace/u);
    expect(readFileSync(records.place.private, 'utf8')).toContain('"author":"Sam Imaginary"');
  });

  it('of a page is one block: as many records, one checkpoint', async () => {
    const records = await openFolder(placeIn(temporaryFolder()));
    const places = await recordChecks(
      records,
      ['One.', 'Two.', 'Three.'].map((text) => toRecord({ text })),
    );
    expect(places.map(({ index }) => index)).toEqual([1, 2, 3]);
    const kinds = linesOf(records.place.log).map((line) => (line.startsWith('{"checkpoint"') ? 'c' : 'r'));
    expect(kinds.join('')).toBe('rcrrrc');
  });

  it('keeps its basis once, as sha256sum reads it', async () => {
    const records = await recordSome(placeIn(temporaryFolder()), 2);
    const [digest = '', ...more] = readdirSync(records.basisFolder);
    expect(more).toEqual([]);
    const folder = join(records.basisFolder, digest);
    expect(execFileSync('sha256sum', ['-c', 'manifest'], { cwd: folder }).toString()).toContain(
      'policy.yaml: OK',
    );
    expect(readFileSync(join(folder, 'policy.yaml'), 'utf8')).toBe('id: nowhere\n');
  });

  it('is refused where a basis file changed meanwhile', async () => {
    const records = await openFolder(placeIn(temporaryFolder()));
    const changed = {
      ...toRecord(),
      basisFiles: () => [{ path: 'policy.yaml', bytes: Buffer.from('other') }],
    };
    await expect(recordChecks(records, [changed])).rejects.toThrow('changed while');
    expect(linesOf(records.place.log)).toHaveLength(2);
  });
});

describe('everything written', () => {
  it('can be read by its owner alone', async () => {
    const folder = temporaryFolder();
    await recordSome(placeIn(folder), 1);
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const modes = entries.map((entry) => {
      const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777;
      return `${entry.isDirectory() ? 'folder' : 'file'} ${mode.toString(8)}`;
    });
    expect(new Set(modes)).toEqual(new Set(['folder 700', 'file 600']));
    expect(entries.length).toBeGreaterThan(10);
  });

  it('leaves no claim and no temporary file behind', async () => {
    const folder = temporaryFolder();
    await recordSome(placeIn(folder), 3);
    const names = readdirSync(folder, { recursive: true }).map(String);
    expect(names.filter((name) => /claim|tmp/u.test(name))).toEqual([]);
  });
});

describe('a records folder in a git work tree', () => {
  it.each(['folder', 'file'])('is refused (.git is a %s)', async (kind) => {
    const folder = temporaryFolder();
    if (kind === 'folder') mkdirSync(join(folder, '.git'));
    else writeFileSync(join(folder, '.git'), 'gitdir: elsewhere\n');
    await expect(openFolder(placeIn(folder))).rejects.toThrow('git work tree');
    expect(readdirSync(folder)).toEqual(['.git']);
  });

  it('is refused behind a link', async () => {
    const [folder, tree] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(join(tree, '.git'));
    symlinkSync(tree, join(folder, 'records'));
    await expect(openFolder(placeIn(folder))).rejects.toThrow('git work tree');
  });
});
