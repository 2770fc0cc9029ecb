/** The book of referrals beside the logs: `<records>/referrals/<name>.jsonl`, one file a machine. */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readRemembered, rememberedLine, type Remembered } from '../record/remembered.js';
import type { Digest, Instant } from '../types.js';

/** Read by everybody who shares the records, written by one machine each. */
export interface Book {
  /** The records folder. */
  readonly records: string;
  /** This machine's log in it; null where it has none. */
  readonly name: string | null;
}

const folderOf = ({ records }: Pick<Book, 'records'>): string => join(records, 'referrals');

/** Everything remembered in a records folder. What cannot be read is passed over: it helps, it proves nothing. */
export function readBook(book: Pick<Book, 'records'>): readonly Remembered[] {
  const folder = folderOf(book);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{6}\.jsonl$/u.test(name))
    .sort()
    .flatMap((name) => linesOf(join(folder, name)));
}

function linesOf(path: string): readonly Remembered[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => readRemembered(line) ?? []);
  } catch {
    return [];
  }
}

/** Adds lines to this machine's file. */
export function remember(book: Book, lines: readonly Remembered[]): void {
  if (lines.length === 0 || book.name === null) return;
  mkdirSync(folderOf(book), { recursive: true, mode: 0o700 });
  const path = join(folderOf(book), `${book.name}.jsonl`);
  appendFileSync(path, lines.map((one) => `${rememberedLine(one)}\n`).join(''), { mode: 0o600 });
}

/** Takes out of every file what belongs to an erased record. */
export function forget(book: Pick<Book, 'records'>, commit: Digest): void {
  const folder = folderOf(book);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    keepOnly(join(folder, name), (one) => one.as === 'withdrawn' || !one.commits.includes(commit));
}

/** Takes out of this machine's file what is older than an instant. */
export function forgetOld(book: Book, before: Instant): void {
  if (book.name !== null) keepOnly(join(folderOf(book), `${book.name}.jsonl`), ({ time }) => time >= before);
}

function keepOnly(path: string, isKept: (one: Remembered) => boolean): void {
  const lines = linesOf(path);
  const kept = lines.filter(isKept);
  if (kept.length === lines.length) return;
  const next = `${path}.${process.pid}.new`;
  writeFileSync(next, kept.map((one) => `${rememberedLine(one)}\n`).join(''), { mode: 0o600 });
  chmodSync(next, 0o600);
  renameSync(next, path);
}
