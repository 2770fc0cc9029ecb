/** `smcheck log close`: this computer's log ends, and the next check starts another that goes on from it. */
import type { ExitCode } from '../errors.js';
import { openBasis } from '../io/basis.js';
import { counted, sayRecord } from '../report/say.js';
import { safeText } from '../safe/terminal.js';
import { closeLog } from '../store/close-log.js';
import { fault } from '../store/faults.js';
import { namedKey } from '../store/look.js';
import { openRecordsOf } from '../store/open.js';
import { isDatabase } from '../store/postgres/address.js';
import type { Host } from '../types.js';
import { ownLog } from './logs.js';
import { basisOptions, type RawOptions } from './options.js';
import { recordsPlace } from './records-place.js';

export async function runLogClose(_: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const loaded = await openBasis(basisOptions(raw), [], host);
  const place = recordsPlace(loaded, host);
  refuseDatabase(place.folder);
  const { name: origin } = namedKey((await ownLog(loaded, host)).log);
  const { now, random, tool } = host;
  const index = await closeLog(await openRecordsOf({ ...place, now, random, tool }, origin));
  if (index === null)
    throw fault('closed', `The log ${origin} is closed already.`, 'The next check starts a new one.');
  const told = `The log ${origin} is closed after ${counted(index, 'record')}. The next check starts a new log, and says what to add to register.yaml.`;
  host.stdout.write(safeText(`${told}\nRecord number ${sayRecord({ log: origin, index })}.\n`));
  return 0;
}

/** A database keeps one log of each computer for good. */
export function refuseDatabase(folder: string): void {
  if (!isDatabase(folder)) return;
  throw fault(
    'folder-only',
    'Logs are closed and disposed of in a records folder only, not in a database.',
    'There smcheck log erase forgets the words behind single records.',
  );
}
