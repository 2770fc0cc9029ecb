/** What only a database can do to records, and what it may not: on each PostgreSQL that is here. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, createConnection, type Server as Listener } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { sha256 } from '../../src/record/digest.js';
import { recordLine } from '../../src/record/line.js';
import { appendRecords } from '../../src/store/append.js';
import { openRecords, type RecordsPlace } from '../../src/store/open.js';
import { isUnanswered } from '../../src/store/postgres/database.js';
import { SCHEMA } from '../../src/store/postgres/schema.js';
import { recordChecks, type Records } from '../../src/store/records.js';
import { verifyLog } from '../../src/verify.js';
import { countedRandom, placeIn, toRecord } from '../store/to-record.js';
import { NOW } from '../support/fixtures.js';
import { newServer, programs, type Server } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let server: Server;
const computer = (folder: string, changes: Partial<RecordsPlace> = {}): RecordsPlace =>
  placeIn(temporaryFolder(), { folder, ...changes });

async function bytesOf(records: Records): Promise<string> {
  return readFileSync((await records.look()).log, 'utf8');
}

async function verdictOf(records: Records): Promise<{ ok: boolean; size: number; codes: readonly string[] }> {
  const { ok, size, faults } = verifyLog([Buffer.from(await bytesOf(records))], {
    level: 'strict',
    keys: [],
  });
  return { ok, size, codes: faults.map(({ code }) => code) };
}

describe.each(programs())('$name', (from) => {
  beforeAll(async () => {
    server = await newServer(from);
  });
  afterAll(() => server.remove());

  const newUrl = async (): Promise<string> => server.url('writer', await server.makeDatabase('writer'));

  it('lets whoever writes do nothing but add by the rules', async () => {
    const database = await server.makeDatabase('writer');
    await recordChecks(await openRecords(computer(server.url('writer', database))), [toRecord()]);
    const refused = [
      "update smcheck.leaf set line = '\\x7b7d' where idx = 1",
      'delete from smcheck.leaf',
      'truncate smcheck.leaf',
      "insert into smcheck.leaf (origin, idx, line) select origin, 2, '\\x7b7d' from smcheck.log",
      'update smcheck.log set size = 1',
      'delete from smcheck.log',
      'update smcheck.checkpoint set note = note',
      'delete from smcheck.checkpoint',
      'truncate smcheck.checkpoint',
      'update smcheck.private set line = null',
      'delete from smcheck.private',
      'delete from smcheck.basis',
      'delete from smcheck.book',
      'insert into smcheck.meta (version) values (2)',
      'alter table smcheck.leaf disable trigger all',
      'drop table smcheck.leaf',
      'set role smcheck_owner',
    ];
    const answers: string[] = [];
    for (const statement of refused) answers.push(await server.refusal('writer', database, statement));
    expect(answers).toEqual(refused.map(() => '42501'));
  });

  it('stops even a superuser until he takes the triggers away', async () => {
    const database = await server.makeDatabase('writer');
    await recordChecks(await openRecords(computer(server.url('writer', database))), [toRecord()]);
    const answers: string[] = [];
    for (const statement of [
      "update smcheck.leaf set line = '\\x7b7d' where idx = 1",
      'delete from smcheck.leaf where idx = 1',
      'truncate smcheck.leaf cascade',
      'delete from smcheck.checkpoint',
      'delete from smcheck.log',
    ])
      answers.push(await server.refusal('postgres', database, statement));
    expect(answers).toEqual(answers.map(() => '42501'));
  });

  it('cannot hide what a superuser changed', async () => {
    const database = await server.makeDatabase('writer');
    const place = computer(server.url('writer', database));
    const records = await openRecords(place);
    for (const text of ['One', 'Two', 'Three']) await recordChecks(records, [toRecord({ text })]);
    expect(await verdictOf(records)).toEqual({ ok: true, size: 4, codes: [] });
    const disarm = 'set session_replication_role = replica; ';
    await server.admin(
      database,
      `${disarm}update smcheck.leaf set line = convert_to(replace(convert_from(line, 'UTF8'), '"clear"', '"block"'), 'UTF8') where idx = 2`,
    );
    expect((await verdictOf(records)).ok).toBe(false);
    await server.admin(database, `${disarm}delete from smcheck.leaf where idx = 2`);
    expect((await verdictOf(records)).ok).toBe(false);
    await server.admin(
      database,
      `${disarm}delete from smcheck.leaf where idx > 1; delete from smcheck.checkpoint where size > 2;
       update smcheck.log set size = 2, checkpoint = (select note from smcheck.checkpoint where size = 2),
         frontier = (select sha256('\\x01'::bytea || (select hash from smcheck.leaf where idx = 0) || (select hash from smcheck.leaf where idx = 1)))`,
    );
    // Whole in itself: what this machine signed last tells.
    expect(await verdictOf(records)).toMatchObject({ ok: true, size: 2 });
    await expect(openRecords(place)).rejects.toThrow('rolled back');
    await expect(recordChecks(records, [toRecord()])).rejects.toThrow('rolled back');
  });

  it('loses nothing that was acknowledged when every process of it is killed', async () => {
    const records = await openRecords(computer(await newUrl()));
    const acknowledged: string[] = [];
    for (let made = 0; made < 30; made += 1)
      for (const { leaf } of await recordChecks(records, [toRecord({ text: String(made) })]))
        acknowledged.push(leaf);
    const unanswered = recordChecks(records, [toRecord({ text: 'while it dies' })]).catch(() => []);
    await server.kill();
    await server.start();
    await unanswered;
    const log = await bytesOf(records);
    expect(acknowledged.filter((leaf) => !log.includes(`${leaf}\n`))).toEqual([]);
    expect((await verdictOf(records)).ok).toBe(true);
    await recordChecks(records, [toRecord({ text: 'afterwards' })]);
    expect((await verdictOf(records)).ok).toBe(true);
  });

  it('gives a lost answer again, and adds nothing twice', async () => {
    const database = await server.makeDatabase('writer');
    const line = await cuttingLine(server.socket);
    const place = computer(`postgres://writer@/${database}?host=${line.socket}`);
    const records = await openRecords(place);
    for (const count of [1, 3]) {
      line.cutNextAnswerTo('smcheck.append');
      const checks = Array.from({ length: count }, (_, at) => toRecord({ text: `${count} ${at}` }));
      expect(await recordChecks(records, checks)).toHaveLength(count);
    }
    expect(line.cuts()).toBe(2);
    expect(await verdictOf(records)).toEqual({ ok: true, size: 5, codes: [] });
    const [{ count } = { count: null }] = await server.admin(
      database,
      'select count(*)::int as count from smcheck.private',
    );
    expect(count).toBe(4);
  });

  it('that goes for good after it was asked leaves the outcome open, and clears nothing', async () => {
    const database = await server.makeDatabase('writer');
    const line = await cuttingLine(server.socket);
    const place = computer(`postgres://writer@/${database}?host=${line.socket}`);
    const records = await openRecords(place);
    line.cutNextAnswerTo('smcheck.append', 'for good');
    await expect(recordChecks(records, [toRecord()])).rejects.toThrow('not known whether the record stands');
    const again = await openRecords({ ...place, folder: server.url('writer', database) });
    expect(await verdictOf(again)).toEqual({ ok: true, size: 2, codes: [] });
  }, 60_000);

  it('that is down is said, and nothing is cleared', async () => {
    const place = computer(`postgres://writer:secret@/smcheck?host=${temporaryFolder()}`);
    const failed = await openRecords(place).catch((error: unknown) => error);
    expect(String(failed)).toMatch(
      /cannot be reached \(ENOENT\)\. Nothing was recorded and nothing is cleared/u,
    );
    expect(String(failed)).not.toContain('secret');
    expect(isUnanswered(failed)).toBe(false);
  });

  it('without its tables, or for a login without rights, is said with what to do', async () => {
    const bare = await server.makeBareDatabase();
    await expect(openRecords(computer(server.url('writer', bare)))).rejects.toThrow('is not set up');
    const database = await server.makeDatabase('writer');
    await server.admin(database, 'create role stranger login').catch(() => undefined);
    await expect(openRecords(computer(server.url('stranger', database)))).rejects.toThrow('let this login');
    await expect(openRecords(computer(server.url('nobody', database)))).rejects.toThrow(
      'let this computer in',
    );
  });

  it('takes its tables again as they are, from a database owner who is no superuser too', async () => {
    const bare = await server.makeBareDatabase();
    await server.admin('postgres', 'create role keeper login createrole').catch(() => undefined);
    await server.admin('postgres', `alter database ${bare} owner to keeper`);
    await server.admin('postgres', 'grant smcheck_owner, smcheck_writer to keeper with admin option');
    for (let times = 0; times < 2; times += 1) await server.as('keeper', bare, SCHEMA);
    await server.as('keeper', bare, 'grant smcheck_writer to writer');
    const place = computer(server.url('writer', bare));
    await recordChecks(await openRecords(place), [toRecord()]);
    await server.as('keeper', bare, SCHEMA);
    expect(await verdictOf(await openRecords(place))).toMatchObject({ ok: true, size: 2 });
  });

  it("does not let one login write another login's log", async () => {
    const database = await server.makeDatabase('writer', 'other');
    const place = computer(server.url('writer', database));
    const records = await openRecords(place);
    const others = await openRecords({ ...place, folder: server.url('other', database) });
    expect(others.origin).toBe(records.origin);
    await expect(recordChecks(others, [toRecord()])).rejects.toThrow('let this login');
  });

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'])(
    'without %s keeps no records',
    async (setting) => {
      const database = await server.makeDatabase('writer');
      const place = computer(server.url('writer', database));
      const records = await openRecords(place);
      await server.admin(database, `alter system set ${setting} = off`);
      await server.admin(database, 'select pg_reload_conf()');
      onTestFinished(async () => {
        await server.admin(database, `alter system reset ${setting}`);
        await server.admin(database, 'select pg_reload_conf()');
      });
      await expect.poll(() => openRecords(place).catch(String)).toContain(`runs without ${setting}`);
      await expect(recordChecks(records, [toRecord()])).rejects.toThrow(`runs without ${setting}`);
    },
  );

  it('gives the log that a folder would hold, byte for byte, whatever is done', async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('check' as const),
        texts: fc.array(fc.string(), { minLength: 1, maxLength: 4 }),
      }),
      fc.record({ do: fc.constant('erase' as const), nth: fc.nat(9) }),
      fc.record({ do: fc.constant('again' as const) }),
      fc.record({ do: fc.constant('cosign' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const all: string[] = [];
        for (const folder of [join(temporaryFolder(), 'records'), await newUrl()]) {
          const place = computer(folder, { random: countedRandom('same') });
          let records = await openRecords(place);
          for (const one of steps) {
            if (one.do === 'again') records = { ...(await openRecords(place)), random: records.random };
            if (one.do === 'check')
              await recordChecks(
                records,
                one.texts.map((text) => toRecord({ text: text || '.' })),
              );
            if (one.do === 'erase') await eraseNth(records, one.nth);
            if (one.do === 'cosign') await cosign(records);
          }
          const { allWords } = await records.look();
          const commits = Array.from(await allWords(), ({ commit }) => commit).sort();
          all.push(`${await bytesOf(records)}\n${commits.join('\n')}`);
        }
        expect(all[1]).toBe(all[0]);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

async function eraseNth(records: Records, nth: number): Promise<void> {
  const commits = Array.from(await (await records.look()).allWords(), ({ commit }) => commit).sort();
  const commit = commits[nth % Math.max(1, commits.length)];
  if (commit === undefined) return;
  const body = { kind: 'erase', basis: 'art17', by: 'nd-01', of: [1, sha256('leaf')], time: NOW } as const;
  const [place] = await appendRecords(records, (index) => ({
    lines: [recordLine({ ...body, tool: records.tool, v: 1 }, index)],
    privates: [],
  }));
  await records.store.private.drop(commit, place?.index ?? -1);
}

/** Adds a checkpoint line over the same records, as a witness's signature makes one. */
async function cosign({ store }: Records): Promise<void> {
  const { size, note } = await store.head();
  const signature = Buffer.alloc(76, size).toString('base64');
  const more = `${note ?? ''}— witness.example ${signature}\n`;
  await store.append({ expected: size, privates: [], lines: [], note: more });
}

