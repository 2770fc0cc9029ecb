#!/usr/bin/env node
// The launcher. It answers --version before anything is loaded, and says what to do where nothing was built.
import { readFileSync } from 'node:fs';
import module from 'node:module';

const [, , ...args] = process.argv;

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else {
  // Compiled code is kept between runs where this Node can (22.1 and later).
  module.enableCompileCache?.();
  await run();
}

async function run() {
  const program = new URL('../dist/cli.js', import.meta.url);
  try {
    const { main, nodeHost } = await import(program.href);
    process.exitCode = await main(args, nodeHost());
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND' || !String(error.url ?? '').endsWith('/dist/cli.js'))
      throw error;
    process.stderr.write('smcheck has not been built yet. Run: npm ci && npm run build\n');
    process.exitCode = 2;
  }
}
