import type { Problem } from './types.js';

/** Exit codes of `cli.md`; 130 wins over 70, 70 over 2, 2 over 1, 1 over 3. */
export type ExitCode = 0 | 1 | 2 | 3 | 70 | 130;

/** Thrown where no answer can be given. Everything that is wrong is in `problems`, not only the first. */
export class SmcheckError extends Error {
  override readonly name = 'SmcheckError';
  readonly problems: readonly [Problem, ...Problem[]];
  readonly exit: ExitCode;

  constructor(
    problems: readonly [Problem, ...Problem[]],
    options: { exit?: ExitCode; cause?: unknown } = {},
  ) {
    super(problems.map((problem) => problem.message).join('; '), { cause: options.cause });
    this.problems = problems;
    this.exit = options.exit ?? 2;
  }
}

/** A problem that is no place in a file. */
export function problem(code: string, message: string, hint: string | null = null): Problem {
  return { code, file: null, line: null, column: null, message, hint };
}

/** Throws when `problems` holds any; the usual end of a loader that collected them all. */
export function refuseIfAny(problems: readonly Problem[]): void {
  const [first, ...rest] = problems;
  if (first !== undefined) throw new SmcheckError([first, ...rest]);
}
