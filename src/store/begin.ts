/** The first record of a log: its name and its key, and the log that it goes on from. */
import { printNoteKey } from '../log/note.js';
import { recordLine } from '../record/line.js';
import { appendRecords, refuseClockBack, type Writer } from './append.js';
import { newestRecord } from './closed.js';

/**
 * Writes it where there is none; whether there was need. A clock before the last record is refused.
 * @param previous gives the last checkpoint of the log before; null where this is the first.
 */
export async function begin(
  writer: Writer,
  tool: string,
  previous: () => Promise<string | null> = () => Promise.resolve(null),
): Promise<boolean> {
  const head = await writer.store.head();
  refuseClockBack(newestRecord(head), writer.now());
  if (head.size > 0) return false;
  const { key } = writer.signer;
  const body = {
    kind: 'open',
    origin: key.name,
    previous: await previous(),
    vkey: printNoteKey(key),
  } as const;
  const places = await appendRecords(writer, (index) => ({
    lines: index > 0 ? [] : [recordLine({ ...body, time: writer.now(), tool, v: 1 }, index)],
    privates: [],
  }));
  return places.length > 0;
}
