import type { ExitCode } from '../errors.js';

/** 130 wins over 70, 70 over 2, 2 over 1, 1 over 3, 3 over 0 (`cli.md`, "Exit codes"). */
const ORDER: readonly ExitCode[] = [130, 70, 2, 1, 3, 0];

/** The code that a run of many drafts ends with. */
export function worstExit(codes: readonly ExitCode[]): ExitCode {
  return ORDER.find((code) => codes.includes(code)) ?? 0;
}
