/** A user of one's own for each test: a home, a working folder, nothing of the real user's. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface User {
  readonly home: string;
  readonly work: string;
  readonly env: Readonly<Record<string, string>>;
  /** Writes files below the working folder. */
  readonly remove: () => void;
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => void;
}

/** Makes a user; whoever makes one outside a test removes it. */
export function newUser(): User {
  const root = mkdtempSync(join(tmpdir(), 'smcheck-'));
  const remove = (): void => {
    rmSync(root, { recursive: true, force: true });
  };
  const home = join(root, 'home');
  const work = join(root, 'work');
  mkdirSync(home);
  mkdirSync(work);
  return {
    home,
    work,
    remove,
    env: {
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_DATA_HOME: join(home, '.local', 'share'),
      XDG_CACHE_HOME: join(home, '.cache'),
      PATH: process.env['PATH'] ?? '',
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
    },
    write: (files) => {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(work, path)), { recursive: true });
        writeFileSync(join(work, path), content);
      }
    },
  };
}

/** Makes a user whose folders vanish when the test ends. */
export function testUser(): User {
  const user = newUser();
  onTestFinished(user.remove);
  return user;
}
