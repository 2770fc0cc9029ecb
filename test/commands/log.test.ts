import { appendFileSync, copyFileSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runLogVerify } from '../../src/commands/log-verify.js';
import { runLogShow } from '../../src/commands/log.js';
import { type FolderRecords, openFolder } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import type { Host, Output } from '../../src/types.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { countedRandom, placeIn, recordSome, TOOL, toRecord } from '../store/to-record.js';
import { NOW, organisationOf, personOf } from '../support/fixtures.js';

interface World {
  readonly host: Host;
  readonly out: () => string;
  readonly err: () => string;
  readonly record: (count: number) => Promise<FolderRecords>;
}

/** A user with folders of his own, whose council is the one that comes with the program. */
function world(isTerminal = false): World {
  const folder = temporaryFolder();
  const written = { out: '', err: '' };
  const output = (to: 'out' | 'err'): Output => ({
    isTerminal,
    columns: 80,
    write: (text) => {
      written[to] += text;
    },
  });
  const place = placeIn(folder, { folder: join(folder, 'records'), domain: 'council.example' });
  return {
    host: {
      cwd: folder,
      env: {},
      home: folder,
      folders: { config: place.configFolder, data: place.folder, cache: join(folder, 'cache') },
      tool: TOOL,
      packageFolder: resolve(import.meta.dirname, '../..'),
      now: () => NOW,
      random: countedRandom('host'),
      stdout: output('out'),
      stderr: output('err'),
      stdin: { isTerminal: false, bytes: () => none() },
      openTerminal: () => null,
    },
    out: () => written.out,
    err: () => written.err,
    record: (count) => recordSome(place, count),
  };
}

async function* none(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new Uint8Array());
}

const EXAMPLE = { organisation: 'example', config: false };
const JSON_TOO = { ...EXAMPLE, format: 'json' };

describe('log show', () => {
  it('lists what was recorded, oldest first', async () => {
    const { host, out, record } = world();
    await record(1);
    expect(await runLogShow([], EXAMPLE, host)).toBe(0);
    expect(out()).toBe(
      '0  Monday 23 November 2026, 9am  Log started\n' +
        '1  Monday 23 November 2026, 9am  Ready to post  nd-01  x-main\n',
    );
  });

  it('lists it as JSON', async () => {
    const { host, out, record } = world();
    const { origin } = await record(1);
    expect(await runLogShow([], JSON_TOO, host)).toBe(0);
    const common = { time: NOW, rehearsal: false };
    expect(JSON.parse(out())).toEqual({
      version: 1,
      log: origin,
      records: [
        { ...common, log: origin, index: 0, kind: 'open', verdict: null, author: null, channels: [] },
        {
          ...common,
          log: origin,
          index: 1,
          kind: 'check',
          verdict: 'clear',
          author: 'nd-01',
          channels: ['x-main'],
        },
      ],
    });
  });

  it('shows one record by its number, and the words only on a terminal', async () => {
    for (const isTerminal of [true, false]) {
      const { host, out, record } = world(isTerminal);
      const { origin } = await record(1);
      const number = `R-1-${origin.slice(-6, -2)}`;
      expect(await runLogShow([number], EXAMPLE, host)).toBe(0);
      expect(out()).toContain(`${number}  Ready to post\n`);
      expect(out()).toContain('answer     facts: published, so clear\n');
      expect(out()).toContain('identity   not signed\n');
      expect(out().includes('Green bins go out on Monday.')).toBe(isTerminal);
    }
  });

  it('says what is practice', async () => {
    const { host, out, record } = world();
    const records = await record(0);
    await recordChecks(records, [{ ...toRecord(), rehearsal: true }]);
    await runLogShow([], EXAMPLE, host);
    expect(out()).toContain('Ready to post (practice)');
  });

  it('shows nobody whom the register does not know, and no control character', async () => {
    const { host, out, record } = world(true);
    const records = await record(0);
    const evil = organisationOf({
      register: { people: [personOf({ name: 'Jo \u001b[2J' })], logs: [], witnesses: [] },
    });
    const check = toRecord({ text: 'A \u001b[2J post', author: 'Sam Imaginary', channels: [] });
    await recordChecks(records, [{ ...check, basis: { ...check.basis, organisation: evil } }]);
    await runLogShow(['1'], EXAMPLE, host);
    expect(out()).toContain('(not on the register)');
    expect(out()).not.toContain('\u001b');
  });

  it('tells of what nobody signed', async () => {
    const { host, err, record } = world();
    const { place } = await record(1);
    appendFileSync(place.log, 'half');
    await runLogShow([], EXAMPLE, host);
    expect(err()).toContain('4 bytes that nobody signed');
  });

  it.each([['7'], ['x'], ['R-1-zzzz'], ['']])('has no record %j', async (number) => {
    const { host, record } = world();
    await record(1);
    await expect(runLogShow([number], EXAMPLE, host)).rejects.toThrow('There is no record');
  });

  it('of an empty computer says so, and starts no log', async () => {
    const { host } = world();
    await expect(runLogShow([], EXAMPLE, host)).rejects.toThrow('Nothing has been recorded');
    await expect(runLogVerify([], EXAMPLE, host)).rejects.toThrow('Nothing has been recorded');
  });
});

