/** The records of this machine, wherever they lie: opened before anybody is asked anything. */
import type { Instant } from '../types.js';
import { nameOf } from './find-log.js';
import { openFolder, openOwn } from './open-folder.js';
import { isDatabase } from './postgres/address.js';
import type { Records } from './records.js';

export interface RecordsPlace {
  /** A folder, or the address of a database. */
  readonly folder: string;
  /** The user's config folder for this program. */
  readonly configFolder: string;
  /** The council's, as the log's origin begins. */
  readonly domain: string;
  readonly random: (bytes: number) => Uint8Array;
  readonly now: () => Instant;
  /** `smcheck 0.1.0 unicode 17.0 tz 2025c`. */
  readonly tool: string;
}

/**
 * Opens this machine's log, and starts it where there is none. Throws with exit 2 where nothing could be recorded:
 * see `openFolder` and `openPostgres`.
 */
export async function openRecords(given: RecordsPlace): Promise<Records> {
  if (!isDatabase(given.folder)) return openFolder(given);
  const { openPostgres } = await import('./postgres/open.js');
  return openPostgres(given);
}

/** Opens the log of this machine in which a record stands, closed or not; a database has but one. */
export function openRecordsOf(given: RecordsPlace, origin: string): Promise<Records> {
  return isDatabase(given.folder) ? openRecords(given) : openOwn(given, nameOf(origin));
}
