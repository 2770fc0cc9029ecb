/** The files of a policy or organisation folder, read once. */
import { readdirSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { problem, refuseIfAny, SmcheckError } from '../errors.js';
import { decode, firstBadByte } from '../text/decode.js';
import type { Problem } from '../types.js';
import { codeOf } from './file-problem.js';
import { readSmallFile } from './read-file.js';

/** Below a policy folder everything in these is read, so that a misnamed file is seen. */
const POLICY_FOLDERS = ['rules', 'words', 'packs'];
const OTHERS = /^(?:\..*|readme.*|smcheck\.yaml|.*\.smcheck\.yaml)$/iu;

export interface SettingsFolder {
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly shownAs: (path: string) => string;
}

/**
 * Every file of the folder that is, or looks as if it were, part of it, by its path with forward slashes.
 * @throws SmcheckError (exit 2) with all files that cannot be read.
 */
export function readSettings(folder: string, what: 'policy' | 'organisation', cwd: string): SettingsFolder {
  const shownAs = (path: string): string => shownFrom(cwd, join(folder, path));
  const names = [
    ...list(folder, '', shownAs).filter((name) => /\.ya?ml$/iu.test(name)),
    ...(what === 'policy' ? POLICY_FOLDERS : []).flatMap((one) => list(join(folder, one), one, shownAs)),
  ].sort();
  const problems: Problem[] = [];
  const bytes = new Map<string, Uint8Array>();
  for (const name of names) {
    const read = readSmallFile({
      path: join(folder, name),
      shown: shownAs(name),
      root: realpathSync(folder),
    });
    if (read.ok) bytes.set(name, read.bytes);
    // Settings are known by file, line and column, also where not one line could be read.
    else problems.push({ ...read.problem, line: 1, column: 1 });
  }
  refuseIfAny(problems);
  return { bytes, shownAs };
}

/** Relative where that is shorter than the truth: inside the working folder. */
export function shownFrom(cwd: string, path: string): string {
  const short = relative(cwd, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short.split(sep).join('/');
}

function list(folder: string, below: string, shownAs: (path: string) => string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !OTHERS.test(entry.name))
      .map(({ name }) => (below === '' ? name : `${below}/${name}`));
  } catch (error) {
    // A policy need not have rules of its own, nor words, nor packs.
    if (below !== '' && codeOf(error) === 'ENOENT') return [];
    throw new SmcheckError([cannotRead(shownAs(below), codeOf(error))], { cause: error });
  }
}

function cannotRead(shown: string, code: string): Problem {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return problem(
      'no-folder',
      `There is no folder ${shown}.`,
      'Check the name, or make one with smcheck init.',
    );
  return problem(
    'no-access',
    `The folder ${shown} could not be read (${code}).`,
    'Ask for the right to read it.',
  );
}

/**
 * The files as text. Settings are UTF-8: a guess at another encoding could change a name.
 * @throws SmcheckError (exit 2)
 */
export function textsOf({ bytes, shownAs }: SettingsFolder): ReadonlyMap<string, string> {
  const decoded = [...bytes].map(([path, one]) => ({ path, one, result: decode(one) }));
  refuseIfAny(
    decoded.flatMap(({ path, one, result }) => {
      if (result.ok && result.encoding === 'utf-8') return [];
      const why = result.ok ? 'This file is not in UTF-8.' : result.message;
      const offset = result.ok ? (firstBadByte(one) ?? 0) : result.offset;
      const place = { file: shownAs(path), ...placeOf(one, offset) };
      return [{ code: 'bad-encoding', ...place, message: why, hint: 'Save it as UTF-8.' }];
    }),
  );
  return new Map(decoded.map(({ path, result }) => [path, result.ok ? result.text : '']));
}

/** Line and column of a byte before which all is UTF-8. */
function placeOf(bytes: Uint8Array, offset: number): { readonly line: number; readonly column: number } {
  const before = Buffer.from(bytes.subarray(0, offset)).toString().split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
