/** The book of referrals in the database: everybody reads it, each computer adds its own lines. */
import { readRemembered, rememberedLine, type Remembered } from '../../record/remembered.js';
import type { Book } from '../referral-book.js';
import type { Database } from './database.js';
import { bytesIn } from './row.js';

/** @param origin of this machine's log; null where it has none. */
export function postgresBook(database: Database, origin: string | null): Book {
  return {
    read: async () => {
      const rows = await database.rows('select line from smcheck.book order by id', []);
      return rows.flatMap((row) => readRemembered(bytesIn(row, 'line').toString()) ?? []);
    },
    remember: async (lines) => {
      if (lines.length === 0 || origin === null) return;
      await database.rows('select smcheck.remember($1, $2, $3)', [
        origin,
        lines.map(({ time }) => time),
        lines.map((line: Remembered) => Buffer.from(rememberedLine(line))),
      ]);
    },
    forget: async (commit) => {
      await database.rows('select smcheck.forget($1)', [commit]);
    },
    forgetOld: async (before) => {
      if (origin !== null) await database.rows('select smcheck.forget_old($1, $2)', [origin, before]);
    },
  };
}
