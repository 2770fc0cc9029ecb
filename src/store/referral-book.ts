/** The book of referrals beside the logs: read by everybody who shares the records, written by one machine each. */
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

export interface Book {
  /** Everything remembered. What cannot be read is passed over: it helps, it proves nothing. */
  readonly read: () => Promise<readonly Remembered[]>;
  /** Adds lines to this machine's. */
  readonly remember: (lines: readonly Remembered[]) => Promise<void>;
  /** Takes out, whoever remembered it, what belongs to an erased record. */
  readonly forget: (commit: Digest) => Promise<void>;
  /** Takes out of this machine's lines what is older than an instant. */
  readonly forgetOld: (before: Instant) => Promise<void>;
}

/**
 * The book of a records folder: `<records>/referrals/<name>.jsonl`, one file a machine.
 * @param names of this machine's logs in it, the newest last.
 */
export function folderBook(records: string, names: readonly string[]): Book {
  const folder = join(records, 'referrals');
  const ours = names.map((name) => join(folder, `${name}.jsonl`));
  const own = ours.at(-1) ?? null;
  return {
    read: () => Promise.resolve(filesIn(folder).flatMap(linesOf)),
    remember: async (lines) => {
      await Promise.resolve();
      if (lines.length === 0 || own === null) return;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      appendFileSync(own, lines.map((one) => `${rememberedLine(one)}\n`).join(''), { mode: 0o600 });
    },
    forget: async (commit) => {
      await Promise.resolve();
      for (const file of filesIn(folder)) keepOnly(file, (one) => !isOf(one, commit));
    },
    forgetOld: async (before) => {
      await Promise.resolve();
      for (const file of ours) keepOnly(file, ({ time }) => time >= before);
    },
  };
}

function isOf(one: Remembered, commit: Digest): boolean {
  return one.as !== 'withdrawn' && one.commits.includes(commit);
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{6}\.jsonl$/u.test(name))
    .sort()
    .map((name) => join(folder, name));
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

function keepOnly(path: string, isKept: (one: Remembered) => boolean): void {
  const lines = linesOf(path);
  const kept = lines.filter(isKept);
  if (kept.length === lines.length) return;
  const next = `${path}.${process.pid}.new`;
  writeFileSync(next, kept.map((one) => `${rememberedLine(one)}\n`).join(''), { mode: 0o600 });
  chmodSync(next, 0o600);
  renameSync(next, path);
}
