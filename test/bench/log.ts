/**
 * `npx tsx test/bench/log.ts`: what appending to a log and verifying it costs. Verifying against the processor time of
 * `sha256sum` over the same file, appending against a bare write and sync of as many bytes, each in the same round.
 * The log holds records of the usual size in blocks of a thousand.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkpointText } from '../../src/log/checkpoint.js';
import { checkpointLine } from '../../src/log/frame.js';
import { EMPTY_TREE, extend, hex, leafHash, rootOf, type Tree } from '../../src/log/tree.js';
import { sha256 } from '../../src/record/digest.js';
import { keepFrontier } from '../../src/store/head.js';
import { withLastSigned } from '../../src/store/last-signed.js';
import { openFolder, type FolderRecords } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import { placeIn, toRecord } from '../store/to-record.js';

const LAUNCHER = resolve(import.meta.dirname, '../../bin/smcheck.js');
const LEAVES = Number(process.env['LEAVES'] ?? 1_000_000);
const BLOCK = 1000;
const APPENDS = 40;

const folder = mkdtempSync(join(tmpdir(), 'smcheck-bench-'));

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function line(name: string, value: number, bar: number, unit: string): void {
  const numbers = `${value.toFixed(2).padStart(8)} ${unit.padEnd(5)}  bar ${bar.toFixed(2).padStart(8)}`;
  process.stdout.write(`${value <= bar ? 'ok  ' : 'OVER'}  ${name.padEnd(46)}${numbers}\n`);
}

/** Grows a new log to so many records, as its own key signs them, without a sync for each. */
function grow(records: FolderRecords, size: number): void {
  const { place, signer, origin } = records;
  const sample =
    readFileSync(place.log, 'utf8')
      .split('\n')
      .find((one) => one.includes('"check"')) ?? '';
  const first = readFileSync(place.log, 'utf8').split('\n')[0] ?? '';
  const file = openSync(place.log, 'w');
  let tree: Tree = EMPTY_TREE;
  for (let from = 0; from < size; from += BLOCK) {
    const lines = Array.from({ length: Math.min(BLOCK, size - from) }, (_, at) =>
      from + at === 0 ? first : another(sample, from + at),
    );
    for (const one of lines) tree = extend(tree, leafHash(one));
    const note = signer.sign(checkpointText({ origin, size: tree.size, root: hex(rootOf(tree)) }));
    writeSync(file, [...lines, checkpointLine(note), ''].join('\n'));
  }
  closeSync(file);
  withLastSigned(place.lastSigned, (keep) => {
    keep({ size: tree.size, root: hex(rootOf(tree)) });
  });
  keepFrontier(place.frontier, tree);
}

function another(sample: string, index: number): string {
  return sample
    .replace(/"commit":"[^"]+"/u, `"commit":"${sha256(String(index))}"`)
    .replace(/"i":\d+,"sigs"/u, `"i":${index},"sigs"`);
}

async function newLog(name: string, size: number): Promise<FolderRecords> {
  const records = await openFolder(placeIn(join(folder, name)));
  for (const text of ['One.', 'Two.']) await recordChecks(records, [toRecord({ text })]);
  if (size > 0) grow(records, size);
  return records;
}

/** Processor time in seconds and peak memory in MB of a program; GNU time tells. */
function cost(
  program: string,
  ...args: readonly string[]
): { readonly cpu: number; readonly megabytes: number } {
  const { stderr, status } = spawnSync('/usr/bin/time', ['-f', 'used %U %S %M', program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder, NODE_OPTIONS: '' },
  });
  const [, user, system, kilobytes] = /used ([\d.]+) ([\d.]+) (\d+)/u.exec(stderr) ?? [];
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return { cpu: Number(user) + Number(system), megabytes: Number(kilobytes) / 1024 };
}

function measureVerify({ place }: FolderRecords): void {
  for (const [level, bar] of [
    ['bytes', 8],
    ['strict', 18],
  ] as const) {
    const sum = cost('sha256sum', place.log).cpu;
    const { cpu, megabytes } = cost(process.execPath, LAUNCHER, 'log', 'verify', '--level', level, place.log);
    line(`verify ${LEAVES} at ${level}, sha256sum ${sum.toFixed(2)} s`, cpu / sum, bar, 'times');
    line('  its memory', megabytes, 100, 'MB');
  }
}

/** One record at the end of the long log, and as many bytes bare. */
async function measureAppend(records: FolderRecords): Promise<void> {
  const bare = openSync(join(folder, 'bare'), 'w');
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < APPENDS; turn += 1) {
    const before = statSync(records.place.log).size;
    let start = performance.now();
    await recordChecks(records, [toRecord({ text: `Turn ${turn}.` })]);
    ours.push(performance.now() - start);
    const bytes = Buffer.alloc(statSync(records.place.log).size - before, 'x');
    start = performance.now();
    writeSync(bare, bytes);
    fdatasyncSync(bare);
    theirs.push(performance.now() - start);
  }
  closeSync(bare);
  const base = median(theirs);
  line(`append at ${LEAVES}, bare ${base.toFixed(2)} ms`, median(ours), 1.25 * base + 1, 'ms');
}

async function measureBlock(): Promise<void> {
  const records = await newLog('block', 0);
  const checks = Array.from({ length: 10_000 }, (_, at) => toRecord({ text: `Post ${at}.` }));
  const start = performance.now();
  await recordChecks(records, checks);
  line('10,000 in one block', performance.now() - start, 200, 'ms');
}

async function measureShort(): Promise<void> {
  const { place } = await newLog('short', 10_000);
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    cost(process.execPath, LAUNCHER, 'log', 'verify', place.log);
    return (performance.now() - start) / 1000;
  });
  line('verify 10,000, the whole process', median(runs), 0.5, 's');
}

try {
  const long = await newLog('long', LEAVES);
  measureVerify(long);
  await measureAppend(long);
  await measureBlock();
  await measureShort();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
