/**
 * The claim: who may write to a log now. A file named by the log's length in bytes, made by `link`, so that
 * it appears whole or not at all. A length once passed does not come back, so two who both find a dead
 * holder cannot both take over. A claim is broken only if its holder is provably dead; a stopped program
 * (a closed laptop) keeps it.
 */
import { linkSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fault, leniently, systemCode, writing } from './faults.js';
import { FILE_MODE, temporaryName } from './files.js';
import { isProvablyDead, parseHolder, thisProcess, type Holder } from './holder.js';

const PATIENCE_MS = 15_000;
const MAX_GENERATIONS = 1000;
const NAME = /^claim\.(?:(\d+)\.\d+|tmp-.+)$/u;
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'];

export interface Claim {
  readonly release: () => void;
}

type Tried = Claim | { readonly holder: Holder | null };

/**
 * Claims the log in a folder at a length. Waits while a live holder has it; null when `isCurrent` says that
 * the log has moved on. Throws `log-busy` with the holder's name when patience, in milliseconds, is over.
 */
export async function claim(
  folder: string,
  length: number,
  isCurrent: () => boolean,
  patience = PATIENCE_MS,
): Promise<Claim | null> {
  // The clock of `performance` takes Node two milliseconds to load.
  const deadline = process.uptime() + patience / 1000;
  while (isCurrent()) {
    const tried = tryClaim(folder, length);
    if ('release' in tried) {
      if (isCurrent()) return tried;
      tried.release();
      return null;
    }
    if (process.uptime() > deadline) throw busy(folder, tried.holder);
    await pause();
  }
  return null;
}

/** A short wait of uneven length, so that two who wait do not meet again. */
export async function pause(): Promise<void> {
  await sleep(1 + Math.random() * 10);
}

function tryClaim(folder: string, length: number): Tried {
  for (let generation = 0; generation < MAX_GENERATIONS; generation += 1) {
    const path = join(folder, `claim.${length}.${generation}`);
    if (place(folder, path))
      return {
        release: () => {
          remove(path);
        },
      };
    const holder = readHolder(path);
    if (holder === null || !isProvablyDead(holder)) return { holder };
  }
  return { holder: null };
}

/** Whether the claim is now ours. */
function place(folder: string, path: string): boolean {
  const content = JSON.stringify({ ...thisProcess(), time: new Date().toISOString() });
  const temporary = join(folder, `claim.${temporaryName()}`);
  return writing(folder, () => {
    try {
      create(temporary, content);
      linkSync(temporary, path);
      return true;
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      if (!NO_LINKS.includes(systemCode(error))) throw error;
      return placeWithoutLink(path, content);
    } finally {
      leniently(() => {
        remove(temporary);
      });
    }
  });
}

// Between making and filling it others read an empty file, which counts as alive.
function placeWithoutLink(path: string, content: string): boolean {
  try {
    create(path, content);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

// Unsynced: after a crash of the machine a claim means nothing anyway.
function create(path: string, content: string): void {
  writeFileSync(path, content, { flag: 'wx', mode: FILE_MODE });
}

/** Null where the file cannot be read or understood: then its holder counts as alive. */
function readHolder(path: string): Holder | null {
  try {
    return parseHolder(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

interface Standing {
  readonly path: string;
  /** Null for the temporary file of somebody who is about to claim. */
  readonly length: number | null;
  readonly isDead: boolean;
  readonly holder: Holder | null;
}

function standingClaims(folder: string): readonly Standing[] {
  return readdirSync(folder).flatMap((name) => {
    const match = NAME.exec(name);
    if (match === null) return [];
    const [path, length] = [join(folder, name), match[1]];
    const holder = readHolder(path);
    const isDead = holder !== null && isProvablyDead(holder);
    return [{ path, length: length === undefined ? null : Number(length), holder, isDead }];
  });
}

/** A live holder of another length's claim, which may still be writing; null where there is none. */
export function otherHolder(folder: string, length: number): { readonly holder: Holder | null } | null {
  const others = standingClaims(folder).filter((one) => one.length !== null && one.length !== length);
  return others.find(({ isDead }) => !isDead) ?? null;
}

/**
 * Waits until nobody else holds a claim. The log is longer as soon as another program has written, while it still
 * syncs, reads back and notes what it signed. Throws `log-busy` when patience, in milliseconds, is over.
 */
export async function othersFinished(folder: string, length: number, patience = PATIENCE_MS): Promise<void> {
  const deadline = process.uptime() + patience / 1000;
  for (let other = otherHolder(folder, length); other !== null; other = otherHolder(folder, length)) {
    if (process.uptime() > deadline) throw busy(folder, other.holder);
    await pause();
  }
}

/** Removes what dead holders left at lengths that the log has passed; nobody can win those any more. */
export function sweepClaims(folder: string, length: number): void {
  for (const one of standingClaims(folder))
    if (one.isDead && (one.length === null || one.length < length)) remove(one.path);
}

/** The error after waiting in vain. */
export function busy(folder: string, holder: Holder | null): Error {
  const who = holder === null ? 'another program' : `process ${holder.pid} on ${holder.host}`;
  return fault(
    'log-busy',
    `The records in ${folder} are in use by ${who}, which does not finish. Nothing was recorded.`,
    `Let it finish, or end it. If it is no longer running, delete the file claim.* in ${folder}.`,
  );
}
