import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writtenNeeds } from '../text/built-needs.js';
import { patternsIn, type SourcePattern } from './linear.js';

/** `ora` shows one of these two; its table of ninety spinners would be a twentieth of the program. */
const SPINNERS: readonly string[] = ['dots', 'line'];

const fewSpinners: Plugin = {
  name: 'few-spinners',
  setup(bundling) {
    bundling.onLoad({ filter: /[\\/]cli-spinners[\\/]spinners\.json$/i }, ({ path }) => {
      const all: unknown = JSON.parse(readFileSync(path, 'utf8'));
      if (typeof all !== 'object' || all === null) throw new TypeError(`${path} is no table of spinners`);
      const kept = Object.entries(all).filter(([name]) => SPINNERS.includes(name));
      return { contents: JSON.stringify(Object.fromEntries(kept)), loader: 'json' };
    });
  },
};

/** A CommonJS file has no address of its own to ask for. */
const ADDRESS = "const smcheckAddress=require('node:url').pathToFileURL(__filename).href;";

/** Both doors of the program; neither is opened, nor anything behind it run, before it is asked for. */
const DOORS = "exports.program=()=>require('./src/cli.ts');exports.library=()=>require('./src/index.ts');";

/**
 * Bundles the program into a folder: `smcheck.cjs`, one file, in which what stands behind an `import()` is run
 * only when it is asked for; `launch.cjs`, which loads it; and `index.js`, the library's door to it. A program
 * in one CommonJS file starts in two thirds of the time of the same program in modules.
 */
export async function bundle(root: string, folder: string): Promise<Metafile> {
  const into = (name: string): string => join(folder, name);
  const shared: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.17',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  };
  const { metafile } = await build({
    ...shared,
    stdin: { contents: DOORS, resolveDir: root, loader: 'js' },
    outfile: into('smcheck.cjs'),
    define: {
      'import.meta.url': 'smcheckAddress',
      BUILT_NEEDS: JSON.stringify(writtenNeeds(soughtIn(join(root, 'src')))),
    },
    banner: { js: ADDRESS },
    plugins: [fewSpinners],
    metafile: true,
  });
  await build({ ...shared, entryPoints: ['src/launch.ts'], outfile: into('launch.cjs') });
  sign(into('smcheck.cjs'));
  writeFileSync(into('index.js'), libraryDoor(Object.keys(await import('../index.js'))));
  return metafile;
}

/** The patterns whose every match is looked for. */
const soughtIn = (folder: string): readonly SourcePattern[] =>
  patternsIn(folder).filter(({ flags }) => flags.includes('g'));

/** Modules name what they export: a CommonJS file cannot do that for them. */
function libraryDoor(names: readonly string[]): string {
  return `import { createRequire } from 'node:module';
const { library } = createRequire(import.meta.url)('./smcheck.cjs');
export const { ${[...names].sort().join(', ')} } = library();
`;
}

/** The digest as the first line: what was compiled of one program is never run for another. */
function sign(file: string): void {
  const program = readFileSync(file);
  const digest = createHash('sha256').update(program).digest('hex');
  writeFileSync(file, Buffer.concat([Buffer.from(`// ${digest}\n`), program]));
}
