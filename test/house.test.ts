/** The house keeps its own rules: the layers of `src/README.md`, pure inner layers, tests that mirror the source. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Paths below a folder of the repository, with forward slashes, sorted. */
function filesIn(folder: string, ending = ''): readonly string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** `src/log/note.ts` stands in the unit `log/`, `src/check.ts` in the unit `check.ts`. */
function unitOf(path: string): string {
  const [first = '', ...rest] = path.split('/').slice(1);
  return rest.length > 0 ? `${first}/` : first;
}

/** The table of `src/README.md`: the layer of each unit. */
function layers(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [, layer, units] of read('src/README.md').matchAll(/^\| (\d+) +\| (.+?) +\|$/gmu)) {
    for (const [, unit] of (units ?? '').matchAll(/`([^`]+)`/gu)) table.set(unit ?? '', Number(layer));
  }
  return table;
}

const LAYERS = layers();
const layerOf = (path: string): number => LAYERS.get(unitOf(path)) ?? Number.NaN;
const SOURCES = filesIn('src', '.ts');

interface Import {
  readonly from: string;
  readonly name: string;
}

/** Static and dynamic imports, type imports too: a layer may not even know of a higher one. */
const IMPORTS: readonly Import[] = SOURCES.flatMap((from) =>
  ts.preProcessFile(read(from), true, true).importedFiles.map(({ fileName }) => ({ from, name: fileName })),
);

/** The source file that a relative import means; null for a package or a module of Node. */
function target({ from, name }: Import): string | null {
  if (!name.startsWith('.')) return null;
  const path = join(dirname(join(ROOT, from)), name.replace(/\.js$/u, '.ts'));
  return relative(ROOT, path).split(sep).join('/');
}

describe('the map', () => {
  test('names every file and folder of src, and nothing else', () => {
    const units = new Set(SOURCES.map(unitOf));
    expect([...LAYERS.keys()].sort()).toEqual([...units].sort());
  });

  test.each(SOURCES)('%s imports its own folder and lower layers only', (path) => {
    const wrong = IMPORTS.filter(({ from }) => from === path).filter((one) => {
      const other = target(one);
      if (other === null || unitOf(other) === unitOf(path)) return false;
      const isRootFile = !unitOf(path).endsWith('/') && !unitOf(other).endsWith('/');
      return isRootFile ? layerOf(other) > layerOf(path) : !(layerOf(other) < layerOf(path));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('no import leaves src', () => {
    const outside = IMPORTS.filter((one) => target(one)?.startsWith('src/') === false);
    expect(outside).toEqual([]);
  });
});

describe('layers 0 to 3 are pure', () => {
  const INNER = SOURCES.filter((path) => layerOf(path) <= 3);
  const MAY_HASH = new Set(['record/', 'log/']);

  test.each(INNER)('%s opens nothing', (path) => {
    const modules = IMPORTS.filter(({ from }) => from === path)
      .map(({ name }) => name)
      .filter((name) => name.startsWith('node:') && !(name === 'node:crypto' && MAY_HASH.has(unitOf(path))));
    expect(modules).toEqual([]);
  });

  test.each(INNER)('%s reads no clock, no environment, no randomness', (path) => {
    expect(impurities(path)).toEqual([]);
  });
});

const IMPURE_NAMES = new Set([
  'process',
  'globalThis',
  'performance',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);
const IMPURE_MEMBERS = new Set([
  'Date.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'Atomics.wait',
]);

/** Uses of the outside world, as `text at line`. */
function impurities(path: string): readonly string[] {
  const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isImpure(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${node.getText()} at line ${line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
  if (ts.isPropertyAccessExpression(node)) return IMPURE_MEMBERS.has(node.getText());
  if (!ts.isIdentifier(node) || !IMPURE_NAMES.has(node.text)) return false;
  // A property or a name of one's own is called as it likes.
  const { parent } = node;
  return !(
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent)
  );
}

describe('the tests', () => {
  /** What is tested as a whole has no one source file. */
  const WHOLE =
    /^test\/(?:house|examples|quality|thread|properties|plain-english|working-days|week)\.test\.ts$|^test\/(?:bench|contract|hostile|pty|support|vectors)\/|^test\/[a-z]+\/(?:corpus|hostile|properties)\.test\.ts$/u;

  test.each(filesIn('test', '.test.ts').filter((path) => !WHOLE.test(path)))(
    '%s mirrors a source',
    (path) => {
      const source = path.replace(/^test\//u, 'src/').replace(/\.test\.ts$/u, '');
      expect([`${source}.ts`, source].filter((one) => existsSync(join(ROOT, one)))).not.toEqual([]);
    },
  );
});

describe('the repository', () => {
  const ALLOWED =
    /^(?:\.ci|\.editorconfig|\.git|\.gitattributes|\.github|\.gitignore|\.npmrc|\.prettierignore|\.prettierrc\.json|CHANGELOG\.md|CONTRIBUTING\.md|LICENSE|README\.md|action\.yml|bin|coverage|dist|eslint\.config\.js|examples|node_modules|package(?:-lock)?\.json|policy|src|test|tsconfig\.json|vitest\.config\.ts)$/u;

  test('holds at its top only what belongs there', () => {
    expect(readdirSync(ROOT).filter((name) => !ALLOWED.test(name))).toEqual([]);
  });

  // Each is written in two halves, so that this file does not hold it.
  const FORBIDDEN = [
    ['TO', 'DO'],
    ['FIX', 'ME'],
    ['@ts-', 'ignore'],
    ['@ts-', 'expect-error'],
    ['@ts-', 'nocheck'],
    ['eslint-', 'disable'],
    ['prettier-', 'ignore'],
    ['.on', 'ly('],
    ['.sk', 'ip('],
    ['vi.', 'mock('],
    ['/work', '/'],
    ['/bash_', 'jobs'],
  ].map((halves) => halves.join(''));
  const OURS = ['src', 'test', 'policy', 'examples', 'bin', '.ci'].flatMap((folder) => filesIn(folder));
  const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'package.json'];

  test.each([...OURS, ...PAGES.filter((path) => existsSync(join(ROOT, path)))])(
    '%s holds nothing left over',
    (path) => {
      const text = read(path);
      expect(FORBIDDEN.filter((words) => text.includes(words))).toEqual([]);
    },
  );

  test.each(filesIn('policy', '.yaml'))('%s points its editor at a schema that is there', (path) => {
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(read(path)) ?? [];
    expect(schema).toBeDefined();
    expect(existsSync(join(dirname(join(ROOT, path)), schema ?? ''))).toBe(true);
  });
});
