/** From what was typed to files: a file, a folder's drafts, a glob's matches. Nothing is skipped silently. */
import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Problem } from '../types.js';
import { codeOf, fileProblem, systemProblem } from './file-problem.js';
import { ENDINGS, formatOf, isDraftName, SETTINGS, type Format } from './formats.js';
import type { IgnoreOptions, IsIgnored } from './ignore.js';
import { isInside, leadsOut, type FilePath } from './read-file.js';

/** A file to read, or a path that leads to none. */
export type Found =
  (FilePath & { readonly format: Format }) | { readonly shown: string; readonly problem: Problem };

/** Every file that the paths mean, in their order and each once; a path that means none is a problem. */
export async function* findDrafts(
  paths: readonly string[],
  options: IgnoreOptions,
): AsyncGenerator<Iterable<Found>> {
  const seen = new Set<string>();
  for (const given of paths) yield eachOnce(await meantBy(given, options), seen);
}

function* eachOnce(all: Iterable<Found>, seen: Set<string>): Generator<Found> {
  for (const one of all) {
    if ('path' in one && seen.has(one.path)) continue;
    if ('path' in one) seen.add(one.path);
    yield one;
  }
}

async function meantBy(given: string, options: IgnoreOptions): Promise<Iterable<Found>> {
  const path = resolve(options.cwd, given);
  const kind = kindOf(path);
  if (kind === 'folder') return orNone(walk(await walkFrom(path, given, options)), given);
  if (kind === 'none' && GLOB.test(given)) return orNone(await matches(given, options), given);
  return [named(path, given, options.cwd)];
}

/** A file named on the command line is always checked; of an unknown ending, as the text of one post. */
function named(path: string, shown: string, cwd: string): Found {
  const format = formatOf(shown) ?? 'text';
  const root = rootOf(realFolder(dirname(path)), cwd);
  return { path, shown, root, format };
}

/** Links and media may lead anywhere below the working folder; from elsewhere, below the folder that was named. */
function rootOf(folder: string, cwd: string): string {
  const real = realFolder(cwd);
  return isInside(folder, real) ? real : folder;
}

function realFolder(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function kindOf(path: string): 'folder' | 'file' | 'none' {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return 'none';
    return stat.isDirectory() ? 'folder' : 'file';
  } catch {
    // No right to look, a loop of links, a name too long: reading it will say.
    return 'file';
  }
}

function* orNone(found: Iterable<Found>, shown: string): Generator<Found> {
  let isEmpty = true;
  for (const one of found) {
    isEmpty = false;
    yield one;
  }
  if (isEmpty) yield { shown, problem: nothing(shown) };
}

function nothing(shown: string): Problem {
  const hint = `Posts are looked for in ${ENDINGS} files that no ignore file leaves out. Name a file to check it whatever it is called.`;
  return fileProblem('no-drafts', shown, 'No draft was found here.', hint);
}

// ------------------------------------------------------------------------------------------------- folders

interface Walk {
  readonly path: string;
  readonly shown: string;
  /** The folder named, links followed. */
  readonly top: string;
  /** Nothing outside it is read. */
  readonly root: string;
  readonly isIgnored: IsIgnored;
}

async function walkFrom(path: string, shown: string, options: IgnoreOptions): Promise<Walk> {
  const { ignoredBelow } = await import('./ignore.js');
  const top = realFolder(path);
  return { path, shown, top, root: rootOf(top, options.cwd), isIgnored: ignoredBelow(path, options) };
}

/** A folder's drafts sorted by name, folders in their place. */
function* walk(at: Walk): Generator<Found> {
  const { path, shown, isIgnored } = at;
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true }).sort(byName);
  } catch (error) {
    yield { shown, problem: systemProblem(shown, error) };
    return;
  }
  if (entries.some(({ name }) => SETTINGS.includes(name))) return;
  for (const entry of entries) {
    const below = { ...at, path: join(path, entry.name), shown: beside(shown, entry.name) };
    if (isGarbled(entry, below.path)) yield { shown: below.shown, problem: garbled(below.shown) };
    else if (entry.isDirectory()) {
      if (!isSkipped(entry.name) && !isIgnored(below.path, true)) yield* walk(below);
    } else if (entry.isSymbolicLink()) yield* link(below, entry.name);
    else yield* file(below, entry.name);
  }
}

// By UTF-16 unit: the same order on every machine.
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

/** A name whose bytes are no UTF-8 comes with other letters, under which the system knows no file. */
function isGarbled(entry: Dirent, path: string): boolean {
  const mayHold = entry.isDirectory() || formatOf(entry.name) !== null;
  return mayHold && entry.name.includes('\uFFFD') && !existsSync(path);
}

function garbled(shown: string): Problem {
  const message = 'The name of this is written in letters that cannot be read.';
  return fileProblem('bad-name', shown, message, 'Give it another name.');
}

/** Hidden folders hold settings of programs, `node_modules` other people's files. */
function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** With `/` on every system, as globs and reports write it. */
function beside(folder: string, name: string): string {
  if (folder === '.' || folder === '') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function* file({ path, shown, root, isIgnored }: Walk, name: string): Generator<Found> {
  const format = formatOf(name);
  if (format === null || !isDraftName(name) || isIgnored(path, false)) return;
  yield { path, shown, root, format };
}

/** A link to a folder inside is not followed, for the folder is checked anyway; one that leads out or back is named. */
function* link(at: Walk, name: string): Generator<Found> {
  const { path, shown, top, isIgnored } = at;
  const isFolder = kindOf(path) === 'folder';
  if (isSkipped(name) || isIgnored(path, isFolder)) return;
  const end = endOf(path);
  if (end === null) yield { shown, problem: inCircle(shown) };
  else if (!isFolder) yield* file(at, name);
  else if (!isInside(end, top)) yield { shown, problem: leadsOut(shown) };
  else if (isInside(realpathSync(dirname(path)), end)) yield { shown, problem: inCircle(shown) };
}

/** Where a link leads; null where it leads back to itself. */
function endOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    return codeOf(error) === 'ELOOP' ? null : path;
  }
}

function inCircle(shown: string): Problem {
  return fileProblem(
    'link-loop',
    shown,
    'This link leads in a circle.',
    'Take it away, or name the file itself.',
  );
}

// --------------------------------------------------------------------------------------------------- globs

/** Shells of Windows leave globs to programs; quoted ones come here too. */
const GLOB = /[*?[\]{}]|[!@+]\(/u;

/** What a glob matches, below the folder that its fixed part names. */
async function matches(pattern: string, options: IgnoreOptions): Promise<readonly Found[]> {
  const { default: picomatch } = await import('picomatch');
  const { base } = picomatch.scan(pattern);
  const isMatch = picomatch(pattern);
  const start = resolve(options.cwd, base);
  if (kindOf(start) !== 'folder') return [];
  const found = walk(await walkFrom(start, base === '' ? '.' : base, options));
  return [...found].filter(({ shown }) => isMatch(shown));
}
