/** `smcheck records setup`: what whoever keeps a database runs there once, so that records can be kept in it. */
import type { ExitCode } from '../errors.js';
import { SCHEMA } from '../store/postgres/schema.js';
import type { Host } from '../types.js';
import type { RawOptions } from './options.js';

/** Prints SQL for `psql`: nobody gives this program the rights of a superuser. */
export function runRecordsSetup(_: readonly string[], __: RawOptions, host: Host): Promise<ExitCode> {
  host.stdout.write(SCHEMA);
  return Promise.resolve(0);
}
