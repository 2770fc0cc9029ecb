/** Every store keeps the same promises: the cases run on a folder and on each PostgreSQL that is here. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/record/digest.js';
import { recordLine } from '../../src/record/line.js';
import { appendRecords } from '../../src/store/append.js';
import { openRecords, type RecordsPlace } from '../../src/store/open.js';
import { recordChecks, type Records } from '../../src/store/records.js';
import { openShelf } from '../../src/store/shelf.js';
import { verifyLog } from '../../src/verify.js';
import { countedRandom, placeIn, toRecord } from '../store/to-record.js';
import { NOW } from '../support/fixtures.js';
import { newServer, programs, type Server } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A kind of store: where a new one of it lies. */
interface Kind {
  readonly name: string;
  readonly begin: () => Promise<void>;
  readonly end: () => Promise<void>;
  /** The `records` of a new store, and of the same one for another computer. */
  readonly place: (folder: string) => Promise<string>;
}

const FOLDER: Kind = {
  name: 'a folder',
  begin: () => Promise.resolve(),
  end: () => Promise.resolve(),
  place: (folder) => Promise.resolve(join(folder, 'records')),
};

function onServer(from: ReturnType<typeof programs>[number]): Kind {
  let server: Server | null = null;
  const running = (): Server => {
    if (server === null) throw new Error('no server');
    return server;
  };
  return {
    name: from.name,
    begin: async () => {
      server = await newServer(from);
    },
    end: () => running().remove(),
    place: async () => running().url('writer', await running().makeDatabase('writer')),
  };
}

const KINDS = [FOLDER, ...programs().map(onServer)];

/** A new computer: a config folder of its own, and the same records. */
function computer(records: string, seed = 'a', changes: Partial<RecordsPlace> = {}): RecordsPlace {
  return placeIn(temporaryFolder(), { folder: records, random: countedRandom(seed), ...changes });
}

