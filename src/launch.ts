/**
 * Loads the bundled program with the code that an earlier run compiled. Node 22 keeps such code when asked to;
 * Node 20 does not, so there it is kept here: in the user's own cache folder, under the program's digest.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import { isOursAlone } from './io/ours-alone.js';
import { userFolders } from './io/user-folders.js';

/** The first line of the bundle, written by the build: the SHA-256 of all that follows it. */
const DIGEST = /^\/\/ ([0-9a-f]{64})\n/u;

/**
 * What the file exports. Compiled code that is missing, of another Node or another program, or in a folder that
 * others may write to is passed over, and a cache that cannot be written costs time, no more.
 */
export function loadProgram(file: string): unknown {
  if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
    Reflect.apply(nodeModule.enableCompileCache, nodeModule, []);
    return nodeModule.createRequire(file)(file);
  }
  const { cache } = userFolders(process.platform, process.env, homedir());
  return loadCompiled(file, cache);
}

/** The same by means of a cache folder. */
export function loadCompiled(file: string, cache: string): unknown {
  const source = readFileSync(file, 'utf8');
  const [, digest] = DIGEST.exec(source) ?? [];
  // V8 itself holds compiled code to the length of its source alone.
  const kept = digest === undefined ? null : join(cache, `${digest}-${process.version}-${process.arch}.code`);
  const cachedData = kept === null ? undefined : read(cache, kept);
  const script = new Script(nodeModule.wrap(source), {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  // At the end, when what this run needed has been compiled.
  if (kept !== null && (cachedData === undefined || script.cachedDataRejected === true))
    process.once('exit', () => {
      keep(cache, kept, () => script.createCachedData());
    });
  return run(script, file);
}

/** Runs a wrapped CommonJS file as Node does. */
function run(script: Script, file: string): unknown {
  const wrapped: unknown = script.runInThisContext();
  if (typeof wrapped !== 'function') throw new TypeError(`${file} is no program`);
  const module: { readonly exports: unknown } = { exports: {} };
  const require = nodeModule.createRequire(file);
  Reflect.apply(wrapped, module.exports, [module.exports, require, module, file, dirname(file)]);
  return module.exports;
}

function read(folder: string, path: string): Buffer | undefined {
  try {
    return isOursAlone(folder) ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function keep(folder: string, path: string, make: () => Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOursAlone(folder)) return;
    const temporary = `${path}.${process.pid}`;
    writeFileSync(temporary, make(), { mode: 0o600 });
    for (const old of readdirSync(folder))
      if (old.endsWith('.code')) rmSync(join(folder, old), { force: true });
    renameSync(temporary, path);
  } catch {
    // The next run tries again.
  }
}
