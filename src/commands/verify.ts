/** `smcheck verify`: do these drafts hold a valid clearance, today? Offline, from the receipts beside them. */
import { resolve } from 'node:path';
import { problem, SmcheckError, type ExitCode } from '../errors.js';
import { readDrafts } from '../io/read-drafts.js';
import { readReceipts, receiptPath, type Kept } from '../io/receipts.js';
import { checkReceipt, filled, type ReceiptReport } from '../receipt.js';
import { hang } from '../text/width.js';
import { sayAuthor, sayChannels, saySource, sayRecord, sayTime } from '../report/say.js';
import { safeJson } from '../safe/json.js';
import { safeFileName } from '../safe/file-name.js';
import { safeLine } from '../safe/terminal.js';
import type { Draft, Host, Incoming, Organisation, Unread } from '../types.js';
import { prepare } from './assess.js';
import { worstExit } from './exit.js';
import { problemText } from './fault.js';
import { runOptions, type RawOptions } from './options.js';
import { readOptions } from './reading.js';
import { openRun, type Run } from './run.js';

const WIDTH = 80;

/** A draft, and what its receipt is worth. */
interface Verified {
  readonly incoming: Incoming;
  readonly draft: Draft;
  readonly reasons: readonly string[];
  readonly report: ReceiptReport | null;
}

/** Exit 0 where every draft holds one, 1 where one does not, 2 where a draft could not be read. */
export async function runVerify(paths: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const run = await openRun(runOptions(paths, raw), host);
  const organisation = organisationOf(run);
  const codes = new Set<ExitCode>();
  const receiptsOf = receiptsBeside(host.cwd);
  const all: Verified[] = [];
  for await (const read of readDrafts(paths, readOptions(run), host)) {
    if ('problems' in read) {
      codes.add(2);
      host.stderr.write(unreadText(read));
      continue;
    }
    const one = verified(prepare(read, run), receiptsOf(read.source), run, organisation);
    codes.add(one.reasons.length === 0 ? 0 : 1);
    all.push(one);
  }
  host.stdout.write(
    raw['format'] === 'json' ? jsonText(all, run) : all.map((one) => text(one, run)).join('\n'),
  );
  return worstExit([...codes]);
}

function organisationOf({ basis: { organisation } }: Run): Organisation {
  if (organisation !== null) return organisation;
  throw new SmcheckError([
    problem(
      'no-organisation',
      'There is no organisation here, so nobody’s key and training are known.',
      'Run this where smcheck.yaml names the organisation, or use --organisation.',
    ),
  ]);
}

/** Each file's receipts are read once, however many drafts it holds. */
function receiptsBeside(cwd: string): (source: string) => Kept {
  const read = new Map<string, Kept>();
  return (source) => {
    const shown = receiptPath(source);
    const kept = read.get(shown) ?? readReceipts(resolve(cwd, shown), shown);
    read.set(shown, kept);
    return kept;
  };
}

function verified(
  incoming: Incoming,
  { receipts, problems }: Kept,
  run: Run,
  organisation: Organisation,
): Verified {
  const { draft, row } = incoming;
  const receipt = receipts.find((one) => one.row === row);
  const unread = problems.map(({ message }) => message);
  if (receipt === undefined) {
    const none = 'There is no proof beside it that it was checked.';
    return { incoming, draft, reasons: unread.length > 0 ? unread : [none], report: null };
  }
  const report = checkReceipt({ draft, receipt, basis: run.basis, organisation, now: run.now });
  const { reasons, body } = report;
  return { incoming, draft: body === null ? draft : filled(draft, body), reasons, report };
}

function unreadText({ problems }: Unread): string {
  return problems.map((one) => `${problemText(one)}\n`).join('');
}

function text({ incoming, draft, reasons, report }: Verified, { basis }: Run): string {
  const source = safeFileName(saySource(incoming.source, incoming.row));
  const log = report?.log ?? null;
  if (reasons.length > 0 || report === null || log === null) {
    const lines = reasons.flatMap((reason) => hang(safeLine(reason), WIDTH, '  ', '  '));
    return `${[`Not cleared: ${source}`, ...lines].join('\n')}\n`;
  }
  const { index } = report;
  const where = `On ${sayChannels(draft, basis)} as ${sayAuthor(draft, basis)}, ${sayTime(draft, basis)}.`;
  const how = report.body?.identity === 'signed' ? 'Cleared' : 'Cleared as';
  const lines = [where, `Record number ${sayRecord({ log, index })}.`];
  return `${[`${how}: ${source}`, ...lines.flatMap((line) => hang(safeLine(line), WIDTH, '  ', '  '))].join('\n')}\n`;
}

function jsonText(all: readonly Verified[], { now }: Run): string {
  const drafts = all.map(({ incoming, draft, reasons, report }) => ({
    source: incoming.source,
    row: incoming.row,
    cleared: reasons.length === 0,
    why: reasons,
    author: draft.author,
    channels: draft.channels,
    slot: draft.slot,
    from: report?.body?.from ?? null,
    until: report?.body?.until ?? null,
    identity: report?.body?.identity ?? null,
    record: report === null ? null : { log: report.log, index: report.index },
  }));
  return `${safeJson({ version: 1, now, ok: drafts.every(({ cleared }) => cleared), drafts }, 2)}\n`;
}