async function bytesOf(records: Records): Promise<string> {
  return readFileSync((await records.look()).log, 'utf8');
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function orderTo(records: Records, index: number): Promise<number> {
  const body = {
    kind: 'erase',
    basis: 'art17',
    by: 'nd-01',
    of: [index, 'a'.repeat(64)],
    time: NOW,
  } as const;
  return appendRecords(records, (at) => ({
    lines: [recordLine({ ...body, tool: records.tool, v: 1 }, at)],
    privates: [],
  })).then(([place]) => place?.index ?? -1);
}

describe.each(KINDS)('$name', (kind) => {
  beforeAll(kind.begin);
  afterAll(kind.end);
  const newPlace = async (): Promise<RecordsPlace> => computer(await kind.place(temporaryFolder()));

  it('starts a log with its first record, once', async () => {
    const place = await newPlace();
    expect(await openRecords(place)).toMatchObject({ isNew: true });
    const again = await openRecords(place);
    expect([again.isNew, (await again.store.head()).size]).toEqual([false, 1]);
  });

  it('keeps what was acknowledged, and every line signs', async () => {
    const place = await newPlace();
    const records = await openRecords(place);
    const places = await recordChecks(records, [toRecord({ text: 'One' }), toRecord({ text: 'Two' })]);
    expect(places.map(({ index }) => index)).toEqual([1, 2]);
    const again = await openRecords(place);
    expect(again.origin).toBe(records.origin);
    const report = verifyLog([Buffer.from(await bytesOf(again))], { level: 'strict', keys: [again.vkey] });
    expect([report.ok, report.size]).toEqual([true, 3]);
    expect(await all(again.store.read(1))).toEqual(places.map(({ leaf }) => leaf));
  });

  it('tells of a block that others were quicker with, and writes nothing of it', async () => {
    const { store, signer } = await openRecords(await newPlace());
    const before = await store.head();
    const note = signer.sign(`${store.origin}\n1\n${Buffer.from(before.root, 'hex').toString('base64')}\n`);
    expect(await store.append({ expected: 0, privates: ['{}'], lines: ['{}'], note })).toEqual({
      status: 'moved',
    });
    expect([await store.head(), await all(store.private.list())]).toEqual([before, []]);
  });

  it('refuses a checkpoint over anything else', async () => {
    const { store, signer } = await openRecords(await newPlace());
    const note = signer.sign(`${store.origin}\n2\n${Buffer.alloc(32).toString('base64')}\n`);
    await expect(store.append({ expected: 1, privates: [], lines: ['{}'], note })).rejects.toThrow(
      'not over these',
    );
  });

  it('finds words by their digest, and takes them out only by order', async () => {
    const records = await openRecords(await newPlace());
    const [one, two] = await recordChecks(records, [toRecord({ text: 'One' }), toRecord({ text: 'Two' })]);
    const [first, second] = [sha256(one?.words ?? ''), sha256(two?.words ?? '')];
    const { store } = records;
    expect(await store.private.get(first)).toBe(one?.words);
    expect([...(await all(store.private.list()))].sort()).toEqual([first, second].sort());
    await expect(store.private.drop(first, 1)).rejects.toThrow('orders no erasure');
    await store.private.drop(first, await orderTo(records, 1));
    expect([await store.private.get(first), await store.private.get(second)]).toEqual([null, two?.words]);
    const standing = await records.look();
    expect([await standing.words(first), await standing.words(second)]).toEqual([null, two?.words]);
    expect(Array.from(await standing.allWords(), ({ commit }) => commit)).toEqual([second]);
  });

  it('refuses a clock before the last record', async () => {
    const place = await newPlace();
    await recordChecks(await openRecords(place), [toRecord()]);
    await expect(openRecords({ ...place, now: () => '2026-11-22T09:00:00Z' })).rejects.toThrow('clock says');
  });

  it('keeps the logs of several computers apart, and the book for all', async () => {
    const place = await newPlace();
    const [a, b] = [await openRecords(place), await openRecords(computer(place.folder, 'b'))];
    await recordChecks(a, [toRecord()]);
    const shelf = await openShelf(place);
    expect((await shelf.own())?.lastSigned).toBe((await a.look()).lastSigned);
    expect((await shelf.all()).map(({ isOwn }) => isOwn).sort()).toEqual([false, true]);
    expect(readFileSync((await shelf.log(b.origin))?.log ?? '', 'utf8')).toBe(await bytesOf(b));
    const line = { as: 'withdrawn', log: a.origin, index: 1, time: NOW, v: 1 } as const;
    await a.book.remember([line]);
    expect([await b.book.read(), await shelf.book.read()]).toEqual([[line], [line]]);
    await b.book.forgetOld('2027-01-01T00:00:00Z');
    expect(await a.book.read()).toEqual([line]);
    await a.book.forgetOld('2027-01-01T00:00:00Z');
    expect(await b.book.read()).toEqual([]);
  });

  it('forgets, whoever remembered it, what belongs to erased words', async () => {
    const place = await newPlace();
    const [a, b] = [await openRecords(place), await openRecords(computer(place.folder, 'b'))];
    const commit = sha256('words');
    const known = { digest: sha256('d'), sketch: { salt: 'a'.repeat(32), pieces: [] }, commits: [commit] };
    await a.book.remember([
      {
        as: 'referred',
        log: a.origin,
        index: 1,
        ...known,
        leaf: sha256('l'),
        time: NOW,
        decide_by: null,
        file: '/x',
        row: null,
        v: 1,
      },
    ]);
    await b.book.forget(sha256('other words'));
    expect(await b.book.read()).toHaveLength(1);
    await b.book.forget(commit);
    expect(await a.book.read()).toEqual([]);
  });

  it('takes every record of eight programs that write at once', async () => {
    const place = await newPlace();
    await openRecords(place);
    const program = async (seed: number): Promise<readonly number[]> => {
      const records = await openRecords({ ...place, random: (bytes) => randomBytes(bytes) });
      const found: number[] = [];
      for (let made = 0; made < 5; made += 1) {
        const [one] = await recordChecks(records, [toRecord({ text: `${seed} ${made}` })]);
        if (one !== undefined) found.push(one.index);
      }
      return found;
    };
    const found = await Promise.all(Array.from({ length: 8 }, (_, seed) => program(seed)));
    expect(found.flat().sort((one, other) => one - other)).toEqual(
      Array.from({ length: 40 }, (_, at) => at + 1),
    );
    const records = await openRecords(place);
    expect(verifyLog([Buffer.from(await bytesOf(records))], { level: 'strict', keys: [] })).toMatchObject({
      ok: true,
      size: 41,
    });
  });
});
