/**
 * `npm run bench`: whole runs of the built program against `node -e 0`, each row and its baseline in the same
 * round, median of the rounds' ratios. Machines differ and are shared; ratios travel, seconds do not.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hostileGrowth } from './hostile.js';
import { measurePostgres } from './postgres.js';
import { post, register } from './posts.js';

const ROOT = resolve(import.meta.dirname, '../..');
const LAUNCHER = join(ROOT, 'bin/smcheck.js');
const ROUNDS = Number(process.env['ROUNDS'] ?? 11);

interface Row {
  readonly name: string;
  /** Times the baseline, at most. */
  readonly bar: number;
  readonly args: readonly string[];
  readonly input?: string;
  /** Fewer for what takes long: there the machine's noise is a small part. */
  readonly rounds?: number;
}

interface Run {
  readonly milliseconds: number;
  readonly status: number | null;
  readonly stderr: string;
}

const folder = mkdtempSync(join(tmpdir(), 'smcheck-bench-'));
const environment = {
  ...process.env,
  XDG_CONFIG_HOME: join(folder, 'config'),
  XDG_DATA_HOME: join(folder, 'data'),
  XDG_CACHE_HOME: join(folder, 'cache'),
  NODE_OPTIONS: '',
};

function prepare(): void {
  cpSync(join(ROOT, 'policy/organisation'), join(folder, 'organisation'), { recursive: true });
  writeFileSync(join(folder, 'organisation/register.yaml'), register(500));
  writeFileSync(join(folder, 'organisation/channels.yaml'), CHANNELS);
  writeFileSync(join(folder, 'smcheck.yaml'), 'organisation: organisation\n');
  writeFileSync(join(folder, 'plain.txt'), 'Green bins are collected on Thursday this week.\n');
  writeFileSync(join(folder, 'named.txt'), 'Thank you to Sam Imaginary for the kind words about the pool.\n');
  for (const count of [100, 1000, 10_000]) {
    const posts = join(folder, `posts-${count}`);
    mkdirSync(posts);
    for (let n = 0; n < count; n += 1) writeFileSync(join(posts, `${n}.txt`), post(n));
  }
}

const CHANNELS = `- id: x-main
  platform: x
  handle: "@NowhereCouncil"
  owner: p-1
  audience: [residents]
  authorised: { by: p-1, on: 2021-01-11 }
  information_manager_notified: 2021-01-12
  monitored_hours: []
  status: active
  review_by: 2027-01-31
`;

const check = (file: string): readonly string[] => [
  'check',
  file,
  '--no-input',
  '--author',
  'p-1',
  '--channel',
  'x-main',
  '--format',
  'json',
];
const lint = (path: string): readonly string[] => ['lint', path, '--format', 'jsonl'];
const stream = (count: number): string =>
  Array.from({ length: count }, (_, n) => `${JSON.stringify({ id: String(n), text: post(n) })}\n`).join('');

const ROWS: readonly Row[] = [
  { name: '--version', bar: 1.15, args: ['--version'] },
  { name: '--help', bar: 1.3, args: ['--help'] },
  { name: 'one draft, 500 people, nobody named', bar: 1.6, args: check('plain.txt') },
  { name: 'the same with a name in it', bar: 4, args: check('named.txt') },
  { name: '100 files, lint', bar: 3, args: lint('posts-100') },
  { name: '10,000 files, lint -f jsonl', bar: 40, args: lint('posts-10000'), rounds: 3 },
];

function run(args: readonly string[], input?: string, options = ''): Run {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: { ...environment, NODE_OPTIONS: options },
    input: input ?? '',
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  return { milliseconds: performance.now() - start, status, stderr };
}

const smcheck = (row: Pick<Row, 'args' | 'input'>, options = ''): Run =>
  run([LAUNCHER, ...row.args], row.input, options);

