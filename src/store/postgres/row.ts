/** What a row of the database holds, taken as nobody's word: a value of another kind is no row of ours. */
import type { Row } from './database.js';

export function textIn(row: Row, name: string): string {
  const value = row[name];
  if (typeof value === 'string') return value;
  throw new TypeError(`${name} is no text`);
}

export function bytesIn(row: Row, name: string): Buffer {
  const value = row[name];
  if (Buffer.isBuffer(value)) return value;
  throw new TypeError(`${name} is no bytes`);
}

/** PostgreSQL's 64-bit numbers come as digits. */
export function numberIn(row: Row, name: string): number {
  const value = Number(row[name]);
  if (Number.isSafeInteger(value)) return value;
  throw new TypeError(`${name} is no number`);
}
