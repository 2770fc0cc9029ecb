/** What lies beside drafts and still speaks of a record: its receipt, its referral with the e-mail, the decision on it. */
import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { parseCheckpoint } from '../log/checkpoint.js';
import { parseTlogProof } from '../log/tlog-proof.js';
import { mailPath, readDecisionFile, readReferralFile } from './referrals.js';
import { readReceipts } from './receipts.js';

/** A folder of drafts, not a whole disk. */
const MAX_ENTRIES = 50_000;

/** A record by its place. */
export interface RecordAt {
  /** The log's origin. */
  readonly log: string;
  /** Null: every record of the log. */
  readonly index: number | null;
}

export interface Papers {
  /** Relative to the folder, sorted. */
  readonly paths: readonly string[];
  /** Whether the whole folder was looked through. */
  readonly isWhole: boolean;
}

/** The papers of a record below a folder; links and hidden folders are not followed. */
export function papersOf(folder: string, record: RecordAt): Papers {
  const { paths, isWhole } = filesBelow(folder);
  const found = paths.filter((path) => speaksOf(join(folder, path), path, record));
  const mails = found.map(mailPath).filter((path) => paths.includes(path));
  return { paths: [...found, ...mails].sort(), isWhole };
}

function filesBelow(folder: string): Papers {
  const paths: string[] = [];
  const waiting = [''];
  let left = MAX_ENTRIES;
  for (let below = waiting.pop(); below !== undefined && left > 0; below = waiting.pop())
    for (const entry of entriesOf(join(folder, below))) {
      left -= 1;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && !/^(?:\.|node_modules$)/u.test(entry.name)) waiting.push(path);
      else if (entry.isFile()) paths.push(path);
    }
  return { paths, isWhole: left > 0 };
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // What cannot be looked into is not ours to delete.
    return [];
  }
}

function speaksOf(path: string, shown: string, record: RecordAt): boolean {
  if (shown.endsWith('.clearance'))
    return readReceipts(path, shown).receipts.some(({ proof }) => isAt(proof, record));
  if (shown.endsWith('.referral')) {
    const read = readReferralFile(path, shown);
    return read.ok && isAt(read.value.proof, record);
  }
  if (!shown.endsWith('.decision')) return false;
  const read = readDecisionFile(path, shown);
  return read?.ok === true && isAt(read.value.proof, record);
}

function isAt(text: string, { log, index }: RecordAt): boolean {
  const proof = parseTlogProof(text);
  if (proof === null || (index !== null && proof.index !== index)) return false;
  return parseCheckpoint(proof.checkpoint)?.origin === log;
}
