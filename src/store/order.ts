import { readRecord } from '../record/line.js';
import { fault } from './faults.js';

/** Refuses to take words out unless a record orders it: else their absence would pass for damage. */
export function refuseWithoutOrder(line: string, index: number): void {
  const read = readRecord(line);
  if (read.ok && (read.record.body.kind === 'erase' || read.record.body.kind === 'dispose')) return;
  throw fault(
    'no-order',
    `Record ${index} orders no erasure, so the private line stays.`,
    'Write an erase or dispose record first.',
  );
}
