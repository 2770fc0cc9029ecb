/** `smcheck log import`: another machine's log taken in beside this one's. */
import { dirname, join, resolve } from 'node:path';
import { SmcheckError, type ExitCode } from '../errors.js';
import { openBasis } from '../io/basis.js';
import type { NoteKey } from '../log/note.js';
import { counted } from '../report/say.js';
import { safeText } from '../safe/terminal.js';
import { takeBases, takeIn } from '../store/export.js';
import { fault } from '../store/faults.js';
import { hasKeyOf } from '../store/find-log.js';
import { logBytes, logFile, lookAt } from '../store/look.js';
import { isDatabase } from '../store/postgres/address.js';
import { refuseWorkTree } from '../store/work-tree.js';
import type { Host } from '../types.js';
import { verifyLog } from '../verify.js';
import { registered } from './log-verify.js';
import { registeredKey } from './logs.js';
import { basisOptions, type RawOptions } from './options.js';
import { recordsPlace } from './records-place.js';

/** Takes another machine's log in, once it is found whole and signed by a key that the register knows. */
export async function runLogImport(
  [from = '']: readonly string[],
  raw: RawOptions,
  host: Host,
): Promise<ExitCode> {
  const loaded = await openBasis(basisOptions(raw), [], host);
  const log = logFile(resolve(host.cwd, from));
  const place = recordsPlace(loaded, host);
  const key = registeredKey(log, loaded, 'It was not taken in.');
  refuseOwn(key, place);
  const report = verifyLog(logBytes(log), { level: 'strict', ...registered(loaded) });
  const [wrong] = report.faults;
  if (wrong !== undefined)
    throw new SmcheckError([
      {
        code: wrong.code,
        file: from,
        line: wrong.line,
        column: null,
        message: `It does not hold together: ${wrong.message} It was not taken in.`,
        hint: `All that is wrong with it: smcheck log verify ${from}`,
      },
    ]);
  if (isDatabase(place.folder))
    throw fault(
      'no-import',
      'Into a database each computer writes its own log.',
      'Take it into a folder: name one as records in another smcheck.yaml, and use that with --config.',
    );
  refuseWorkTree(place.folder);
  takeBases(dirname(log), join(place.folder, 'private', 'basis'));
  const { added, size, words } = await takeIn(log, Array.from(lookAt(log).records), place.folder);
  const more = words === 0 ? '' : `, and the words behind ${counted(words, 'record')}`;
  host.stdout.write(
    safeText(`${key.name}: ${counted(added, 'record')} of ${size} taken in${more}. ${report.trust}\n`),
  );
  return 0;
}

function refuseOwn({ name }: NoteKey, place: ReturnType<typeof recordsPlace>): void {
  if (!hasKeyOf(place, name)) return;
  throw fault(
    'own-log',
    `This computer writes ${name}, and knows best how it stands.`,
    'To restore it from a backup, copy its folder back into the records folder.',
  );
}
