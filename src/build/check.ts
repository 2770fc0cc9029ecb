/** `npm run check`: everything that must hold before and after a change, step by step, with the time of each. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

interface Step {
  readonly name: string;
  /** A script in `node_modules/.bin`, or `node`. */
  readonly program: string;
  readonly args: readonly string[];
}

const STEPS: readonly Step[] = [
  { name: 'types', program: 'tsc', args: ['-p', '.'] },
  { name: 'lint', program: 'eslint', args: ['.'] },
  { name: 'format', program: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'build', program: 'tsx', args: ['src/build/build.ts'] },
  { name: 'tests', program: 'vitest', args: ['run', '--reporter=dot'] },
  { name: 'policy-check', program: 'node', args: ['bin/smcheck.js', 'policy', 'check'] },
  { name: 'policy-test', program: 'node', args: ['bin/smcheck.js', 'policy', 'test'] },
  { name: 'policy-coverage', program: 'node', args: ['bin/smcheck.js', 'policy', 'coverage'] },
  { name: 'generated', program: 'tsx', args: ['src/build/generated.ts', '--check'] },
];

/** Runs a step; its output is shown only where it fails. */
function run({ program, args }: Step): { readonly ok: boolean; readonly output: string } {
  const file = program === 'node' ? process.execPath : join(ROOT, 'node_modules/.bin', program);
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32' && program !== 'node',
  });
  return { ok: status === 0, output: `${stdout}${stderr}${error?.message ?? ''}` };
}

function main(): void {
  const wanted = process.argv.slice(2);
  const failed = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).filter((step) => {
    const start = performance.now();
    const { ok, output } = run(step);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(16)}${seconds.padStart(7)} s\n`);
    if (!ok) process.stdout.write(`${output.trimEnd()}\n\n`);
    return !ok;
  });
  if (failed.length > 0) {
    process.stdout.write(`Not right yet: ${failed.map(({ name }) => name).join(', ')}.\n`);
    process.exitCode = 1;
  }
}

main();
