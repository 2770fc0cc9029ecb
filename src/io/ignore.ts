/** Ignore files, as git reads them. Loads a package: import only where an ignore file or a pattern is there. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import { SmcheckError } from '../errors.js';
import { systemProblem } from './file-problem.js';
import { isInside } from './read-file.js';

/** Whether what stands at a path is left out of a folder's drafts. */
export type IsIgnored = (path: string, isFolder: boolean) => boolean;

export interface IgnoreOptions {
  readonly cwd: string;
  /** `--ignore-path`: one more ignore file, for the folder it stands in. */
  readonly ignorePath: string | null;
  /** Patterns of `smcheck.yaml`, for the working folder. */
  readonly ignore: readonly string[];
}

const NAMES = ['.gitignore', '.smcheckignore'];

interface Scope {
  readonly folder: string;
  readonly rules: ReturnType<typeof ignore>;
}

/**
 * The rules for what lies below `start`: of the options, and of every `.gitignore` and `.smcheckignore` from the
 * repository's root (else the working folder, else `start`) down. The nearest file that says something wins.
 * @throws SmcheckError where the file of `--ignore-path` cannot be read.
 */
export function ignoredBelow(start: string, options: IgnoreOptions): IsIgnored {
  const { cwd } = options;
  const top = repositoryOf(start) ?? (isInside(start, cwd) ? cwd : start);
  const own = ownScopes(options);
  const known = new Map<string, readonly Scope[]>();
  const scopesOf = (folder: string): readonly Scope[] => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const above = folder === top || dirname(folder) === folder ? own : scopesOf(dirname(folder));
    const scopes = [...scopesIn(folder), ...above];
    known.set(folder, scopes);
    return scopes;
  };
  return (path, isFolder) => {
    for (const scope of scopesOf(dirname(path))) {
      const { ignored, unignored } = lookUp(scope, path, isFolder);
      if (ignored || unignored) return ignored;
    }
    return false;
  };
}

function repositoryOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? null : repositoryOf(dirname(folder));
}

function ownScopes({ cwd, ignorePath, ignore: patterns }: IgnoreOptions): readonly Scope[] {
  const file = ignorePath === null ? null : resolve(cwd, ignorePath);
  return [
    ...(file === null ? [] : [{ folder: dirname(file), rules: ignore().add(read(file, ignorePath ?? '')) }]),
    ...(patterns.length === 0 ? [] : [{ folder: cwd, rules: ignore().add([...patterns]) }]),
  ];
}

function scopesIn(folder: string): readonly Scope[] {
  const paths = NAMES.map((name) => join(folder, name)).filter((path) => existsSync(path));
  if (paths.length === 0) return [];
  const rules = ignore();
  for (const path of paths) rules.add(read(path, path));
  return [{ folder, rules }];
}

function read(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new SmcheckError([systemProblem(shown, cause)], { cause });
  }
}

function lookUp(
  { folder, rules }: Scope,
  path: string,
  isFolder: boolean,
): { readonly ignored: boolean; readonly unignored: boolean } {
  const below = relative(folder, path).split(sep).join('/');
  if (below === '' || below.startsWith('../')) return { ignored: false, unignored: false };
  return rules.test(isFolder ? `${below}/` : below);
}
