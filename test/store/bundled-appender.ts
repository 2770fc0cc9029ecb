import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { temporaryFolder } from '../support/temporary-folder.js';

/** `appender.ts` as one plain file, which starts quickly; gone when the test ends. */
export function bundledAppender(): string {
  const outfile = join(temporaryFolder(), 'appender.mjs');
  buildSync({
    entryPoints: [join(import.meta.dirname, 'appender.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outfile,
  });
  return outfile;
}
