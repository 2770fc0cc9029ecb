#!/usr/bin/env node
// The launcher. It answers --version before anything is loaded, and says what to do where nothing was built.
// CommonJS, as the package.json beside it says: Node need not set up its loader of modules for it.
'use strict';

const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const [, , ...args] = process.argv;
const inPackage = (path) => join(__dirname, '..', path);

async function run(file) {
  // Should waiting ever end without a word, nothing was cleared: a fault in smcheck.
  process.exitCode = 70;
  const { main, nodeHost } = require('../dist/launch.cjs').loadProgram(file, args);
  process.exitCode = await main(args, nodeHost());
  // What is to be done next is done. Then nothing is waited for; only V8 would go on compiling for a longer run.
  await new Promise((done) => setImmediate(done));
  if (process.getActiveResourcesInfo().length === 0) process.exit();
}

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));
  process.stdout.write(`${version}\n`);
} else if (existsSync(inPackage('dist/program/program.cjs'))) {
  run(inPackage('dist/program/program.cjs')).catch((error) => {
    process.stderr.write(`A fault in smcheck; nothing was cleared. ${error.message}\n`);
  });
} else {
  process.stderr.write('smcheck has not been built yet. Run: npm ci && npm run build\n');
  process.exitCode = 2;
}
