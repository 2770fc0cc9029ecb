/** Programs that others wrote, which judge our logs: each null where it is not here. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SOURCES = '/usr/share/gocode';

/** Whether a program is there to be run. */
export function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** Go, with the packages that its checksum database is read with; null where either is missing. */
export function goTool(): string | null {
  if (!existsSync(join(SOURCES, 'src/golang.org/x/mod/sumdb'))) return null;
  if (has('go')) return 'go';
  const versions = existsSync('/usr/lib')
    ? readdirSync('/usr/lib').filter((name) => name.startsWith('go-1'))
    : [];
  const [found] = versions.map((name) => join('/usr/lib', name, 'bin/go')).filter((path) => existsSync(path));
  return found ?? null;
}

/** Builds one of the programs in `test/log/go` into a folder; null where Go is not here. */
export function goProgram(folder: string, source = 'main.go'): string | null {
  const go = goTool();
  if (go === null) return null;
  const program = join(folder, 'judge');
  const env = { ...process.env, GO111MODULE: 'off', GOPATH: SOURCES, GOFLAGS: '', GOTOOLCHAIN: 'local' };
  execFileSync(go, ['build', '-o', program, resolve(import.meta.dirname, '../log/go', source)], { env });
  return program;
}
