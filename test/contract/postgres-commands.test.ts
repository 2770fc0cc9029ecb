/** Two computers of one council that keep their records in one database: every command, as people type it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newServer, programs, type Server } from '../support/postgres.js';
import { runIn, testCouncil } from '../support/smcheck.js';
import { dialogue, refer, twoMachines, type Machines } from '../support/two-machines.js';

let server: Server;
beforeAll(async () => {
  const [from] = programs();
  if (from === undefined) throw new Error('npm installs a server');
  server = await newServer(from);
});
afterAll(() => server.remove());

const newUrl = async (): Promise<string> => server.url('writer', await server.makeDatabase('writer'));
const PARTY = 'Vote Labour on Thursday!\n';

function waiting({ runB }: Machines): unknown {
  return JSON.parse(runB('decide', '-f', 'json').out);
}

it('what one computer refers, the other lists, decides, and the first learns of', async () => {
  const machines = await twoMachines(await newUrl());
  const { a, b, runB } = machines;
  refer(machines, PARTY);
  expect(waiting(machines)).toMatchObject({ referrals: [{ index: 1, author: 'p-0001', error: null }] });
  const { code, shown } = await dialogue(
    b,
    ['decide', '1', '--by', 'Farah Sample'],
    [
      [/What becomes of it\?/u, '2'],
      [/Why not\?/u, 'Not during the campaign.'],
      [/Is\s+that\s+right\?/u, '2'],
    ],
  );
  expect([code, shown]).toEqual([0, expect.stringContaining('Not to be posted')]);
  expect(waiting(machines)).toMatchObject({ referrals: [] });
  expect(a.run('--no-input', '-a', 'p-0001', '-c', 'x-main', 'draft.txt').out).toContain(
    'Not during the campaign',
  );
  for (const verified of [a.run('log', 'verify'), runB('log', 'verify', '--level', 'full')])
    expect([verified.code, verified.out.match(/ hold\./gu)?.length]).toEqual([0, 2]);
});

it('one computer clears, verifies, finds, exports and erases', async () => {
  const council = await testCouncil({ records: await newUrl() });
  expect(council.clear()).toMatchObject({ code: 0, err: '' });
  expect(council.run('verify', 'draft.txt').code).toBe(0);
  expect(council.verified()).toMatchObject({ ok: true, size: 2 });
  expect(council.run('log', 'find', '--words', 'bins').code).toBe(0);
  expect(council.run('log', 'export', 'out', '--with-words').code).toBe(0);
  expect(council.run('log', 'verify', '--level', 'full', 'out').out).toContain('Words are here of 1 record');
  const note = council.run('log', 'checkpoint').out;
  writeFileSync(join(council.work, 'kept.note'), note);
  expect(council.run('log', 'verify', '--against', 'kept.note').code).toBe(0);
  expect(council.run('log', 'hold', '1', '--basis', 'claim', '--by', 'p-0001').code).toBe(0);
  expect(council.run('log', 'erase', '1', '--basis', 'art17', '--by', 'p-0001').code).toBe(2);
  expect(council.run('log', 'hold', '1', '--basis', 'claim', '--by', 'p-0001', '--off').code).toBe(0);
  expect(council.run('log', 'erase', '1', '--basis', 'art17', '--by', 'p-0001').code).toBe(0);
  expect(council.run('log', 'find', '--words', 'bins').code).toBe(1);
  expect(council.run('log', 'verify', '--level', 'full').out).toContain('erased by order of 1');
});

it('a database that is down: exit 2, and nothing is shown as cleared', async () => {
  const council = await testCouncil({ records: await newUrl() });
  const file = join(council.work, 'smcheck.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8')
      .replace(server.socket, `${server.socket}-gone`)
      .replace('writer@', 'writer:secret@'),
  );
  for (const args of [
    ['--answers', 'answers.yaml', 'draft.txt'],
    ['decide'],
    ['log', 'show'],
    ['log', 'verify'],
  ]) {
    const { code, out, err } = runIn(council, args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('cannot be reached');
    expect(err).not.toContain('secret');
  }
  expect(existsSync(join(council.work, 'draft.txt.clearance'))).toBe(false);
});
