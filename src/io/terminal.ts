import { closeSync, openSync } from 'node:fs';
import type { WriteStream } from 'node:tty';
import type { ControllingTerminal } from '../types.js';
import { isTerminal } from './is-terminal.js';

const COLUMNS = 80;

/** Where the officer sits: standard input and error, or the terminal behind a pipe. Null: there is none. */
export function controllingTerminal(): ControllingTerminal | null {
  return isTerminal(0) && isTerminal(2) ? ownTerminal() : terminalBehind();
}

function ownTerminal(): ControllingTerminal {
  const { stdin, stderr } = process;
  return {
    input: stdin,
    output: stderr,
    columns: widthOf(stderr),
    close: () => {
      // Else the process would wait for keys that nobody needs.
      stdin.pause();
      stdin.unref();
    },
  };
}

/** Reading and writing need a stream each; raw keys need the console of Windows open for both. */
const NAMES =
  process.platform === 'win32'
    ? ({ input: '\\\\.\\CONIN$', output: '\\\\.\\CONOUT$', flags: 'r+' } as const)
    : ({ input: '/dev/tty', output: '/dev/tty', flags: 'r' } as const);

function terminalBehind(): ControllingTerminal | null {
  const reading = open(NAMES.input, NAMES.flags);
  const writing = reading === null ? null : open(NAMES.output, process.platform === 'win32' ? 'r+' : 'w');
  if (reading === null || writing === null) {
    if (reading !== null) closeSync(reading);
    return null;
  }
  const { ReadStream, WriteStream } = process.getBuiltinModule('node:tty');
  const input = new ReadStream(reading);
  const output = new WriteStream(writing);
  return {
    input,
    output,
    columns: widthOf(output),
    close: () => {
      input.destroy();
      output.destroy();
    },
  };
}

/** ENXIO and its like mean that no terminal belongs to this process. */
function open(name: string, flags: string): number | null {
  try {
    const descriptor = openSync(name, flags);
    if (isTerminal(descriptor)) return descriptor;
    closeSync(descriptor);
    return null;
  } catch {
    return null;
  }
}

function widthOf({ columns }: WriteStream | NodeJS.WriteStream): number {
  return columns > 0 ? columns : COLUMNS;
}
