/** `postgres://…` as smcheck.yaml names it. What is shown of it never holds a password. */
import { fault } from '../faults.js';

export interface Address {
  /** For messages, and to know the place again: no user, no password, no settings. */
  readonly shown: string;
  /** A computer's name, or the folder of a socket. */
  readonly host: string;
  readonly port: number;
  /** Null: whoever runs the program. */
  readonly user: string | null;
  /** Null: what `~/.pgpass` or PGPASSWORD says. */
  readonly password: string | null;
  readonly database: string;
  /** Whether the server must prove its name, over an encrypted connection. */
  readonly isProved: boolean;
  /** The file of the authority that vouches for the server; null: one that the system trusts. */
  readonly authority: string | null;
}

const SETTINGS = ['host', 'port', 'user', 'sslmode', 'sslrootcert'];
const PORT = 5432;

/** Whether `records` names a database, not a folder. */
export function isDatabase(records: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(records);
}

/** `records` as it may be printed. */
export function shownPlace(records: string): string {
  return isDatabase(records) ? readAddress(records).shown : records;
}

/** Reads an address; without a word on it, only this computer is spoken to unencrypted. Throws `bad-records`. */
export function readAddress(records: string): Address {
  // PostgreSQL's own programs take an address with a user and no host, which is none by the standard of addresses.
  const whole = records.replace('@/', '@localhost/');
  if (!isDatabase(records) || !URL.canParse(whole)) throw noAddress();
  const url = new URL(whole);
  const settings = url.searchParams;
  const unknown = [...settings.keys()].find((name) => !SETTINGS.includes(name));
  const host = settings.get('host') ?? (decoded(url.hostname) || 'localhost');
  const port = Number(settings.get('port') ?? (url.port || PORT));
  const database = decoded(url.pathname.slice(1));
  const shown = `postgres://${host}${port === PORT ? '' : `:${port}`}/${database}`;
  if (unknown !== undefined)
    throw bad(`The setting ${unknown} of ${shown} is not known.`, `Known are ${SETTINGS.join(', ')}.`);
  if (database === '' || !Number.isInteger(port)) throw noAddress();
  return {
    shown,
    host: host.replaceAll(/^\[|\]$/gu, ''),
    port,
    user: settings.get('user') ?? (decoded(url.username) || null),
    password: decoded(url.password) || null,
    database,
    isProved: isProved(settings.get('sslmode'), host, shown),
    authority: settings.get('sslrootcert'),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw noAddress();
  }
}

function isProved(mode: string | null, host: string, shown: string): boolean {
  switch (mode) {
    case null:
      return !(host.startsWith('/') || /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/u.test(host));
    case 'disable':
      return false;
    case 'verify-full':
      return true;
    default:
      throw bad(
        `sslmode=${mode} for ${shown} would trust whoever answers.`,
        'Write sslmode=verify-full, or sslmode=disable where no network lies between.',
      );
  }
}

function noAddress(): Error {
  return bad(
    'What smcheck.yaml names as records is no address of a database.',
    'Write it like postgres://user@db.example/smcheck',
  );
}

function bad(message: string, hint: string): Error {
  return fault('bad-records', message, hint);
}
