/** The first record of a log: its name and its key. */
import { printNoteKey } from '../log/note.js';
import { recordLine } from '../record/line.js';
import { appendRecords, refuseClockBack, type Writer } from './append.js';

/** Writes it where there is none; whether there was need. A clock before the last record is refused. */
export async function begin(writer: Writer, tool: string): Promise<boolean> {
  const { size } = await writer.store.head();
  await refuseClockBack(writer.store, size, writer.now());
  if (size > 0) return false;
  const { key } = writer.signer;
  const body = { kind: 'open', origin: key.name, previous: null, vkey: printNoteKey(key) } as const;
  const places = await appendRecords(writer, (index) => ({
    lines: index > 0 ? [] : [recordLine({ ...body, time: writer.now(), tool, v: 1 }, index)],
    privates: [],
  }));
  return places.length > 0;
}
