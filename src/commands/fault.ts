import { SmcheckError, type ExitCode } from '../errors.js';
import { safeLine, safeText } from '../safe/terminal.js';
import type { Host, Problem } from '../types.js';

/** `file:line:col: message`, and below it what to do. */
export function problemText({ file, line, column, message, hint }: Problem): string {
  const place = [file === null ? null : safeLine(file), line, column]
    .filter((part) => part !== null)
    .join(':');
  const head = place === '' ? safeText(message) : `${place}: ${safeText(message)}`;
  return hint === null ? head : `${head}\n  ${safeText(hint)}`;
}

/** Says what went wrong on standard error; an error nobody foresaw is a fault of the program (exit 70). */
export function showError(error: unknown, host: Host): ExitCode {
  if (error instanceof SmcheckError) {
    for (const problem of error.problems) host.stderr.write(`${problemText(problem)}\n`);
    return error.exit;
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : 'an unknown error';
  host.stderr.write(
    `smcheck failed: ${safeText(what)}\n  Nothing was cleared. This is a fault of the program: please report it.\n`,
  );
  if (host.env['SMCHECK_DEBUG'] === '1' && error instanceof Error)
    host.stderr.write(`${safeText(error.stack ?? '')}\n`);
  return 70;
}
