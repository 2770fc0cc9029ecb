/** A closed log deleted whole: records, words, and what was remembered of its referrals. */
import { existsSync, rmSync, statSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Digest } from '../types.js';
import { writing } from './faults.js';
import type { Place } from './file-store.js';
import { syncFolder } from './files.js';
import type { Book } from './referral-book.js';

/** What goes, as far as it is there: folders and files. */
export function partsOf({ folder, private: words }: Pick<Place, 'folder' | 'private'>): readonly string[] {
  const book = join(dirname(folder), 'referrals', `${basename(folder)}.jsonl`);
  return [words, `${words}.tmp`, book, folder].filter((path) => existsSync(path));
}

/** Bytes of a file, or of all files below a folder. */
export function bytesOf(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}

/** Deletes it: to be called only behind a `dispose` record. The words go first; what is left can be deleted again. */
export async function deleteLog(
  place: Pick<Place, 'folder' | 'private'>,
  commits: ReadonlySet<Digest>,
  book: Book,
): Promise<void> {
  const remembered = (await book.read()).flatMap((one) => (one.as === 'withdrawn' ? [] : one.commits));
  for (const commit of new Set(remembered)) if (commits.has(commit)) await book.forget(commit);
  for (const path of partsOf(place))
    writing(path, () => {
      rmSync(path, { recursive: true, force: true });
      syncFolder(dirname(path));
    });
}
