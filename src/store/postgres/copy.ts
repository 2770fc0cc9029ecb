/** `log.jsonl` as it would stand in a folder, made from the database byte for byte: what reads files reads this. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkpointLine } from '../../log/frame.js';
import type { Digest } from '../../types.js';
import { keepBasis } from '../basis.js';
import { FILE_MODE } from '../files.js';
import type { Database } from './database.js';
import { bytesIn, numberIn, textIn } from './row.js';

const PAGE = 1000;

export interface LogCopy {
  /** The file. */
  readonly log: string;
  readonly remove: () => void;
}

/** A copy of a log; it holds no words, only what the log says. */
export async function logCopy(database: Database, origin: string): Promise<LogCopy> {
  const { folder, remove } = passingFolder();
  const log = join(folder, 'log.jsonl');
  for await (const bytes of logBytes(database, origin)) appendFileSync(log, bytes, { mode: FILE_MODE });
  return { log, remove };
}

/** Copies of bases, each below its digest, as they would lie in a records folder. */
export async function basesCopy(database: Database, digests: Iterable<Digest>): Promise<string> {
  const { folder } = passingFolder();
  for (const digest of new Set(digests)) {
    const rows = await database.rows('select path, bytes from smcheck.basis where digest = $1', [
      Buffer.from(digest, 'hex'),
    ]);
    const files = rows.map((row) => ({ path: textIn(row, 'path'), bytes: bytesIn(row, 'bytes') }));
    if (files.length > 0) keepBasis(folder, digest, () => files);
  }
  return folder;
}

/** Folders that go when the program ends. */
const passing = new Set<string>();
let isWatched = false;

function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  passing.delete(folder);
}

function passingFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'smcheck-'));
  if (!isWatched)
    process.once('exit', () => {
      passing.forEach(clear);
    });
  isWatched = true;
  passing.add(folder);
  return {
    folder,
    remove: () => {
      clear(folder);
    },
  };
}

/** Leaves by index, each checkpoint after the last leaf that it is over. Only what stands at the beginning. */
export async function* logBytes(database: Database, origin: string): AsyncGenerator<Uint8Array> {
  const [row] = await database.rows(
    'select coalesce(max(idx) + 1, 0) as size from smcheck.leaf where origin = $1',
    [origin],
  );
  const size = row === undefined ? 0 : numberIn(row, 'size');
  for (let from = 0; from < size; from += PAGE) {
    const to = Math.min(from + PAGE, size);
    const rows = await database.rows(LINES, [origin, from, to]);
    yield Buffer.concat(rows.flatMap((one) => [lineOf(one), LF]));
  }
}

const LF = Buffer.from('\n');

const LINES = `
  select line, note from (
    select idx as at, 0 as seq, line, null as note from smcheck.leaf
    where origin = $1 and idx >= $2 and idx < $3
    union all
    select size - 1, seq + 1, null, note from smcheck.checkpoint
    where origin = $1 and size > $2 and size <= $3
  ) as both_kinds order by at, seq`;

function lineOf(row: Parameters<typeof bytesIn>[0]): Buffer {
  return row['note'] === null ? bytesIn(row, 'line') : Buffer.from(checkpointLine(textIn(row, 'note')));
}
