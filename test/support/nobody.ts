/** The program as a user whom file modes bind: root may read everything. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LAUNCHER } from './pty.js';
import type { Council } from './smcheck.js';

const NOBODY = 65534;

/** The same council as another user, where root runs this, with a copy of the program that this user may read. */
export function asNobody(council: Council): Council {
  if (process.getuid?.() !== 0) return council;
  const root = dirname(council.home);
  const copy = join(root, 'program');
  const repository = resolve(dirname(LAUNCHER), '..');
  for (const part of ['bin', 'dist', 'policy', 'package.json'])
    cpSync(join(repository, part), join(copy, part), { recursive: true });
  // Links and pipes may stand there: none is followed.
  execFileSync('chown', ['-hR', `${NOBODY}:${NOBODY}`, root]);
  return council.as({ launcher: join(copy, 'bin/smcheck.js'), id: NOBODY });
}

/** Another user cannot reach a Node that stands in root's home. */
export function canRunAsNobody(): boolean {
  if (process.getuid?.() !== 0) return process.platform !== 'win32';
  return spawnSync(process.execPath, ['--version'], { uid: NOBODY, gid: NOBODY }).status === 0;
}
