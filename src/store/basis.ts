/** Keeps each distinct basis once, so that a check can be replayed with the policy it rested on. */
import { existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifest, withoutCr, type BasisFile } from '../record/manifest.js';
import { sha256 } from '../record/digest.js';
import type { Digest } from '../types.js';
import { fault, systemCode, writing } from './faults.js';
import { createFile, makeFolder, syncFolder, temporaryName, using } from './files.js';

/**
 * Writes `<folder>/<digest>/manifest` and, under their own paths, the files it lists, unless they are there.
 * `sha256sum -c manifest` checks the folder.
 */
export function keepBasis(folder: string, digest: Digest, files: () => readonly BasisFile[]): void {
  const path = join(folder, digest);
  if (existsSync(path)) return;
  const given = files();
  const text = manifest(given);
  if (sha256(text) !== digest) throw basisChanged();
  writing(folder, () => {
    makeFolder(folder);
    // The whole appears under its name at once, or not at all.
    const temporary = join(folder, temporaryName());
    makeFolder(temporary);
    fill(temporary, text, given);
    settle(temporary, path);
    syncFolder(folder);
  });
}

/** The files are not those that were judged by. */
export function basisChanged(): Error {
  return fault(
    'basis-changed',
    'A file of the policy or the organisation changed while the posts were being checked.',
    'Run the same command again.',
  );
}

function fill(folder: string, text: string, files: readonly BasisFile[]): void {
  createFile(join(folder, 'manifest'), text);
  const folders = new Set([folder]);
  for (const { path, bytes } of files) {
    const file = join(folder, path);
    makeFolder(dirname(file));
    createFile(file, withoutCr(bytes));
    folders.add(dirname(file));
  }
  for (const one of folders) using(openSync(one, 'r'), fsyncSync);
}

// Another program may have kept the same basis a moment ago; then there is nothing left to do.
function settle(temporary: string, path: string): void {
  try {
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { recursive: true });
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(error)) || !existsSync(path)) throw error;
  }
}
