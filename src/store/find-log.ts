/**
 * Which log of a records folder or database is this machine's: one place, one log, one key (`src/log/FORMAT.md`).
 * In the user's config folder lie `logs/<name>/{key,last-signed}` and, for each place and domain,
 * `logs/<16 hex>.log` with the name of the first log that belongs there; `logs/<name>/next` names the log that
 * goes on from a closed one.
 */
import { createHash } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NOTHING_SIGNED } from '../log/scan.js';
import { fault, systemCode, writing } from './faults.js';
import { createFile, makeFolder, syncFolder } from './files.js';
import { printSecretKey, readSigner, signerOf } from './key.js';
import { createLastSigned, readLastSigned } from './last-signed.js';

/** A place that may hold logs of several machines. */
export interface Whereabouts {
  /** The records folder's real path, or the database as it is shown. */
  readonly place: string;
  /** Of the logs that are there. */
  readonly names: readonly string[];
  /** The user's config folder for this program. */
  readonly configFolder: string;
  /** The council's, as the log's origin begins. */
  readonly domain: string;
}

type Random = (bytes: number) => Uint8Array;

/** Six random hex digits. */
export const LOG_NAME = /^[0-9a-f]{6}$/u;
const DOMAIN = /^[a-z0-9][a-z0-9.-]{0,252}$/u;

/** The folder of a log's key. */
export function keysOf({ configFolder }: Pick<Whereabouts, 'configFolder'>, name: string): string {
  return join(configFolder, 'logs', name);
}

/** The name of this machine's log there. Makes its key where there is none yet. */
export function findLog(where: Whereabouts, random: Random): string {
  if (!DOMAIN.test(where.domain))
    throw fault(
      'domain-invalid',
      `"${where.domain}" is no domain that a log can be named for.`,
      'Put the council\'s own domain first under "domains" in organisation.yaml.',
    );
  if (pointed(pointerOf(where)) === null)
    pointTo(where, pointerOf(where), movedHere(where) ?? createKey(where, random));
  const name = chainOf(where).at(-1);
  if (name === undefined) throw new RangeError('a pointer to no log');
  return name;
}

/** The name of the log that goes on from a closed one. Of two programs that start it at once, the first wins. */
export function nextLog(where: Whereabouts, name: string, random: Random): string {
  return pointed(nextOf(where, name)) ?? pointTo(where, nextOf(where, name), createKey(where, random));
}

/** This machine's logs there, the oldest first: all but the last are closed. */
export function chainOf(where: Whereabouts): readonly string[] {
  const chain: string[] = [];
  let name = pointed(pointerOf(where)) ?? movedHere(where);
  while (name !== null && !chain.includes(name)) {
    chain.push(name);
    name = pointed(nextOf(where, name));
  }
  return chain;
}

function nextOf(where: Pick<Whereabouts, 'configFolder'>, name: string): string {
  return join(keysOf(where, name), 'next');
}

/** The name of a log, of which its folders are named, from its origin. */
export function nameOf(origin: string): string {
  return origin.split('/').at(-1) ?? origin;
}

/** Whether this user writes the log of that origin. */
export function hasKeyOf(where: Pick<Whereabouts, 'configFolder'>, origin: string): boolean {
  return existsSync(join(keysOf(where, nameOf(origin)), 'key'));
}

/** The name of the log that is already there; null where none is. */
export function knownName(where: Whereabouts): string | null {
  // Of a log that was named and not begun before a crash, the next check writes the first record.
  const isBegun = (name: string): boolean =>
    where.names.includes(name) || readLastSigned(join(keysOf(where, name), 'last-signed')).size > 0;
  return chainOf(where).findLast((name, at) => at === 0 || isBegun(name)) ?? null;
}

function pointerOf({ place, configFolder, domain }: Whereabouts): string {
  const digest = createHash('sha256').update(`${place}\n${domain}`).digest('hex');
  return join(configFolder, 'logs', `${digest.slice(0, 16)}.log`);
}

function pointed(pointer: string): string | null {
  const name = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : '';
  return LOG_NAME.test(name) ? name : null;
}

/** Of two programs that start a log at once, the first to set the pointer wins. */
function pointTo(where: Whereabouts, pointer: string, name: string): string {
  const temporary = `${pointer}.${name}`;
  return writing(pointer, () => {
    createFile(temporary, `${name}\n`);
    try {
      linkSync(temporary, pointer);
      syncFolder(join(pointer, '..'));
      return name;
    } catch (error) {
      const other = pointed(pointer);
      if (systemCode(error) !== 'EEXIST' || other === null) throw error;
      // Nothing was signed with the key that came too late.
      if (!where.names.includes(name)) rmSync(keysOf(where, name), { recursive: true });
      return other;
    } finally {
      rmSync(temporary, { force: true });
    }
  });
}

/** A log whose key we have, in a place that goes by another name since. */
function movedHere(where: Whereabouts): string | null {
  const ours = where.names.filter((name) => isOurs(where, name)).toSorted();
  const later = ours.map((name) => pointed(nextOf(where, name)));
  return ours.find((name) => !later.includes(name)) ?? null;
}

function isOurs(where: Whereabouts, name: string): boolean {
  const path = join(keysOf(where, name), 'key');
  return existsSync(path) && readSigner(path).key.name === originOf(where, name);
}

function originOf({ domain }: Whereabouts, name: string): string {
  return `${domain}/smcheck/${name}`;
}

/** Makes a key under a name that nobody here bears; it is random, never the machine's. */
function createKey(where: Whereabouts, random: Random): string {
  const name = Buffer.from(random(3)).toString('hex');
  const folder = keysOf(where, name);
  if (existsSync(folder) || where.names.includes(name)) return createKey(where, random);
  const seed = random(32);
  writing(folder, () => {
    makeFolder(folder);
    createFile(join(folder, 'key'), printSecretKey(signerOf(originOf(where, name), seed), seed));
    createLastSigned(join(folder, 'last-signed'), NOTHING_SIGNED.root);
    syncFolder(folder);
  });
  return name;
}
