/** Closing a log: its last record of its own says how many stand before, and under which root. */
import { SmcheckError } from '../errors.js';
import { hex, rootOf } from '../log/tree.js';
import { recordLine } from '../record/line.js';
import { appendRecords, type Writer } from './append.js';

/** Where the `close` stands; null where the log was closed already. */
export async function closeLog({
  tool,
  ...writer
}: Writer & { readonly tool: string }): Promise<number | null> {
  try {
    const [place] = await appendRecords(writer, (size, before) => {
      const body = {
        kind: 'close',
        root: hex(rootOf(before)),
        size,
        time: writer.now(),
        tool,
        v: 1,
      } as const;
      return { lines: [recordLine(body, size)], privates: [] };
    });
    return place?.index ?? null;
  } catch (error) {
    if (error instanceof SmcheckError && error.problems.some(({ code }) => code === 'log-closed'))
      return null;
    throw error;
  }
}
