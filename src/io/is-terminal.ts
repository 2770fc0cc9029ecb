import { fstatSync, statSync, type Stats } from 'node:fs';
import { devNull } from 'node:os';

/** Whether a terminal is behind a descriptor. Node's own answer loads its networks too: few runs need it. */
export function isTerminal(descriptor: number): boolean {
  return mayBeTerminal(descriptor) && process.getBuiltinModule('node:tty').isatty(descriptor);
}

function mayBeTerminal(descriptor: number): boolean {
  if (process.platform === 'win32') return true;
  try {
    const stat = fstatSync(descriptor);
    return stat.isCharacterDevice() && !isNowhere(stat);
  } catch {
    return false;
  }
}

/** What nobody reads and nothing is read from: a scheduler often gives it instead of a terminal. */
function isNowhere({ rdev }: Stats): boolean {
  return rdev === statSync(devNull, { throwIfNoEntry: false })?.rdev;
}
