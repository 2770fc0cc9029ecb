/** The world as Node shows it. */
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { toInstant } from '../text/time.js';
import type { Host, Output } from '../types.js';
import { codeOf } from './file-problem.js';
import { isTerminal } from './is-terminal.js';
import { controllingTerminal } from './terminal.js';
import { userFolders } from './user-folders.js';

const PACKAGE = packageFolder(import.meta.dirname);
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
    random: (bytes) => process.getBuiltinModule('node:crypto').randomBytes(bytes),
    stdout: output(1, () => process.stdout),
    stderr: output(2, () => process.stderr),
    stdin: { isTerminal: isTerminal(0), bytes: pipedBytes },
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

/**
 * Pipes and files are written to at once: Node takes milliseconds to set up a stream, which only a terminal needs,
 * or a pipe that somebody made to return where it is full.
 */
function output(descriptor: number, open: () => NodeJS.WriteStream): Output {
  let stream: NodeJS.WriteStream | null = null;
  let isGone = false;
  const failed = (error: unknown): void => {
    // A reader that went away (`| head`) ends the output, not the check: it is recorded, and its exit code stands.
    if (codeOf(error) !== 'EPIPE') abandon(error);
    isGone = true;
  };
  const ready = (): NodeJS.WriteStream => (stream ??= open().on('error', failed));
  const hasTerminal = isTerminal(descriptor);
  return {
    isTerminal: hasTerminal,
    get columns() {
      // Some terminals without a size say 0.
      return hasTerminal && ready().columns > 0 ? ready().columns : COLUMNS;
    },
    write: (text) => {
      if (isGone) return;
      if (hasTerminal || stream !== null) {
        ready().write(text);
        return;
      }
      try {
        const rest = writeNow(descriptor, Buffer.from(text));
        if (rest.length > 0) ready().write(rest);
      } catch (error) {
        failed(error);
      }
    },
  };
}

/** @returns what a full pipe did not take, if it was made to say so instead of waiting. */
function writeNow(descriptor: number, bytes: Uint8Array): Uint8Array {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
  }
  return bytes.subarray(written);
}

/** A result that cannot be written (a full disk) is no result. */
function abandon(error: unknown): never {
  try {
    writeSync(
      2,
      `The result could not be written: ${error instanceof Error ? error.message : String(error)}\n`,
    );
  } catch {
    // Standard error is gone too: the exit code is all that is left to say it.
  }
  process.exit(2);
}
