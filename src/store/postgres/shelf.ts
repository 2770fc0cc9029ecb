/** What several machines keep in one database, to be read: each log as the file it would be. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keysOf, knownName, nameOf, type Whereabouts } from '../find-log.js';
import type { StandingLog } from '../look.js';
import type { Shelf, ShelfPlace } from '../shelf.js';
import { readAddress } from './address.js';
import { postgresBook } from './book.js';
import { basesCopy, logCopy } from './copy.js';
import { openDatabase, type Database } from './database.js';
import { privatesOf, wordsOf } from './postgres-store.js';
import { textIn } from './row.js';
import { whereIn } from './where.js';

export function postgresShelf(place: ShelfPlace): Shelf {
  const database = openDatabase(readAddress(place.folder));
  // One command reads each log once.
  const copies = new Map<string, Promise<StandingLog>>();
  const standing = (origin: string, where: Pick<Whereabouts, 'configFolder'>): Promise<StandingLog> => {
    const one = copies.get(origin) ?? standingLog(database, where, origin);
    copies.set(origin, one);
    return one;
  };
  const origins = async (): Promise<readonly string[]> =>
    (await database.rows('select origin from smcheck.log where size > 0 order by origin', [])).map((row) =>
      textIn(row, 'origin'),
    );
  return {
    own: async () => {
      const where = await whereIn(database, place);
      const name = knownName(where);
      return name === null ? null : standing(`${where.domain}/smcheck/${name}`, where);
    },
    all: async () => {
      const all: StandingLog[] = [];
      for (const origin of await origins()) all.push(await standing(origin, place));
      return all;
    },
    log: async (origin) => ((await origins()).includes(origin) ? standing(origin, place) : null),
    bases: (digests) => basesCopy(database, digests),
    book: postgresBook(database, null),
  };
}

/** A log as it stands now, copied to be read. */
export async function standingLog(
  database: Database,
  where: Pick<Whereabouts, 'configFolder'>,
  origin: string,
): Promise<StandingLog> {
  const lastSigned = join(keysOf(where, nameOf(origin)), 'last-signed');
  const { log } = await logCopy(database, origin);
  return {
    log,
    lastSigned,
    isOwn: existsSync(lastSigned),
    words: (commit) => wordsOf(database, origin, commit),
    allWords: async () => {
      const all = [];
      for await (const line of privatesOf(database, origin)) all.push(line);
      return all;
    },
  };
}
