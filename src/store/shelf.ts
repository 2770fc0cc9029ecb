/** Where records of several machines lie together, to be read: a folder, or a database. */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../types.js';
import { placeOf } from './file-store.js';
import { keysOf, knownName, LOG_NAME, nameOf, type Whereabouts } from './find-log.js';
import { standingIn, type StandingLog } from './look.js';
import { isDatabase } from './postgres/address.js';
import { folderBook, type Book } from './referral-book.js';

export interface Shelf {
  /** This machine's log there; null where there is none yet. */
  readonly own: () => Promise<StandingLog | null>;
  /** Every log there, this machine's and other machines', by name. */
  readonly all: () => Promise<readonly StandingLog[]>;
  /** The log of an origin; null where it is not there. */
  readonly log: (origin: string) => Promise<StandingLog | null>;
  /** A folder that holds these bases, each below its digest, as far as they are kept. */
  readonly bases: (digests: Iterable<Digest>) => Promise<string>;
  /** What all of them remember of referrals. */
  readonly book: Book;
}

export interface ShelfPlace {
  /** A folder, or the address of a database. */
  readonly folder: string;
  /** The user's config folder for this program. */
  readonly configFolder: string;
  readonly domain: string;
}

/** Nothing is made there, and a database is not asked before something is wanted of it. */
export async function openShelf(place: ShelfPlace): Promise<Shelf> {
  if (!isDatabase(place.folder)) return folderShelf(place);
  const { postgresShelf } = await import('./postgres/shelf.js');
  return postgresShelf(place);
}

function folderShelf(place: ShelfPlace): Shelf {
  const { folder } = place;
  const standing = (name: string): StandingLog => standingIn(placeOf(folder, name, keysOf(place, name)));
  const known = (name: string): StandingLog | null => {
    const one = standing(name);
    return existsSync(one.log) ? one : null;
  };
  return {
    own: () => {
      const name = existsSync(folder) ? knownName(whereIn(place)) : null;
      return Promise.resolve(name === null ? null : standing(name));
    },
    all: () => Promise.resolve(namesIn(folder).flatMap((name) => known(name) ?? [])),
    log: (origin) => Promise.resolve(known(nameOf(origin))),
    bases: () => Promise.resolve(join(folder, 'private', 'basis')),
    book: folderBook(folder, []),
  };
}

/** A records folder that is there, as a place for logs. */
export function whereIn({ folder, configFolder, domain }: ShelfPlace): Whereabouts {
  return { place: realpathSync(folder), names: namesIn(folder), configFolder, domain: domain.toLowerCase() };
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => LOG_NAME.test(name))
    .sort();
}
