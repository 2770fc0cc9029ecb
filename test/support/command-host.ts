/** A host for a command that prints and asks nothing: what it writes can be read back. */
import { join, resolve } from 'node:path';
import type { Host, Output } from '../../src/types.js';
import { NOW } from './fixtures.js';
import { temporaryFolder, writeAll } from './temporary-folder.js';

export interface CommandWorld {
  readonly host: Host;
  readonly out: () => string;
  readonly err: () => string;
}

/** A user of his own with these files in his working folder, which is also his home. */
export function commandWorld(
  files: Readonly<Record<string, string>> = {},
  { isTerminal = false }: { readonly isTerminal?: boolean } = {},
): CommandWorld {
  const folder = writeAll(temporaryFolder(), Object.entries(files));
  const written = { out: '', err: '' };
  const output = (to: 'out' | 'err'): Output => ({
    isTerminal,
    columns: 80,
    write: (text) => {
      written[to] += text;
    },
  });
  return {
    host: {
      cwd: folder,
      env: {},
      home: folder,
      folders: { config: join(folder, '.c'), data: join(folder, '.d'), cache: join(folder, '.e') },
      tool: 'smcheck 0.0.0 unicode 15.1 tz 2025a',
      packageFolder: resolve(import.meta.dirname, '../..'),
      now: () => NOW,
      random: (bytes) => new Uint8Array(bytes),
      stdout: output('out'),
      stderr: output('err'),
      stdin: { isTerminal: true, bytes: nothing },
      openTerminal: () => null,
    },
    out: () => written.out,
    err: () => written.err,
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new Uint8Array());
}
