/** The world as Node shows it. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { toInstant } from '../text/time.js';
import type { Host, Output } from '../types.js';
import { controllingTerminal } from './terminal.js';
import { userFolders } from './user-folders.js';

const PACKAGE = packageFolder(dirname(fileURLToPath(import.meta.url)));
const COLUMNS = 80;

/** The host of a real run. */
export function nodeHost(): Host {
  const home = homedir();
  return {
    cwd: process.cwd(),
    env: process.env,
    home,
    folders: userFolders(process.platform, process.env, home),
    tool: toolName(),
    packageFolder: PACKAGE,
    now: () => toInstant(Date.now()),
    random: (bytes) => randomBytes(bytes),
    stdout: output(1, () => process.stdout),
    stderr: output(2, () => process.stderr),
    stdin: { isTerminal: isatty(0), bytes: pipedBytes },
    openTerminal: controllingTerminal,
  };
}

/** The folder that holds `package.json`: two levels above the sources, one or two above the bundle. */
function packageFolder(from: string): string {
  const above = dirname(from);
  return existsSync(join(from, 'package.json')) || above === from ? from : packageFolder(above);
}

/** With the same tool a check can be replayed: texts rest on its Unicode, times on its zones. */
function toolName(): string {
  const parsed: unknown = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const version =
    typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '0';
  const { unicode = 'none', tz = 'none' } = process.versions;
  return `smcheck ${version} unicode ${unicode} tz ${tz}`;
}

async function* pipedBytes(): AsyncGenerator<Uint8Array> {
  for await (const chunk of process.stdin) if (chunk instanceof Uint8Array) yield chunk;
}

/** Opened when something is written: Node takes a millisecond to set up each stream. */
function output(descriptor: number, open: () => NodeJS.WriteStream): Output {
  let stream: NodeJS.WriteStream | null = null;
  let isGone = false;
  const ready = (): NodeJS.WriteStream => {
    stream ??= open().on('error', (error: NodeJS.ErrnoException) => {
      // A reader that went away (`| head`) ends the output, not the check: it is recorded, and its exit code stands.
      if (error.code !== 'EPIPE') abandon(error);
      isGone = true;
    });
    return stream;
  };
  const isTerminal = isatty(descriptor);
  return {
    isTerminal,
    get columns() {
      // Some terminals without a size say 0.
      return isTerminal && ready().columns > 0 ? ready().columns : COLUMNS;
    },
    write: (text) => {
      if (!isGone) ready().write(text);
    },
  };
}

/** A result that cannot be written (a full disk) is no result. */
function abandon(error: Error): never {
  try {
    writeSync(2, `The result could not be written: ${error.message}\n`);
  } catch {
    // Standard error is gone too: the exit code is all that is left to say it.
  }
  process.exit(2);
}
