/** This machine's log in PostgreSQL, opened to be written. */
import { join } from 'node:path';
import { printNoteKey } from '../../log/note.js';
import { manifest, withoutCr } from '../../record/manifest.js';
import { sha256 } from '../../record/digest.js';
import type { Digest } from '../../types.js';
import { begin } from '../begin.js';
import { basisChanged } from '../basis.js';
import { findLog, keysOf } from '../find-log.js';
import { readSigner } from '../key.js';
import type { RecordsPlace } from '../open.js';
import type { Records } from '../records.js';
import { readAddress } from './address.js';
import { postgresBook } from './book.js';
import { openDatabase, type Database } from './database.js';
import { postgresStore } from './postgres-store.js';
import { standingLog } from './shelf.js';
import { whereIn } from './where.js';

/**
 * Opens it, and starts it where there is none. Throws with exit 2 where nothing could be recorded: what
 * `faults.ts` names, `bad-records`, `log-rolled-back`, `log-damaged`, `key-exposed`, `key-unreadable`,
 * `last-signed-unreadable`, `clock-back`.
 */
export async function openPostgres(given: RecordsPlace): Promise<Records> {
  const database = openDatabase(readAddress(given.folder));
  const where = await whereIn(database, given);
  const name = findLog(where, given.random);
  const keys = keysOf(where, name);
  const signer = readSigner(join(keys, 'key'));
  const log = { database, key: signer.key, lastSigned: join(keys, 'last-signed') };
  const writer = { store: postgresStore(log), signer, now: given.now };
  return {
    ...writer,
    origin: signer.key.name,
    vkey: printNoteKey(signer.key),
    isNew: await begin(writer, given.tool),
    keepBasis: (digest, files) => keepBasis(database, digest, files),
    book: postgresBook(database, signer.key.name),
    look: () => standingLog(database, where, signer.key.name),
    random: given.random,
    tool: given.tool,
  };
}

async function keepBasis(
  database: Database,
  digest: Digest,
  files: () => Parameters<typeof manifest>[0],
): Promise<void> {
  const of = Buffer.from(digest, 'hex');
  const [known] = await database.rows('select path from smcheck.basis where digest = $1 limit 1', [of]);
  if (known !== undefined) return;
  const given = files();
  if (sha256(manifest(given)) !== digest) throw basisChanged();
  const [paths, bytes] = [
    given.map(({ path }) => path),
    given.map((file) => Buffer.from(withoutCr(file.bytes))),
  ];
  await database.rows('select smcheck.keep_basis($1, $2, $3)', [of, paths, bytes]);
}
