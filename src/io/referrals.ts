/** Referrals beside the drafts: `<file>.referral`, an e-mail that carries it, and the decision that comes back. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { parse } from 'node:path';
import { frontMatter } from '../draft/front-matter.js';
import { readDecision, readReferral, type Decision, type Read, type Referral } from '../record/referral.js';
import { canonicalText } from '../text/canonical.js';
import type { Problem } from '../types.js';
import { fileProblem, systemProblem } from './file-problem.js';
import { readSmallFile } from './read-file.js';

/** A post of the longest kind, its private line, and the same again in words. */
const MAX_BYTES = 1 << 24;

/** Where the referral of a draft stands; each row of a file has its own. */
export function referralPath(file: string, row: number | null): string {
  return row === null ? `${file}.referral` : `${file}.${row}.referral`;
}

/** Where the decision on it comes back to. */
export function decisionPath(file: string, row: number | null): string {
  return row === null ? `${file}.decision` : `${file}.${row}.decision`;
}

export function mailPath(referral: string): string {
  return `${referral}.eml`;
}

/** Writes a file whole, or says why not. */
export function writeWhole(path: string, shown: string, text: string): Problem | null {
  const next = `${path}.${process.pid}.new`;
  try {
    writeFileSync(next, text, { flag: 'wx' });
    renameSync(next, path);
    return null;
  } catch (error) {
    rmSync(next, { force: true });
    return systemProblem(shown, error);
  }
}

/** Takes a referral away with its e-mail. */
export function removeReferral(path: string): void {
  rmSync(path, { force: true });
  rmSync(mailPath(path), { force: true });
}

/** Whether a file is one draft whose words stand in it as they are. */
export function isTextFile(file: string): boolean {
  return /\.(?:txt|md)$/iu.test(file);
}

/** Head and canonical words of such a file. */
export function partsOf(file: string): { readonly head: string; readonly text: string } {
  const whole = readFileSync(file, 'utf8');
  const parted = /\.md$/iu.test(file) ? frontMatter(whole) : '';
  const bodyAt = typeof parted === 'string' ? 0 : parted.bodyAt;
  return { head: whole.slice(0, bodyAt), text: canonicalText(whole.slice(bodyAt), bodyAt).text };
}

/** The words of such a file; null of any other, and of one that cannot be read. */
export function bodyOf(file: string): string | null {
  try {
    return isTextFile(file) ? partsOf(file).text : null;
  } catch {
    return null;
  }
}

export type ReadFile<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function readReferralFile(path: string, shown: string): ReadFile<Referral> {
  return readJson(path, shown, readReferral, 'This is no referral');
}

/** Null where there is none. */
export function readDecisionFile(path: string, shown: string): ReadFile<Decision> | null {
  return existsSync(path) ? readJson(path, shown, readDecision, 'This is no decision') : null;
}

function readJson<T>(
  path: string,
  shown: string,
  read: (json: string) => Read<T>,
  what: string,
): ReadFile<T> {
  const file = readSmallFile({ path, shown, root: parse(path).root }, MAX_BYTES);
  if (!file.ok) return file;
  const one = read(Buffer.from(file.bytes).toString('utf8'));
  if (one.ok) return one;
  const hint = 'Ask for the file again: it was changed or cut short on its way.';
  return { ok: false, problem: fileProblem('bad-referral', shown, `${what}: ${one.why}.`, hint) };
}
