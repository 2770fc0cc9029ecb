/** Reading drafts in a folder of one's own. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readDrafts, type ReadOptions } from '../../src/io/read-drafts.js';
import type { Host, Incoming, Unread } from '../../src/types.js';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files in it, gone when the test ends. */
export function folderWith(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'smcheck-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Options that say nothing. */
export const OPTIONS: ReadOptions = {
  author: null,
  draftedBy: null,
  channels: [],
  slot: null,
  activity: null,
  media: [],
  ignorePath: null,
  ignore: [],
  zone: 'Europe/London',
  stdinFilename: null,
  inputFormat: null,
  map: null,
  dateOrder: null,
};

/** A host that stands in a folder; `piped` comes in on standard input, which is a terminal without it. */
export function hostIn(cwd: string, piped: readonly (string | Uint8Array)[] | null = null): Host {
  const nowhere = { isTerminal: false, columns: 80, write: () => undefined };
  return {
    cwd,
    env: {},
    home: cwd,
    folders: { config: cwd, data: cwd, cache: cwd },
    tool: 'smcheck test',
    packageFolder: cwd,
    now: () => '2026-11-23T09:00:00Z',
    random: (bytes) => new Uint8Array(bytes),
    stdout: nowhere,
    stderr: nowhere,
    stdin: {
      isTerminal: piped === null,
      async *bytes() {
        for (const chunk of piped ?? []) yield await Promise.resolve(Buffer.from(chunk));
      },
    },
    openTerminal: () => null,
  };
}

/** All that the paths bring in. */
export async function readAll(
  paths: readonly string[],
  host: Host,
  options: Partial<ReadOptions> = {},
): Promise<readonly (Incoming | Unread)[]> {
  const all: (Incoming | Unread)[] = [];
  for await (const one of readDrafts(paths, { ...OPTIONS, ...options }, host)) all.push(one);
  return all;
}

/** The one draft; throws where it could not be read. */
export async function readOnly(
  path: string,
  host: Host,
  options: Partial<ReadOptions> = {},
): Promise<Incoming> {
  const [one, another] = await readAll([path], host, options);
  if (one === undefined || another !== undefined) throw new Error('not one draft');
  if ('problems' in one) throw new Error(JSON.stringify(one.problems));
  return one;
}

/** Each draft's source, with the codes and places of what is wrong with it. */
export function summary(all: readonly (Incoming | Unread)[]): readonly string[] {
  return all.map((one) => {
    const at = one.row === null ? one.source : `${one.source}#${one.row}`;
    if (!('problems' in one)) return at;
    const problems = one.problems.map(({ code, line, column }) =>
      [code, ...(line === null ? [] : [line]), ...(column === null ? [] : [column])].join(':'),
    );
    return `${at} ${problems.join(' ')}`;
  });
}
