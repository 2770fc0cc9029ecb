/**
 * Loads the bundled program with the code that an earlier run compiled, kept in the user's own cache folder under
 * the program's digest. Node 22 would keep such code too, but for a whole file only what its first run used.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import { isOursAlone } from './io/ours-alone.js';
import { userFolders } from './io/user-folders.js';

/** The first line of the bundle, written by the build: the SHA-256 of all that follows it. */
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

/** What the file exports, for a run with these arguments. */
export function loadProgram(file: string, args: readonly string[]): unknown {
  const { cache } = userFolders(process.platform, process.env, homedir());
  return loadCompiled(file, cache, purposeOf(args));
}

function purposeOf(args: readonly string[]): string {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  return COMMANDS.find((command) => command === args[0]) ?? 'check';
}

/**
 * The same by means of a cache folder. Compiled code that is missing, of another Node or another program, or in a
 * folder that others may write to is passed over, and a cache that cannot be written costs time, no more.
 */
export function loadCompiled(file: string, cache: string, purpose: string): unknown {
  const source = readFileSync(file, 'utf8');
  const [, digest] = DIGEST.exec(source) ?? [];
  // V8 itself holds compiled code to the length of its source alone.
  const made = digest === undefined ? null : `${digest}-${process.version}-${process.arch}`;
  const name = `${made ?? ''}-${purpose}.code`;
  const cachedData = made === null ? undefined : read(cache, name);
  const script = new Script(wrap(source), {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  // At the end, when what this run needed has been compiled.
  if (made !== null && (cachedData === undefined || script.cachedDataRejected === true))
    process.once('exit', () => {
      keep(cache, { name, made }, () => script.createCachedData());
    });
  return run(script, file);
}

/** Runs a wrapped CommonJS file as Node does. */
function run(script: Script, file: string): unknown {
  const wrapped: unknown = script.runInThisContext();
  if (typeof wrapped !== 'function') throw new TypeError(`${file} is no program`);
  const module: { readonly exports: unknown } = { exports: {} };
  const require = createRequire(file);
  Reflect.apply(wrapped, module.exports, [module.exports, require, module, file, dirname(file)]);
  return module.exports;
}

function read(folder: string, name: string): Buffer | undefined {
  try {
    return isOursAlone(folder) ? readFileSync(join(folder, name)) : undefined;
  } catch {
    return undefined;
  }
}

/** @param made what the names of all that is still of use begin with. */
function keep(
  folder: string,
  { name, made }: { readonly name: string; readonly made: string },
  make: () => Uint8Array,
): void {
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
