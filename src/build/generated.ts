/** `npm run generate` writes what is made from other files: schemas, coverage, expected outputs, quotations. `--check` only compares. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { updateCoverage } from './coverage.js';
import { updateExamples } from './examples.js';
import { updateQuotes } from './quotes.js';
import { schemaFiles } from './schemas.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** Paths of the schemas that are not what the loader checks today. */
async function updateSchemas(isCheck: boolean): Promise<readonly string[]> {
  const changed = [...(await schemaFiles())].filter(([path, text]) => {
    const file = join(ROOT, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  for (const [path, text] of isCheck ? [] : changed) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  return changed.map(([path]) => path);
}

const isCheck = process.argv.includes('--check');
const changed = [
  ...(await updateSchemas(isCheck)),
  ...updateCoverage(ROOT, isCheck),
  ...updateExamples(isCheck),
  ...updateQuotes(ROOT, isCheck),
];
for (const path of changed) process.stdout.write(`${isCheck ? 'outdated' : 'written'}  ${path}\n`);
if (isCheck && changed.length > 0) {
  process.stdout.write('Run: npm run generate\n');
  process.exitCode = 1;
}
