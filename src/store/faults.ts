/** What went wrong with a file of the log, in words an officer can act on. */
import { problem, SmcheckError } from '../errors.js';

/** `ENOSPC` and the like; empty for what is no error of the system. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** An error to throw, with a code that scripts can rely on, and exit 2. */
export function fault(code: string, message: string, hint: string, cause?: unknown): SmcheckError {
  return new SmcheckError([problem(code, message, hint)], { cause });
}

/** Names the cause of a failed write before anything was recorded. */
export function notWritable(path: string, cause: unknown): SmcheckError {
  const nothing = 'Nothing was recorded and nothing is cleared.';
  switch (systemCode(cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fault(
        'disk-full',
        `The disk that holds ${path} is full. ${nothing} What was recorded before is intact.`,
        'Free some space, then run the same command again.',
        cause,
      );
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return fault(
        'log-not-writable',
        `The records cannot be written: ${path} is read-only for you (${systemCode(cause)}). ${nothing}`,
        'Ask for the right to write there, or name another folder as "records" in smcheck.yaml.',
        cause,
      );
    default:
      return fault(
        'log-not-writable',
        `The records cannot be written: ${path} (${systemCode(cause) || String(cause)}). ${nothing}`,
        'See that the folder is there and can be written, then run the same command again.',
        cause,
      );
  }
}

/** Names a log that is there and cannot be read. */
export function notReadable(path: string, cause: unknown): SmcheckError {
  const message = `The log ${path} cannot be read (${systemCode(cause)}).`;
  return fault('log-unreadable', message, 'Give yourself the right to read it.', cause);
}

/** Runs a step that writes; a failure of the system becomes an error that names the file. */
export function writing<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof SmcheckError ? error : notWritable(path, error);
  }
}

/** Runs a step whose failure costs nothing but a copy or some litter. */
export function leniently(step: () => void): void {
  try {
    step();
  } catch {
    // Nothing that was promised is lost.
  }
}

/** The same as `writing`, for steps that wait. */
export async function writingAll<T>(path: string, steps: () => Promise<T>): Promise<T> {
  try {
    return await steps();
  } catch (error) {
    throw systemCode(error) === '' ? error : notWritable(path, error);
  }
}