interface CuttingLine {
  readonly socket: string;
  readonly cutNextAnswerTo: (words: string, how?: 'for good') => void;
  readonly cuts: () => number;
}

/** A line to the server that can be cut between a question and its answer. */
async function cuttingLine(target: string): Promise<CuttingLine> {
  const socket = join(temporaryFolder(), 's');
  mkdirSync(socket);
  let cutAt: string | null = null;
  let isForGood = false;
  let cuts = 0;
  const listener: Listener = createServer((client) => {
    const upstream = createConnection(join(target, '.s.PGSQL.5432'));
    let isToCut = false;
    client.on('data', (bytes) => {
      if (cutAt !== null && bytes.includes(cutAt)) {
        [isToCut, cutAt] = [true, null];
      }
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      // The answer comes only when the server has committed.
      if (!isToCut) client.write(bytes);
      else if (bytes.includes('SELECT 1')) {
        cuts += 1;
        if (isForGood) listener.close();
        client.destroy();
        upstream.destroy();
      }
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => listener.listen(join(socket, '.s.PGSQL.5432'), resolve));
  onTestFinished(() => {
    listener.close();
  });
  return {
    socket,
    cutNextAnswerTo: (words, how) => {
      [cutAt, isForGood] = [words, how === 'for good'];
    },
    cuts: () => cuts,
  };
}
