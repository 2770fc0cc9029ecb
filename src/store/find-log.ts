/**
 * Which log in a records folder is this machine's: one folder, one log, one key (`src/log/FORMAT.md`).
 * In the user's config folder lie `logs/<name>/{key,last-signed}` and, for each records folder and domain,
 * `logs/<16 hex>.log` with the name of the log that belongs there.
 */
import { createHash } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NOTHING_SIGNED } from '../log/scan.js';
import { fault, systemCode, writing } from './faults.js';
import { createFile, makeFolder, sizeOf, syncFolder } from './files.js';
import { printSecretKey, readSigner, signerOf } from './key.js';
import { createLastSigned, readLastSigned } from './last-signed.js';

export interface Whereabouts {
  /** The records folder; it is there. */
  readonly folder: string;
  /** The user's config folder for this program. */
  readonly configFolder: string;
  /** The council's, as the log's origin begins. */
  readonly domain: string;
  readonly random: (bytes: number) => Uint8Array;
}

/** Six random hex digits. */
export const LOG_NAME = /^[0-9a-f]{6}$/u;
const DOMAIN = /^[a-z0-9][a-z0-9.-]{0,252}$/u;

/** The folder of a log's key. */
export function keysOf({ configFolder }: Pick<Whereabouts, 'configFolder'>, name: string): string {
  return join(configFolder, 'logs', name);
}

/** The name of this machine's log in the folder. Makes its key where there is none yet. */
export function findLog(where: Whereabouts): string {
  if (!DOMAIN.test(where.domain))
    throw fault(
      'domain-invalid',
      `"${where.domain}" is no domain that a log can be named for.`,
      'Put the council\'s own domain first under "domains" in organisation.yaml.',
    );
  const name = pointed(pointerOf(where)) ?? pointTo(where, movedHere(where) ?? createKey(where));
  refuseMissing(where, name);
  return name;
}

/** The name of a log, of which its folders are named, from its origin. */
export function nameOf(origin: string): string {
  return origin.split('/').at(-1) ?? origin;
}

/** Whether this user writes the log of that origin. */
export function hasKeyOf(where: Pick<Whereabouts, 'configFolder'>, origin: string): boolean {
  return existsSync(join(keysOf(where, nameOf(origin)), 'key'));
}

type Known = Pick<Whereabouts, 'folder' | 'configFolder' | 'domain'>;

/** The name of the log that is already there; null where none is. */
export function knownName(where: Known): string | null {
  return pointed(pointerOf(where)) ?? movedHere(where);
}

function pointerOf({ folder, configFolder, domain }: Known): string {
  const place = createHash('sha256')
    .update(`${realpathSync(folder)}\n${domain}`)
    .digest('hex');
  return join(configFolder, 'logs', `${place.slice(0, 16)}.log`);
}

function pointed(pointer: string): string | null {
  const name = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : '';
  return LOG_NAME.test(name) ? name : null;
}

/** Of two programs that start the first log at once, the first to set the pointer wins. */
function pointTo(where: Whereabouts, name: string): string {
  const pointer = pointerOf(where);
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
      if (!existsSync(join(where.folder, name))) rmSync(keysOf(where, name), { recursive: true });
      return other;
    } finally {
      rmSync(temporary, { force: true });
    }
  });
}

/** A log whose key we have, in a folder that came to another path since. */
function movedHere(where: Known): string | null {
  const names = readdirSync(where.folder)
    .filter((name) => LOG_NAME.test(name))
    .sort();
  return names.find((name) => isOurs(where, name)) ?? null;
}

function isOurs(where: Known, name: string): boolean {
  const path = join(keysOf(where, name), 'key');
  return existsSync(path) && readSigner(path).key.name === originOf(where, name);
}

function originOf({ domain }: Known, name: string): string {
  return `${domain}/smcheck/${name}`;
}

/** Makes a key under a name that nobody here bears; it is random, never the machine's. */
function createKey(where: Whereabouts): string {
  const name = Buffer.from(where.random(3)).toString('hex');
  const folder = keysOf(where, name);
  if (existsSync(folder) || existsSync(join(where.folder, name))) return createKey(where);
  const seed = where.random(32);
  writing(folder, () => {
    makeFolder(folder);
    createFile(join(folder, 'key'), printSecretKey(signerOf(originOf(where, name), seed), seed));
    createLastSigned(join(folder, 'last-signed'), NOTHING_SIGNED.root);
    syncFolder(folder);
  });
  return name;
}

/** A log that is gone must not be followed by a new one as if nothing had been recorded. */
function refuseMissing(where: Whereabouts, name: string): void {
  const log = join(where.folder, name, 'log.jsonl');
  const { size } = readLastSigned(join(keysOf(where, name), 'last-signed'));
  if (size === 0 || sizeOf(log) > 0) return;
  throw fault(
    'log-rolled-back',
    `This log was rolled back: ${log} is gone, but this machine has signed ${size} records in it. Nothing was recorded.`,
    `Restore the folder ${join(where.folder, name)} from a backup. If it is lost for good, tell whoever keeps the ` +
      `register, and move ${keysOf(where, name)} and the file beside it that names it away: a new log is started then.`,
  );
}
