import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Writes the type declarations of the library door to a folder: those that a reader of the door can reach.
 * @throws an Error with the compiler's messages.
 */
export function declarations(root: string, folder: string): void {
  const made = emitted(root, folder);
  for (const file of reachable(made, resolve(folder, 'index.d.ts'))) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, made.get(file) ?? '');
  }
}

/** The declarations of every source file that the door needs, by path. */
function emitted(root: string, folder: string): ReadonlyMap<string, string> {
  const file = join(root, 'tsconfig.json');
  const read = ts.readConfigFile(file, (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const program = ts.createProgram([join(root, 'src/index.ts')], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(root, 'src'),
    outDir: folder,
  });
  const made = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => made.set(resolve(path), text));
  if (diagnostics.length > 0) {
    throw new Error(
      ts.formatDiagnostics(diagnostics, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => root,
        getNewLine: () => '\n',
      }),
    );
  }
  return made;
}

/** A declaration, and those that it imports from. */
function reachable(made: ReadonlyMap<string, string>, door: string): ReadonlySet<string> {
  const seen = new Set([door]);
  // A set that grows while it is walked is walked to its new end.
  for (const file of seen) {
    const { importedFiles } = ts.preProcessFile(made.get(file) ?? '', true, true);
    const others = importedFiles.map(({ fileName }) =>
      resolve(dirname(file), fileName.replace(/\.js$/u, '.d.ts')),
    );
    for (const other of others.filter((path) => made.has(path))) seen.add(other);
  }
  return seen;
}
