/** Keys of officers, as ssh-keygen makes them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { User } from './folders.js';

export const HAS_SSH = spawnSync('ssh-keygen', ['-?']).error === undefined;

/** A new key in the user's home; `text` is what the register holds. */
export function makeKey(
  { home }: Pick<User, 'home'>,
  name = 'key',
): { readonly path: string; readonly text: string } {
  mkdirSync(join(home, '.ssh'), { recursive: true });
  const path = join(home, '.ssh', name);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', path]);
  const [type = '', base64 = ''] = readFileSync(`${path}.pub`, 'utf8').split(' ');
  return { path, text: `${type} ${base64}` };
}
