/** Whether a log is closed: it takes no more checks, only what must still be said of those it has. */
import { AFTER_CLOSE } from '../record/body.js';
import { readRecord, type LogRecord } from '../record/line.js';
import type { Head, Store } from '../types.js';

/** How far back to look for the `close` behind which other records may stand; then the whole log. */
const REACH = 64;

type Readable = Pick<Store, 'read'>;

/** The newest record of a log; null where there is none that can be read. */
export function newestRecord({ last }: Pick<Head, 'last'>): LogRecord | null {
  const read = last === null ? null : readRecord(last);
  return read?.ok === true ? read.record : null;
}

/** Whether a store of that many records, of which this is the newest, is closed. */
export async function isClosed(
  store: Readable,
  size: number,
  newest: Pick<LogRecord, 'body'> | null,
): Promise<boolean> {
  if (newest === null || !AFTER_CLOSE.includes(newest.body.kind)) return newest?.body.kind === 'close';
  for (const from of new Set([Math.max(0, size - REACH), 0])) {
    const last = await lastOrdinary(store, from);
    if (last !== null) return last === 'close';
  }
  return false;
}

/** The last kind of record, from an index on, that may not stand behind a `close`. */
async function lastOrdinary(store: Readable, from: number): Promise<string | null> {
  let last: string | null = null;
  for await (const line of store.read(from)) {
    const read = readRecord(line);
    if (read.ok && !AFTER_CLOSE.includes(read.record.body.kind)) last = read.record.body.kind;
  }
  return last;
}
