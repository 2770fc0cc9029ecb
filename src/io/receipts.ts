/** Receipts beside the drafts: `<file>.clearance`, one line for each cleared draft of the file. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { parse } from 'node:path';
import { receiptLine, readReceipt, type Receipt } from '../record/receipt.js';
import type { Problem } from '../types.js';
import { fileProblem, systemProblem } from './file-problem.js';
import { readSmallFile } from './read-file.js';

/** Some two kilobytes a draft: a file of a hundred thousand cleared posts is none that people made. */
const MAX_RECEIPTS_BYTES = 1 << 28;

/** Where the receipts of a file's drafts stand. */
export function receiptPath(file: string): string {
  return `${file}.clearance`;
}

export interface Kept {
  readonly receipts: readonly Receipt[];
  readonly problems: readonly Problem[];
}

/** The receipts of a file, those that cannot be read as problems; none where there is no such file. */
export function readReceipts(path: string, shown: string): Kept {
  if (!existsSync(path)) return { receipts: [], problems: [] };
  const read = readSmallFile({ path, shown, root: parse(path).root }, MAX_RECEIPTS_BYTES);
  if (!read.ok) return { receipts: [], problems: [read.problem] };
  const receipts: Receipt[] = [];
  const problems: Problem[] = [];
  const lines = Buffer.from(read.bytes).toString('utf8').split('\n');
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const one = readReceipt(line);
    if (one.ok) receipts.push(one.receipt);
    else problems.push({ ...unreadable(shown, one.why), line: at + 1 });
  }
  return { receipts, problems };
}

function unreadable(shown: string, why: string): Problem {
  return fileProblem(
    'bad-receipt',
    shown,
    `This is no proof that a post was checked: ${why}.`,
    'Check the post again: smcheck makes a new one.',
  );
}

/** What became of a draft of the file: its new receipt, or null where it was not cleared. */
export interface Ended {
  readonly row: number | null;
  readonly receipt: Omit<Receipt, 'record' | 'row'> | null;
}

/**
 * Puts the receipts of drafts that were checked in place of what stood there for them; other rows' stay. A file
 * with none left goes. @returns what kept it from being written; null where it stands.
 */
export function updateReceipts(path: string, shown: string, ended: readonly Ended[]): Problem | null {
  const checked = new Set(ended.map(({ row }) => row));
  const others = readReceipts(path, shown).receipts.filter(({ row }) => row !== null && !checked.has(row));
  const made = ended.flatMap(({ row, receipt }) => (receipt === null ? [] : [{ ...receipt, row }]));
  const all = [...others, ...made].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const next = `${path}.${process.pid}.new`;
  try {
    if (all.length === 0) {
      rmSync(path, { force: true });
      return null;
    }
    writeFileSync(next, all.map((one) => `${receiptLine(one)}\n`).join(''), { flag: 'wx' });
    renameSync(next, path);
    return null;
  } catch (error) {
    rmSync(next, { force: true });
    return systemProblem(shown, error);
  }
}
