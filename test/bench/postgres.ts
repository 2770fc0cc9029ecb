/** What PostgreSQL carries, on a server of its own: a block of 10,000, and eight programs that write at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordLine } from '../../src/record/line.js';
import { appendRecords } from '../../src/store/append.js';
import { openRecords } from '../../src/store/open.js';
import { countedRandom, placeIn } from '../store/to-record.js';
import { NOW } from '../support/fixtures.js';
import { newServer, programs } from '../support/postgres.js';

const BLOCK = 10_000;
const ROUNDS = 5;
const CLIENTS = 8;
const EACH = 50;

export interface Carried {
  readonly server: string;
  /** Seconds for a block of 10,000 records, the least of five. */
  readonly block: number;
  /** Records a second, one each, from eight programs with a log each. */
  readonly perSecond: number;
}

/** Null where there is no server here. */
export async function measurePostgres(): Promise<Carried | null> {
  const [from] = programs();
  if (from === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'smcheck-bench-'));
  const server = await newServer(from);
  try {
    const url = server.url('writer', await server.makeDatabase('writer'));
    return { server: from.name, block: await block(url, folder), perSecond: await together(url, folder) };
  } finally {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A record of the usual length: about 600 bytes. */
function lineAt(index: number): string {
  const reference = `note-${index}-${'x'.repeat(80)}`;
  const body = { kind: 'note', about: 'channel', ref: reference, verdict: 'clear', by: 'nd-01' } as const;
  return recordLine({ ...body, time: NOW, tool: 'smcheck 0.1.0 unicode 17.0 tz 2025c', v: 1 }, index);
}

async function block(url: string, folder: string): Promise<number> {
  const records = await openRecords(placeIn(folder, { folder: url, configFolder: join(folder, 'block') }));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await appendRecords(records, (first) => ({
      lines: Array.from({ length: BLOCK }, (_, at) => lineAt(first + at)),
      privates: [],
    }));
    times.push((performance.now() - start) / 1000);
  }
  return Math.min(...times);
}

async function together(url: string, folder: string): Promise<number> {
  const writers = await Promise.all(
    Array.from({ length: CLIENTS }, (_, at) =>
      openRecords(
        placeIn(folder, {
          folder: url,
          configFolder: join(folder, String(at)),
          random: countedRandom(String(at)),
        }),
      ),
    ),
  );
  const start = performance.now();
  await Promise.all(
    writers.map(async (records) => {
      for (let made = 0; made < EACH; made += 1)
        await appendRecords(records, (index) => ({ lines: [lineAt(index)], privates: [] }));
    }),
  );
  return (CLIENTS * EACH * 1000) / (performance.now() - start);
}