describe('log verify', () => {
  it('judges the log of this computer', async () => {
    const { host, out, record } = world();
    const { origin } = await record(2);
    expect(await runLogVerify([], EXAMPLE, host)).toBe(0);
    expect(out()).toContain(`${origin}: all 3 records hold.\nRoot `);
    expect(out()).toContain('proves nothing against whoever holds that key');
  });

  it.each(['bytes', 'strict'])('prints JSON at level %s', async (level) => {
    const { host, out, record } = world();
    await record(1);
    expect(await runLogVerify([], { ...JSON_TOO, level }, host)).toBe(0);
    const printed: unknown = JSON.parse(out());
    expect(printed).toMatchObject({ version: 1, ok: true, level, size: 2, faults: [] });
    expect(
      out()
        .match(/^ {2}"\w+"/gmu)
        ?.map((name) => name.trim()),
    ).toEqual(
      ['version', 'ok', 'level', 'log', 'size', 'root', 'faults', 'witnesses', 'trust'].map(
        (name) => `"${name}"`,
      ),
    );
  });

  it('finds a change: exit 1', async () => {
    const { host, out, record } = world();
    const { place } = await record(2);
    const changed = readFileSync(place.log, 'utf8').replace('"rehearsal":false', '"rehearsal":true');
    appendFileSync(`${place.log}.changed`, changed);
    renameSync(`${place.log}.changed`, place.log);
    expect(await runLogVerify([], EXAMPLE, host)).toBe(1);
    expect(out()).toContain('line 4: Record 1 is not what was signed: it was changed afterwards.');
    expect(out()).toContain('Proved are the first 1 record.');
  });

  it('finds an older copy, whole in itself, by what is noted beside the key', async () => {
    const { host, out, record } = world();
    const { place } = await record(1);
    copyFileSync(place.log, `${place.log}.old`);
    await record(1);
    renameSync(`${place.log}.old`, place.log);
    expect(await runLogVerify([], EXAMPLE, host)).toBe(1);
    expect(out()).toContain('This machine has signed 3 records, but only 2 can be proved here');
  });

  it('judges a log that is named, as a folder or a file', async () => {
    const { host, out } = world();
    const other = await recordSome(placeIn(temporaryFolder()), 1);
    expect(await runLogVerify([other.place.folder], EXAMPLE, host)).toBe(0);
    expect(await runLogVerify([other.place.log], EXAMPLE, host)).toBe(0);
    expect(out().split(`${other.origin}: all 2 records hold.`)).toHaveLength(3);
    await expect(runLogVerify([join(host.cwd, 'nowhere')], EXAMPLE, host)).rejects.toThrow('There is no log');
  });

  it('changes nothing', async () => {
    const { host, record } = world();
    const { place } = await record(1);
    appendFileSync(place.log, 'half');
    const before = readFileSync(place.log, 'utf8');
    expect(await runLogVerify([], EXAMPLE, host)).toBe(1);
    expect(readFileSync(place.log, 'utf8')).toBe(before);
    await openFolder(placeIn(join(host.cwd), { now: () => NOW }));
    expect(readFileSync(place.log, 'utf8')).not.toBe(before);
  });
});
