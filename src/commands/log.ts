/** `smcheck log show`: what was recorded. */
import type { ExitCode } from '../errors.js';
import { openBasis } from '../io/basis.js';
import { counted } from '../report/say.js';
import { safeJson } from '../safe/json.js';
import { safeText } from '../safe/terminal.js';
import { wordsBehind } from '../store/look.js';
import type { Host } from '../types.js';
import { detailsOf, rowOf, rowsText, rowsJson } from './log-text.js';
import { inTime, openLogs, recordAt, type OpenLog } from './logs.js';
import { basisOptions, type RawOptions } from './options.js';

/** Lists the records of the logs that lie in the records folder; with a number, shows one of them. */
export async function runLogShow(args: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const { basis, ...loaded } = await openBasis(basisOptions(raw), [], host);
  const logs = await openLogs({ basis, ...loaded }, raw, host);
  const asJson = raw['format'] === 'json';
  const [wanted] = args;
  if (wanted === undefined) {
    const rows = Array.from(inTime(logs), rowOf);
    host.stdout.write(asJson ? rowsJson(rows, logs) : rowsText(rows, logs, basis));
  } else {
    const { log, record } = recordAt(logs, wanted);
    const { origin, standing } = log;
    // The words are personal: a terminal shows them, a file or pipe does not get them.
    const words = host.stdout.isTerminal ? await wordsBehind(standing, record) : null;
    const text = (): string => detailsOf(record, { origin, words }, basis);
    host.stdout.write(`${asJson ? safeJson({ version: 1, log: origin, record }, 2) : text()}\n`);
  }
  for (const log of logs) tellUnsigned(log, host);
  return 0;
}

function tellUnsigned({ origin, unsigned }: OpenLog, host: Host): void {
  if (unsigned === 0) return;
  const message = `After the records of ${origin} stand ${counted(unsigned, 'byte')} that nobody signed. Run: smcheck log verify.`;
  host.stderr.write(`${safeText(message)}\n`);
}
