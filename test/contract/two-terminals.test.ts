/** Two programs that record at the same time, 200 times in all: one chain, in which every record stands. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { sha256 } from '../../src/record/digest.js';
import { LAUNCHER } from '../support/pty.js';
import { testCouncil, WHO, type Council } from '../support/smcheck.js';

const EACH = 100;
const PROGRAM = pathToFileURL(join(dirname(LAUNCHER), '../dist/program/program.cjs')).href;

/** One check after the other, each with a post of its own, as an officer runs them; what each prints is a line. */
const CHECKS = `
  const { default: program } = await import(${JSON.stringify(PROGRAM)});
  const { main, nodeHost } = program;
  const [name, count, ...options] = process.argv.slice(1);
  for (let done = 0; done < Number(count); done += 1) {
    const code = await main([...options, name + '-' + done + '.txt'], nodeHost());
    if (code !== 1) process.exit(code === 0 ? 99 : code);
  }`;

interface Line {
  readonly record: { readonly log: string; readonly index: number };
}

function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && 'record' in value;
}

/** Runs the checks of one terminal; the records that it was told of. */
function terminal(name: string, { work, env }: Council): Promise<readonly Line[]> {
  const args = ['--input-type=module', '-e', CHECKS, '--', name, String(EACH)];
  const options = [...WHO, '--no-input', '-f', 'jsonl'];
  const child = spawn(process.execPath, [...args, 'check', ...options], {
    cwd: work,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      if (code === 0) resolve(linesOf(said.out));
      else reject(new Error(`${name} ended with ${String(code)}: ${said.err}${said.out.slice(-2_000)}`));
    });
  });
}

function linesOf(text: string): readonly Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const value: unknown = JSON.parse(line);
      if (!isLine(value)) throw new Error(`no record: ${line}`);
      return value;
    });
}

/** Of each post's record the text behind it, by way of the private line that the record names; and each checkpoint's size. */
function readLog({ log, data }: Council): {
  readonly texts: readonly string[];
  readonly sizes: readonly number[];
} {
  const privates = readLines(join(data, 'private', `${basename(dirname(log))}.jsonl`));
  const texts = new Map(
    privates.map((line) => [sha256(Buffer.from(line)), /Bins, \w+ round \d+/u.exec(line)?.[0] ?? '']),
  );
  const lines = readLines(log);
  return {
    texts: lines
      .flatMap((line) => /"commit":"(\w+)"/u.exec(line)?.[1] ?? [])
      .map((commit) => texts.get(commit) ?? 'no private line'),
    // The second line of a checkpoint is its size (C2SP tlog-checkpoint).
    sizes: lines.flatMap((line) => {
      const [, size] = /^\{"checkpoint":".*?\\n(\d+)\\n/u.exec(line) ?? [];
      return size === undefined ? [] : [Number(size)];
    }),
  };
}

function readLines(path: string): readonly string[] {
  return readFileSync(path, 'utf8').split('\n').slice(0, -1);
}

const textOf = (name: string, at: number): string => `Bins, ${name} round ${at}`;
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

it('make one chain', async () => {
  const council = await testCouncil();
  for (const name of ['first', 'second'])
    council.write(
      Object.fromEntries(range(0, EACH).map((at) => [`${name}-${at}.txt`, `${textOf(name, at)}.\n`])),
    );
  const running = [terminal('first', council), terminal('second', council)] as const;
  // Both have ended before the folder goes, even if one fails.
  await Promise.allSettled(running);
  const [first, second] = await Promise.all(running);

  // What they were told: each check has a record, and no two have the same.
  const told = [
    ...first.map(({ record }, at) => ({ ...record, text: textOf('first', at) })),
    ...second.map(({ record }, at) => ({ ...record, text: textOf('second', at) })),
  ].sort((a, b) => a.index - b.index);
  expect(told.map(({ index }) => index)).toEqual(range(1, 1 + 2 * EACH));
  expect(new Set(told.map(({ log }) => log)).size).toBe(1);

  // What stands: the same records in the same order, one checkpoint each.
  const { texts, sizes } = readLog(council);
  expect(texts).toEqual(told.map(({ text }) => text));
  expect(sizes).toEqual(range(1, 2 + 2 * EACH));
  expect(JSON.parse(readFileSync(council.lastSigned, 'utf8'))).toMatchObject({ size: 1 + 2 * EACH });
  expect(council.verified()).toMatchObject({ ok: true, size: 1 + 2 * EACH, faults: [] });
  const left = readdirSync(dirname(council.log)).filter((name) => /claim|tmp|quarantine/u.test(name));
  expect(left).toEqual([]);

  // They did meet: neither waited for the other's end.
  expect(second[0]?.record.index).toBeLessThan(first.at(-1)?.record.index ?? 0);
  expect(first[0]?.record.index).toBeLessThan(second.at(-1)?.record.index ?? 0);
});
