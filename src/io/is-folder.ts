import { statSync } from 'node:fs';

/** Whether a path leads to a folder. What cannot be looked at counts as none: reading it says why. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
