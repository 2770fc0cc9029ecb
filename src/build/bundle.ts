import { build, type Metafile } from 'esbuild';

/** CommonJS packages inside an ES module still call `require` for Node's own modules. */
const REQUIRE =
  "import{createRequire as smcheckRequire}from'node:module';const require=smcheckRequire(import.meta.url);";

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
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}
