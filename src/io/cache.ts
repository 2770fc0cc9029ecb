/**
 * Files of the user in parsed form, under the digest of what they were parsed from: the next run need not load a
 * YAML parser. Nothing rests on it: an entry that is missing, spoilt or not ours alone is passed over.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../record/digest.js';
import type { Digest } from '../types.js';
import { codeOf } from './file-problem.js';
import { isOursAlone } from './ours-alone.js';

export interface Cache {
  /** The user's own folder for it; it need not exist yet. */
  readonly folder: string;
  /** What made the parsed form: with another loader every entry is another. */
  readonly loader: string;
}

/** Registers change weekly; a few months of them are plenty. */
const MAX_ENTRIES = 40;

/** The parsed form of what has this digest: from the cache, else made and kept. Null: no cache. */
export async function cached<T>(
  cache: Cache | null,
  digest: Digest,
  isWanted: (value: unknown) => value is T,
  make: () => Promise<T>,
): Promise<T> {
  if (cache === null) return make();
  const name = `${sha256(`${cache.loader}\n${digest}`)}.json`;
  const kept = read(cache.folder, name);
  if (isWanted(kept)) return kept;
  const made = await make();
  keep(cache.folder, name, JSON.stringify(made));
  return made;
}

/** The first line is the digest of the rest, so that half an entry is none. */
function read(folder: string, name: string): unknown {
  try {
    if (!isOursAlone(folder)) return null;
    const text = readFileSync(join(folder, name), 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return text.slice(0, Math.max(end, 0)) === sha256(body) ? JSON.parse(body) : null;
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return null;
  }
}

// A cache that cannot be written costs time, no more: a read-only home, a full disk.
function keep(folder: string, name: string, body: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOursAlone(folder)) return;
    const temporary = join(folder, `${name}.${process.pid}`);
    writeFileSync(temporary, `${sha256(body)}\n${body}`, { mode: 0o600 });
    renameSync(temporary, join(folder, name));
    prune(folder);
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}

function prune(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (names.length <= MAX_ENTRIES) return;
  const byAge = names
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of byAge.slice(MAX_ENTRIES)) rmSync(join(folder, name), { force: true });
}
