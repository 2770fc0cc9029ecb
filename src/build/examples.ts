/**
 * The examples as stories: what the built program says to each draft with its answers, at a fixed time.
 * `--write` keeps it in `expect.json` and `expect.txt`, which a test compares.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
/** A Monday morning in office hours. */
export const EXAMPLE_TIME = '2026-11-23T10:00:00Z';

export interface Told {
  /** The file's path from the repository's root. */
  readonly path: string;
  readonly text: string;
}

/** Names of the example folders. */
export function exampleNames(): readonly string[] {
  return readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * What `expect.*` of an example should hold. The folders for records and settings are empty and thrown away.
 * @throws an Error where the program could not make the check.
 */
export function tell(name: string): readonly Told[] {
  const home = mkdtempSync(join(tmpdir(), 'smcheck-example-'));
  try {
    return [
      { path: `examples/${name}/expect.txt`, text: say(name, home, 'text') },
      { path: `examples/${name}/expect.json`, text: withoutPolicyDigest(say(name, home, 'json')) },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The policy's digest changes with every word of it, and says nothing of an example. */
function withoutPolicyDigest(json: string): string {
  return json.replace(/("basis": \{[^{}]*"digest": ")[0-9a-f]{64}/u, '$1…');
}

function say(name: string, home: string, format: string): string {
  const folder = `examples/${name}`;
  const draft = readdirSync(join(ROOT, folder)).find((file) => /^(?:draft|posts)\./u.test(file));
  if (draft === undefined) throw new Error(`${folder} holds no draft.`);
  const answers = existsSync(join(ROOT, folder, 'answers.yaml'))
    ? ['--answers', `${folder}/answers.yaml`]
    : [];
  const options = [
    '--now',
    EXAMPLE_TIME,
    '--no-record',
    '--no-input',
    '--color',
    'never',
    '--format',
    format,
  ];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/smcheck.js', 'check', `${folder}/${draft}`, ...answers, ...options],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        XDG_CONFIG_HOME: join(home, 'config'),
        XDG_DATA_HOME: join(home, 'data'),
        XDG_CACHE_HOME: join(home, 'cache'),
      },
    },
  );
  if (status !== 0 && status !== 1 && status !== 3) {
    throw new Error(`${folder}: exit ${String(status)}\n${stderr}`);
  }
  return stdout;
}

/** The files that do not hold what the program says today. */
export function outdated(name: string): readonly Told[] {
  return tell(name).filter(({ path, text }) => {
    const file = join(ROOT, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
}

/** Writes what is outdated; with `check` only names it. */
export function updateExamples(isCheck: boolean): readonly string[] {
  const changed = exampleNames().flatMap((name) => outdated(name));
  if (!isCheck) for (const { path, text } of changed) writeFileSync(join(ROOT, path), text);
  return changed.map(({ path }) => path);
}
