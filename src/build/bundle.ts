import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions, type CodeSplittingGroup, type OutputChunk, type Plugin } from 'rolldown';
import { writtenNeeds } from '../text/built-needs.js';
import { inAscii } from './in-ascii.js';
import { patternsIn } from './linear.js';

/** `ora` shows one of these two; its table of ninety spinners would be a twentieth of the program. */
const SPINNERS: readonly string[] = ['dots', 'line'];

const fewSpinners: Plugin = {
  name: 'few-spinners',
  load: {
    filter: { id: /[\\/]cli-spinners[\\/]spinners\.json$/i },
    handler: (path) => {
      const all: unknown = JSON.parse(readFileSync(path, 'utf8'));
      if (typeof all !== 'object' || all === null) throw new TypeError(`${path} is no table of spinners`);
      const kept = Object.entries(all).filter(([name]) => SPINNERS.includes(name));
      return { code: JSON.stringify(Object.fromEntries(kept)), moduleType: 'json' };
    },
  },
};

/** commander can start other programs, which no command here is; what Node needs for it takes a while to load. */
const noPrograms: Plugin = {
  name: 'no-programs',
  resolveId: {
    filter: { id: /^node:child_process$/u },
    handler: (id, importer) => (/[\\/]commander[\\/]/u.test(importer ?? '') ? `\0${id}` : null),
  },
  load: { filter: { id: /^\0node:child_process$/u }, handler: () => 'export default {};' },
};

/** Puts what the patterns need, by their source as it stands in the bundle, where the program looks for it. */
const withNeeds = (root: string): Plugin => ({
  name: 'needs',
  transform: {
    filter: { id: /[\\/]src[\\/]text[\\/]built-needs\.ts$/u },
    handler: (code) =>
      code.replace(/declare const BUILT_NEEDS[^;]{0,200};/u, () => `const BUILT_NEEDS = ${needsIn(root)};`),
  },
});

/** Of the patterns whose every match is looked for in a post, as JSON. */
function needsIn(root: string): string {
  const patterns = ['detect', 'text'].flatMap((folder) => patternsIn(join(root, 'src', folder)));
  const needs = writtenNeeds(patterns.filter(({ flags }) => flags.includes('g')));
  return JSON.stringify(
    Object.fromEntries(Object.entries(needs).map(([source, need]) => [inAscii(source), need])),
  );
}

/** What goes into one file, with all that it needs and that no file before it holds. */
const GROUPS: readonly CodeSplittingGroup[] = [
  { name: 'program', test: /[\\/]src[\\/]cli\.ts$/u, priority: 2 },
  // What a check of everyday posts runs through is read at once.
  { name: 'library', test: /[\\/]src[\\/](?:commands[\\/](?:check|lint)|index)\.ts$/u, priority: 1 },
];

/**
 * Bundles the program into a folder: `program/`, CommonJS, of which a run loads what it needs; `launch.cjs`, which
 * loads it; and `index.js`, the library's door to it. CommonJS starts in two thirds of the time of modules.
 * @returns the files of the sources and packages that went into it.
 */
export async function bundle(root: string, folder: string): Promise<readonly string[]> {
  const shared: BuildOptions = {
    cwd: root,
    platform: 'node',
    transform: { target: 'node20.17' },
    checks: { bundlerTimings: false },
  };
  const { output } = await build({
    ...shared,
    input: { program: 'src/cli.ts', library: 'src/index.ts' },
    external: installedBeside(root),
    preserveEntrySignatures: 'allow-extension',
    plugins: [fewSpinners, noPrograms, withNeeds(root)],
    output: {
      dir: join(folder, 'program'),
      format: 'cjs',
      minify: true,
      comments: false,
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      codeSplitting: { groups: [...GROUPS] },
    },
  });
  await build({
    ...shared,
    input: 'src/launch.ts',
    output: { file: join(folder, 'launch.cjs'), format: 'cjs', minify: true, comments: false },
  });
  const chunks = output.filter((one) => one.type === 'chunk');
  sign(join(folder, 'program'), chunks);
  writeFileSync(join(folder, 'index.js'), libraryDoor(Object.keys(await import('../index.js'))));
  return chunks.flatMap(({ moduleIds }) => moduleIds);
}

/** The packages that an installed smcheck brings along instead of holding them. */
function installedBeside(root: string): string[] {
  const parsed: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (typeof parsed !== 'object' || parsed === null || !('dependencies' in parsed)) return [];
  return typeof parsed.dependencies === 'object' ? Object.keys({ ...parsed.dependencies }) : [];
}

/** Modules name what they export: a CommonJS file cannot do that for them. */
function libraryDoor(names: readonly string[]): string {
  return `import { createRequire } from 'node:module';
export const { ${[...names].sort().join(', ')} } = createRequire(import.meta.url)('./program/library.cjs');
`;
}

/**
 * One digest of all files as the first line of each: what was compiled of one program is never run for another, and
 * the parts of two are never run together.
 */
function sign(folder: string, chunks: readonly OutputChunk[]): void {
  const files = chunks.map(({ fileName, code }) => ({ file: join(folder, fileName), code: inAscii(code) }));
  const hash = createHash('sha256');
  for (const { code } of files) hash.update(code);
  const line = `// ${hash.digest('hex')}\n`;
  for (const { file, code } of files) writeFileSync(file, line + code);
}
