#!/usr/bin/env node
// The launcher. It answers --version before anything is loaded, and says what to do where nothing was built.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const [, , ...args] = process.argv;
const inPackage = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));
  process.stdout.write(`${version}\n`);
} else if (existsSync(inPackage('dist/smcheck.cjs'))) {
  const { loadProgram } = createRequire(import.meta.url)('../dist/launch.cjs');
  const { main, nodeHost } = loadProgram(inPackage('dist/smcheck.cjs')).program();
  process.exitCode = await main(args, nodeHost());
} else {
  process.stderr.write('smcheck has not been built yet. Run: npm ci && npm run build\n');
  process.exitCode = 2;
}
