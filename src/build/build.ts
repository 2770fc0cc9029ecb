/** `npm run build`: the program, its types, the built-in policy as one value, and the licences of what it holds. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { printLists, SHIPPED, SHIPPED_LISTS } from '../io/built-in.js';
import { bundle } from './bundle.js';
import { declarations } from './declarations.js';
import { inAscii } from './in-ascii.js';
import { notices } from './notices.js';
import { policyValue } from './policy-value.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** Builds beside `dist/` and changes places at the end: a check that runs meanwhile finds a whole program. */
export async function buildAll(): Promise<void> {
  const { lists, ...policy } = await policyValue(ROOT);
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'smcheck-'));
  try {
    const made = join(folder, dirname(SHIPPED));
    const bundled = await bundle(ROOT, made);
    declarations(ROOT, join(made, 'types'));
    writeFileSync(join(made, basename(SHIPPED)), inAscii(JSON.stringify(policy)));
    writeFileSync(join(made, basename(SHIPPED_LISTS)), printLists(lists), 'latin1');
    writeFileSync(join(made, 'licences.txt'), notices(bundled));
    swap(made, join(ROOT, dirname(SHIPPED)), join(folder, 'old'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function swap(made: string, dist: string, aside: string): void {
  try {
    renameSync(dist, aside);
  } catch {
    // The first build: there is nothing to put aside.
  }
  renameSync(made, dist);
}

if (process.argv[1] === import.meta.filename) await buildAll();
