/** Striking the program with a fault, and what must hold then. */
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Council } from './smcheck.js';

/** Nothing was cleared, in no format; the officer is told why, and what to do. */
export function expectHeld(council: Council, cause: RegExp, remedy: RegExp): void {
  const result = join(council.work, 'result.json');
  rmSync(result, { force: true });
  const { code, out, err } = council.clear('-f', 'plain', '-f', 'json=result.json');
  const said = (err + out).replaceAll(/\s+/gu, ' ');
  expect(said).toMatch(cause);
  expect(said).toMatch(remedy);
  expect(code).toBe(2);
  expect(said).not.toContain('Ready to post');
  // Where the fault is met before the draft there is no result at all.
  if (existsSync(result)) expect(parsed(result)).toMatchObject({ drafts: [NO_VERDICT] });
}

/** A draft that could not be recorded (`cli.md`, "Exit codes"). */
const NO_VERDICT = { verdict: null, cleared: false, record: null, error: { code: 'record-failed' } };

function parsed(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The log holds so many records, and nothing is wrong with it. */
export function expectWhole(council: Council, size: number): void {
  expect(council.verified()).toMatchObject({ ok: true, faults: [], size });
}

/** How many records the log's file holds, on nobody's word. */
export function recordsIn({ log }: Council): number {
  return readFileSync(log, 'utf8').match(/^\{"body":/gmu)?.length ?? 0;
}

export interface Fault {
  readonly name: string;
  /** Breaks something; what it returns mends it. */
  readonly strike: (council: Council) => () => void;
  readonly cause: RegExp;
  readonly remedy: RegExp;
}

/** A post that was cleared before is held while the fault lasts, and cleared again after it: nothing was lost. */
export function expectNothingLost(council: Council, { strike, cause, remedy }: Fault): void {
  const size = recordsIn(council);
  const mend = strike(council);
  try {
    expectHeld(council, cause, remedy);
  } finally {
    mend();
  }
  expect(council.clear().code).toBe(0);
  expectWhole(council, size + 1);
}

/** Takes a file or folder away; what it returns puts it back over whatever stands there then. */
export function moved(path: string): () => void {
  renameSync(path, `${path}.away`);
  return () => {
    rmSync(path, { recursive: true, force: true });
    renameSync(`${path}.away`, path);
  };
}

/** Writes another content; what it returns writes the old one. */
export function written(path: string, text: string): () => void {
  const before = readFileSync(path);
  writeFileSync(path, text);
  return () => {
    writeFileSync(path, before);
  };
}

/** Changes the rights; what it returns gives them back. */
export function withMode(path: string, mode: number): () => void {
  const before = statSync(path).mode;
  chmodSync(path, mode);
  return () => {
    chmodSync(path, before);
  };
}

/** Bytes of a file; 0 of one that is not there. */
export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** So many posts, one a line. */
export function jsonl(count: number): string {
  return Array.from(
    { length: count },
    (_, row) => `${JSON.stringify({ text: `Bins: round ${row}.` })}\n`,
  ).join('');
}
