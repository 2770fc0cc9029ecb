/** Before any test: the program is built where `dist/` is missing or older than what it is made from. */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildAll } from '../../src/build/build.js';

const ROOT = resolve(import.meta.dirname, '../..');
const MADE_FROM = ['src', 'policy', 'package-lock.json'];

export async function setup(): Promise<void> {
  if (builtAt() < Math.max(...MADE_FROM.map((path) => changedAt(join(ROOT, path))))) await buildAll();
}

/** Milliseconds since 1970; 0 where nothing was built. */
function builtAt(): number {
  return statSync(join(ROOT, 'dist/licences.txt'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The latest change of a file, or of anything in a folder. */
function changedAt(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path, { withFileTypes: true }).map(({ name }) => changedAt(join(path, name)));
  return Math.max(mtimeMs, ...inside);
}
