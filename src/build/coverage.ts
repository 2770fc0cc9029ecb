/** `policy/coverage.txt`: what keeps each clause of the built-in policy, as `smcheck policy coverage` prints it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PATH = 'policy/coverage.txt';

/** Whether the file is not what the built program prints today. It is what the changes of a policy are seen by. */
export function updateCoverage(root: string, isCheck: boolean): readonly string[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/smcheck.js', 'policy', 'coverage', '--no-config'],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0 && status !== 1) throw new Error(`policy coverage: ${stderr}`);
  const file = join(root, PATH);
  if (existsSync(file) && readFileSync(file, 'utf8') === stdout) return [];
  if (!isCheck) writeFileSync(file, stdout);
  return [PATH];
}