const baseline = (): number => run(['-e', '0']).milliseconds;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Its own hook says at exit what a process used, so that no row above pays for being watched. */
const WATCH = `process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\nused '+JSON.stringify([u.maxRSS,(u.userCPUTime+u.systemCPUTime)/1000])+'\\n')})`;

/** Peak memory in MB and processor time in milliseconds. */
function used(row: Pick<Row, 'args' | 'input'>): { readonly megabytes: number; readonly cpu: number } {
  const { stderr } = smcheck(row, `--import=data:text/javascript,${encodeURIComponent(WATCH)}`);
  const [, kilobytes, cpu] = /\nused \[([\d.]+),([\d.]+)\]/u.exec(stderr) ?? [];
  return { megabytes: Number(kilobytes) / 1024, cpu: Number(cpu) };
}

function line(name: string, value: number, bar: number, unit: string, note = ''): void {
  const verdict = value <= bar ? 'ok  ' : 'OVER';
  const numbers = `${value.toFixed(2).padStart(8)} ${unit.padEnd(5)}  bar ${String(bar).padStart(6)}`;
  process.stdout.write(`${verdict}  ${name.padEnd(38)}${numbers}  ${note}\n`);
}

/** A first run of each row, so that what is kept between runs is kept; a row that fails measures nothing. */
function warmUp(): void {
  for (const row of ROWS) {
    const { status, stderr } = smcheck(row);
    if (status === 0 || status === 1) continue;
    const said = stderr.split('\n').slice(0, 5).join('\n');
    throw new Error(`${row.name}: exit ${String(status)}\n${said}`);
  }
}

function measureRows(): void {
  warmUp();
  const ratios = new Map(ROWS.map(({ name }): [string, number[]] => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const row of ROWS.filter(({ rounds = ROUNDS }) => round < rounds)) {
      const base = baseline();
      ratios.get(row.name)?.push(smcheck(row).milliseconds / base);
    }
  }
  for (const row of ROWS) {
    const { cpu, megabytes } = used(row);
    const note = `cpu ${cpu.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`;
    line(row.name, median(ratios.get(row.name) ?? []), row.bar, 'times', note);
  }
}

/** How much more processor time ten times as much takes, once: at most eleven times. Waiting grows with nothing. */
function measureGrowth(name: string, small: Pick<Row, 'args' | 'input'>, large: typeof small): void {
  const [less, more] = [used(small), used(large)];
  line(name, more.cpu / less.cpu, 11, 'times', `${more.megabytes.toFixed(0)} MB`);
}

function measureHostile(): void {
  for (const { name, ratio, milliseconds } of hostileGrowth())
    line(`${name}, doubled`, ratio, 2.5, 'times', `1 MiB: ${milliseconds.toFixed(0)} ms`);
}

function packedSize(): number {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout } = spawnSync(npm, ['pack', '--dry-run', '--json'], { cwd: ROOT, encoding: 'utf8' });
  const [, size] = /"size": (\d+)/u.exec(stdout) ?? [];
  return Number(size) / 1000;
}

try {
  prepare();
  process.stdout.write(`Node ${process.version}, median of ${ROUNDS} rounds against node -e 0\n`);
  measureRows();
  measureGrowth('1,000 to 10,000 files', { args: lint('posts-1000') }, { args: lint('posts-10000') });
  const piped = ['lint', '-', '--stdin-filename', 'posts.jsonl', '--format', 'jsonl'];
  measureGrowth(
    '10,000 to 100,000 posts on stdin',
    { args: piped, input: stream(10_000) },
    { args: piped, input: stream(100_000) },
  );
  line('memory at 10,000 files', used({ args: lint('posts-10000') }).megabytes, 150, 'MB');
  line('packed size', packedSize(), 600, 'kB');
  measureHostile();
  const carried = await measurePostgres();
  if (carried === null) process.stdout.write('No PostgreSQL is here: what it carries was not measured.\n');
  else {
    const many = `8 programs at once: ${carried.perSecond.toFixed(0)} records a second`;
    line(`10,000 records, ${carried.server}`, carried.block, 1.5, 's', many);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
