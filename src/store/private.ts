/** The private lines of a log: one file beside it, whose lines may be taken out again. */
import { existsSync, fdatasyncSync, fstatSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { splitLines } from '../log/frame.js';
import { sha256 } from '../record/digest.js';
import type { Digest } from '../types.js';
import { writing } from './faults.js';
import { FILE_MODE, fileChunks, makeFolder, readAt, syncFolder, using, writeAll } from './files.js';

const LF = 0x0a;
/** A post of the longest kind with everything noticed in it. */
const MAX_BYTES = 1 << 26;

/** Adds lines and makes them durable. To be called while the log is claimed. */
export function addPrivate(path: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  writing(path, () => {
    makeFolder(dirname(path));
    const isNew = !existsSync(path);
    using(openSync(path, isNew ? 'wx+' : 'r+', FILE_MODE), (file) => {
      const { size } = fstatSync(file);
      // What a crash cut short stays a line of its own, which no record names.
      const isTorn = size > 0 && readAt(file, size - 1, 1)[0] !== LF;
      writeAll(file, Buffer.from(`${isTorn ? '\n' : ''}${lines.join('\n')}\n`), size);
      fdatasyncSync(file);
    });
    if (isNew) syncFolder(dirname(path));
  });
}

/** Each line with the digest that a record names it by. */
export function* privateLines(
  path: string,
): Generator<{ readonly commit: Digest; readonly bytes: Uint8Array }> {
  for (const { bytes } of splitLines(fileChunks(path), MAX_BYTES))
    if (bytes !== null) yield { commit: sha256(bytes), bytes };
}

/** The line whose SHA-256 is `commit`; null where it is erased or was never here. */
export function findPrivate(path: string, commit: Digest): string | null {
  for (const line of privateLines(path))
    if (line.commit === commit) return Buffer.from(line.bytes).toString();
  return null;
}

/** Takes a line out for good: the file is written anew without it. To be called while the log is claimed. */
export function dropPrivate(path: string, commit: Digest): void {
  const temporary = `${path}.tmp`;
  writing(path, () => {
    rmSync(temporary, { force: true });
    using(openSync(temporary, 'wx', FILE_MODE), (file) => {
      let end = 0;
      for (const line of privateLines(path)) {
        if (line.commit === commit) continue;
        writeAll(file, Buffer.concat([line.bytes, Buffer.of(LF)]), end);
        end += line.bytes.length + 1;
      }
      fsyncSync(file);
    });
    renameSync(temporary, path);
    syncFolder(dirname(path));
  });
}
