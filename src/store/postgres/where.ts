import { nameOf, type Whereabouts } from '../find-log.js';
import type { ShelfPlace } from '../shelf.js';
import type { Database } from './database.js';
import { textIn } from './row.js';

/** The database as a place for logs. */
export async function whereIn(
  database: Database,
  { configFolder, domain }: Pick<ShelfPlace, 'configFolder' | 'domain'>,
): Promise<Whereabouts> {
  const rows = await database.rows('select origin from smcheck.log order by origin', []);
  const names = rows.map((row) => nameOf(textIn(row, 'origin')));
  return { place: database.shown, names, configFolder, domain: domain.toLowerCase() };
}
