/** What keeps a file from being read, as problems that say what to do. */
import type { Problem } from '../types.js';

/** A file that cannot be read. */
export interface Failed {
  readonly ok: false;
  readonly problem: Problem;
}

/** A problem of a file as a whole. */
export function fileProblem(code: string, file: string, message: string, hint: string): Problem {
  return { code, file, line: null, column: null, message, hint };
}

/** `ENOENT` and the like; empty for what is no system error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** From what the system threw. */
export function systemProblem(file: string, error: unknown): Problem {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileProblem('not-found', file, 'There is no such file.', 'Check its name and folder.');
    case 'EACCES':
    case 'EPERM':
      return fileProblem('no-access', file, 'You may not read this.', 'Ask for the right to read it.');
    case 'ELOOP':
      return fileProblem('link-loop', file, 'This link leads to no file.', 'Name the file itself.');
    // What nobody listens to: a socket, a device that is not there.
    case 'ENXIO':
    case 'EOPNOTSUPP':
      return noRegularFile(file, false);
    case 'EISDIR':
      return noRegularFile(file, true);
    default:
      return fileProblem(
        'unreadable',
        file,
        `This could not be read (${code === '' ? String(error) : code}).`,
        'See whether another program can open it.',
      );
  }
}

/** A folder, a pipe, a device. */
export function noRegularFile(file: string, isFolder: boolean): Problem {
  const message = isFolder ? 'This is a folder, not a file.' : 'This is a pipe or a device, not a file.';
  return fileProblem('not-a-file', file, message, 'Name a text file.');
}
