/** One connection to PostgreSQL, made when something is asked and closed when nothing is: an officer who thinks holds none. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { SmcheckError } from '../../errors.js';
import { fault, systemCode } from '../faults.js';
import type { Address } from './address.js';
import { isLost, notSetUp, refused, unreachable, unsafe } from './faults.js';
import { VERSION } from './schema.js';

const CONNECT_MS = 10_000;
/** The longest statement; after it the connection counts as lost. */
const ANSWER_MS = 60_000;
/** How long a lost connection is sought again: a server that was killed takes a moment to come back. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 100;
const IDLE_MS = 20;

export type Row = Readonly<Record<string, unknown>>;

export interface Database {
  readonly shown: string;
  /**
   * The rows of one statement; values are parameters, never part of its text. Asked again where the connection is
   * lost, so it must be one that does no harm twice. Throws what `faults.ts` names, and `Unanswered`.
   */
  readonly rows: (statement: string, values: readonly unknown[]) => Promise<readonly Row[]>;
}

/** The statement was sent, and nobody knows what became of it. */
const UNANSWERED = 'records-unanswered';

export function isUnanswered(error: unknown): boolean {
  return error instanceof SmcheckError && error.problems[0].code === UNANSWERED;
}

export function openDatabase(address: Address): Database {
  let opening: Promise<Client> | null = null;
  let asked = 0;
  let idle: NodeJS.Timeout | undefined;

  const close = (): void => {
    const before = opening;
    opening = null;
    void before?.then((client) => client.end()).catch(() => undefined);
  };

  const open = (): Promise<Client> => {
    if (opening !== null) return opening;
    const mine = connect(address, () => {
      if (opening === mine) close();
    });
    opening = mine;
    return mine;
  };

  const ask = async (statement: string, values: readonly unknown[]): Promise<readonly Row[]> => {
    let [lostAt, isSent] = [0, false];
    for (;;) {
      try {
        const client = await open();
        isSent = true;
        return (await client.query<Row>(statement, [...values])).rows;
      } catch (error) {
        const isAnswered = error instanceof SmcheckError || !isLost(error);
        if (!isAnswered || !isSent) close();
        if (isAnswered && !(isSent && lostAt > 0))
          throw error instanceof SmcheckError ? error : refused(address.shown, error);
        lostAt ||= performance.now();
        const isOver = performance.now() > lostAt + PATIENCE_MS;
        if (isSent && (isAnswered || isOver)) throw unanswered(address.shown, error);
        if (!isSent && (isOver || !isComing(error))) throw unreachable(address.shown, error);
        await sleep(PAUSE_MS);
      }
    }
  };

  const rows: Database['rows'] = async (statement, values) => {
    clearTimeout(idle);
    asked += 1;
    try {
      return await ask(statement, values);
    } finally {
      asked -= 1;
      if (asked === 0) idle = setTimeout(close, IDLE_MS);
    }
  };

  return { shown: address.shown, rows };
}

function unanswered(shown: string, cause: unknown): SmcheckError {
  const { problems } = unreachable(shown, cause);
  return new SmcheckError([{ ...problems[0], code: UNANSWERED }], { cause });
}

/** The server says that it is starting. */
function isComing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57P03';
}

/** Connects, and refuses a database that is not made for records, or that may forget them. */
async function connect(address: Address, lost: () => void): Promise<Client> {
  const { shown, host, port, database, user, password, isProved, authority } = address;
  const client = new Client({
    host,
    port,
    database,
    ...(user === null ? {} : { user }),
    ...(password === null ? {} : { password }),
    ssl: isProved && (authority === null ? true : { ca: readAuthority(authority) }),
    application_name: 'smcheck',
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
  });
  client.on('error', lost);
  await client.connect();
  try {
    const { rows } = await client.query<Row>(
      'select (select max(version) from smcheck.meta) as version, smcheck.unsafe() as unsafe',
    );
    const { version, unsafe: settings } = rows[0] ?? {};
    if (typeof version !== 'number' || version < VERSION) throw notSetUp(shown);
    if (typeof settings !== 'string' || settings !== '') throw unsafe(shown, String(settings));
    return client;
  } catch (error) {
    await client.end();
    throw isLost(error) || error instanceof SmcheckError ? error : refused(shown, error);
  }
}

function readAuthority(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw fault(
      'bad-records',
      `The file ${path}, which vouches for the database, cannot be read (${systemCode(error)}).`,
      'Name it by its whole path as sslrootcert, and give yourself the right to read it.',
      error,
    );
  }
}
