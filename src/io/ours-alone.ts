import { lstatSync } from 'node:fs';

/**
 * Whether only this user may write to a folder: what others could put there is read by nobody.
 * Throws where there is no such folder.
 */
export function isOursAlone(folder: string): boolean {
  const found = lstatSync(folder);
  const me = process.getuid?.();
  return found.isDirectory() && (me === undefined || (found.uid === me && (found.mode & 0o077) === 0));
}
