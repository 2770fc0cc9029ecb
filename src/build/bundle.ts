import { build, type Metafile, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';

/** CommonJS packages inside an ES module still call `require` for Node's own modules. */
const REQUIRE =
  "import{createRequire as smcheckRequire}from'node:module';const require=smcheckRequire(import.meta.url);";

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

/**
 * Bundles the program into a folder: two entries, code shared by splitting, and whatever stands behind an
 * `import()` left in a file of its own, so that a plain run never reads it.
 */
export async function bundle(root: string, folder: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts', 'src/index.ts'],
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.17',
    minify: true,
    legalComments: 'none',
    banner: { js: REQUIRE },
    plugins: [fewSpinners],
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}
