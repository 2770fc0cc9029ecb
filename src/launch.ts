/**
 * Loads the bundled program with the code that an earlier run compiled, kept in the user's own cache folder under
 * the program's digest. Node 22 would keep such code too, but for a whole file only what its first run used.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import { isOursAlone } from './io/ours-alone.js';
import { userFolders } from './io/user-folders.js';

/** The first line of each file of the bundle, written by the build: one SHA-256 of all that follows in all of them. */
const DIGEST = /^\/\/ ([0-9a-f]{64})\n/u;

/** What is compiled for one command is of little use to another; what is none of these is a check. */
const COMMANDS: readonly string[] = [
  'decide',
  'doctor',
  'explain',
  'help',
  'incident',
  'init',
  'lint',
  'log',
  'media',
  'personal',
  'policy',
  'records',
  'register',
  'verify',
];

/** What the program's first file exports, for a run with these arguments. */
export function loadProgram(file: string, args: readonly string[]): unknown {
  const { cache } = userFolders(process.platform, process.env, homedir());
  return loadCompiled(file, cache, purposeOf(args));
}

function purposeOf(args: readonly string[]): string {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  return COMMANDS.find((command) => command === args[0]) ?? 'check';
}

/** A file of the bundle: its text, and the digest that all files of one build have in common. */
interface Part {
  readonly file: string;
  readonly source: string;
  readonly digest: string | null;
}

/** Where what was compiled is kept. */
interface Shelf {
  readonly folder: string;
  /** What the names of all that is still of use begin with: V8 itself holds code to the length of its source alone. */
  readonly made: string;
  readonly purpose: string;
}

/**
 * The same by means of a cache folder, with all files that the first one asks for, then or later. Compiled code that
 * is missing, of another Node or another program, or in a folder that others may write to is passed over, and a cache
 * that cannot be written costs time, no more.
 */
export function loadCompiled(file: string, cache: string, purpose: string): unknown {
  const first = readPart(file);
  const { digest } = first;
  const shelf =
    digest === null ? null : { folder: cache, made: `${digest}-${process.version}-${process.arch}`, purpose };
  const loaded = new Map<string, { readonly exports: unknown }>();
  const atEnd = stepsAtEnd();
  const requireOther = createRequire(file);
  const load = (part: Part): unknown => {
    if (part.digest !== digest) throw new Error('It was replaced while it ran. Run it again.');
    const module = { exports: {} };
    loaded.set(part.file, module);
    run(compile(part, shelf, atEnd), part.file, module, (id) => {
      if (!id.startsWith('./')) return requireOther(id);
      const path = join(dirname(part.file), id);
      return loaded.has(path) ? loaded.get(path)?.exports : load(readPart(path));
    });
    return module.exports;
  };
  return load(first);
}

/** The build writes ASCII alone: read as such, it need not be decoded. */
function readPart(file: string): Part {
  const source = readFileSync(file, 'latin1');
  return { file, source, digest: DIGEST.exec(source)?.[1] ?? null };
}

function compile({ file, source }: Part, shelf: Shelf | null, atEnd: (step: () => void) => void): Script {
  const name = shelf === null ? '' : `${shelf.made}-${shelf.purpose}-${basename(file)}.code`;
  const cachedData = shelf === null ? undefined : read(shelf.folder, name);
  const script = new Script(wrap(source), {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  // At the end, when what this run needed has been compiled.
  if (shelf !== null && (cachedData === undefined || script.cachedDataRejected === true))
    atEnd(() => {
      keep(shelf, name, () => script.createCachedData());
    });
  return script;
}

/** One listener for all parts: Node warns where there are many. */
function stepsAtEnd(): (step: () => void) => void {
  const steps: (() => void)[] = [];
  return (step) => {
    if (steps.push(step) > 1) return;
    process.once('exit', () => {
      for (const one of steps) one();
    });
  };
}

/** Runs a wrapped CommonJS file as Node does. */
function run(
  script: Script,
  file: string,
  module: { readonly exports: unknown },
  require: (id: string) => unknown,
): void {
  const wrapped: unknown = script.runInThisContext();
  if (typeof wrapped !== 'function') throw new TypeError(`${file} is no program`);
  Reflect.apply(wrapped, module.exports, [module.exports, require, module, file, dirname(file)]);
}

function read(folder: string, name: string): Buffer | undefined {
  try {
    return isOursAlone(folder) ? readFileSync(join(folder, name)) : undefined;
  } catch {
    return undefined;
  }
}

function keep({ folder, made }: Shelf, name: string, make: () => Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOursAlone(folder)) return;
    const temporary = join(folder, `${name}.${process.pid}`);
    writeFileSync(temporary, make(), { mode: 0o600 });
    renameSync(temporary, join(folder, name));
    for (const old of readdirSync(folder))
      if (old.endsWith('.code') && !old.startsWith(made)) rmSync(join(folder, old), { force: true });
  } catch {
    // The next run tries again.
  }
}
