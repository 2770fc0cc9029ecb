import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fault } from './faults.js';

/**
 * Refuses a folder inside a git work tree: a checkout would rewind the log, and two branches that each
 * append make one key sign one size with two roots. Links are followed first.
 */
export function refuseWorkTree(folder: string): void {
  const real = realpathSync(existingPart(resolve(folder)));
  for (let path = real; ; path = dirname(path)) {
    if (existsSync(join(path, '.git')))
      throw fault(
        'log-in-work-tree',
        `The records folder ${folder} lies in the git work tree ${path}, where a checkout would rewind it.`,
        'Name a folder outside any repository as "records" in smcheck.yaml, or leave it out.',
      );
    if (path === dirname(path)) return;
  }
}

function existingPart(path: string): string {
  return existsSync(path) || path === dirname(path) ? path : existingPart(dirname(path));
}
