/** A settings file with new text; the file as it was stays beside it as `<file>.before`. */
import { copyFileSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { SmcheckError } from '../errors.js';
import { systemProblem } from './file-problem.js';

/**
 * Whole or not at all. A byte order mark is no part of the text that was read; it stays.
 * @throws SmcheckError (exit 2) where it cannot be written.
 */
export function replaceFile(path: string, shown: string, text: string): void {
  const mark = '\u{FEFF}';
  const written = `${path}.writing`;
  try {
    const old = readFileSync(path, 'utf8');
    writeFileSync(written, `${old.startsWith(mark) && !text.startsWith(mark) ? mark : ''}${text}`, {
      mode: statSync(path).mode,
      flag: 'wx',
      flush: true,
    });
    copyFileSync(path, `${path}.before`);
    renameSync(written, path);
  } catch (error) {
    rmSync(written, { force: true });
    throw new SmcheckError([systemProblem(shown, error)], { cause: error });
  }
}
