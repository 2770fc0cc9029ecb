/**
 * Sets bytes aside that no checkpoint vouches for. They are never adopted: somebody without the key could
 * have written them. They are kept, and a `recover` record says so.
 */
import {
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../record/digest.js';
import type { Digest } from '../types.js';
import { busy, claim, otherHolder, pause, type Claim } from './claim.js';
import { writing } from './faults.js';
import { createFile, makeFolder, readAt, sizeOf, syncFolder, using } from './files.js';
import type { LogHead, LogPaths } from './head.js';

const PENDING = '.pending';
const MAX_TRIES = 1000;

/** Bytes set aside that no `recover` record names yet. */
export interface SetAside {
  readonly sha256: Digest;
  readonly bytes: number;
}

/**
 * Moves everything after `head.signed.end` into `quarantine/`. Whoever may still be writing is waited for.
 * Afterwards the caller reads the head again: somebody else may have been quicker.
 */
export async function quarantine(paths: LogPaths, head: LogHead): Promise<void> {
  const isCurrent = (): boolean => sizeOf(paths.log) === head.length;
  const tail = await claim(paths.folder, head.length, isCurrent);
  if (tail === null) return;
  try {
    const end = await claimEnd(paths, head, isCurrent);
    if (end === null) return;
    try {
      moveTail(paths, head);
    } finally {
      end.release();
    }
  } finally {
    tail.release();
  }
}

/** The claim at the length to return to, held before anything is cut: nobody may append there meanwhile. */
async function claimEnd(paths: LogPaths, head: LogHead, isCurrent: () => boolean): Promise<Claim | null> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const other = otherHolder(paths.folder, head.length);
    if (other === null) return claim(paths.folder, head.signed.end, isCurrent);
    if (!isCurrent()) return null;
    if (tries === MAX_TRIES - 1) throw busy(paths.folder, other.holder);
    await pause();
  }
  return null;
}

function moveTail({ folder, log }: LogPaths, { signed: { end }, length }: LogHead): void {
  const aside = join(folder, 'quarantine');
  writing(aside, () => {
    makeFolder(aside);
    using(openSync(log, 'r+'), (file) => {
      const bytes = readAt(file, end, length - end);
      keep(aside, bytes);
      ftruncateSync(file, end);
      fsyncSync(file);
    });
  });
}

// Made whole under another name first: a copy that a full disk cut short must never pass for one.
function keep(aside: string, bytes: Uint8Array): void {
  const temporary = join(aside, `tmp-${process.pid}`);
  rmSync(temporary, { force: true });
  createFile(temporary, bytes);
  renameSync(temporary, join(aside, `${sha256(bytes)}${PENDING}`));
  syncFolder(aside);
}

/** What lies in quarantine and still waits for its record. */
export function pendingIn({ folder }: LogPaths): readonly SetAside[] {
  const aside = join(folder, 'quarantine');
  if (!existsSync(aside)) return [];
  return readdirSync(aside)
    .filter((name) => name.endsWith(PENDING))
    .sort()
    .map((name) => ({ bytes: sizeOf(join(aside, name)), sha256: sha256(readFileSync(join(aside, name))) }));
}

/** Says that a record names it now; another program may have said so already. */
export function settle({ folder }: LogPaths, { sha256: digest }: SetAside): void {
  const path = join(folder, 'quarantine', digest);
  if (existsSync(`${path}${PENDING}`)) renameSync(`${path}${PENDING}`, path);
}
