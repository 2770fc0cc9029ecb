import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  createLastSigned,
  readLastSigned,
  withLastSigned,
  type LastSigned,
} from '../../src/store/last-signed.js';

const READS = 20_000;
const NOTES = [
  { size: 1, root: 'a'.repeat(64) },
  { size: 2, root: 'b'.repeat(64) },
] as const;

/** Overwrites the first file without end, in turn with what the second and the third hold. */
const WRITER = `
  const { openSync, readFileSync, writeSync } = require('node:fs');
  const [path, ...others] = process.argv.slice(1);
  const file = openSync(path, 'r+');
  const notes = others.map((other) => readFileSync(other));
  process.stdout.write('ready');
  for (let turn = 0; ; turn += 1) writeSync(file, notes[turn % 2], 0, notes[0].length, 0);`;

function noted(last: LastSigned): string {
  const folder = mkdtempSync(join(tmpdir(), 'smcheck-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'last-signed');
  createLastSigned(path, '0'.repeat(64));
  withLastSigned(path, (note) => {
    note(last);
  });
  return path;
}

it('reads what was noted last', () => {
  const last = { size: 12, root: 'c'.repeat(64) };
  expect(readLastSigned(noted(last))).toEqual(last);
});

it('never reads half of one note and half of another, while another program writes', async () => {
  const [path, ...others] = [NOTES[0], ...NOTES].map(noted);
  const writer = spawn(process.execPath, ['-e', WRITER, path ?? '', ...others], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    writer.kill();
  });
  await once(writer.stdout, 'data');
  const seen = new Map(
    Array.from({ length: READS }, () => readLastSigned(path ?? '')).map((last) => [last.size, last]),
  );
  expect([...seen.values()].sort((a, b) => a.size - b.size)).toEqual(NOTES);
});
