/** `smcheck log publish`: what was really posted, recorded, and held against what was cleared. */
import { problem, SmcheckError, type ExitCode } from '../errors.js';
import { resolveNames } from '../draft/resolve.js';
import { openBasis } from '../io/basis.js';
import { readDrafts } from '../io/read-drafts.js';
import { hex, leafHash } from '../log/tree.js';
import { openPostings, type ClearedPost, type Matched, type Posting } from '../published.js';
import type { PublishBody, RecordRow } from '../record/body.js';
import { sha256 } from '../record/digest.js';
import { recordLine, type LogRecord } from '../record/line.js';
import { readStoredDraft } from '../record/stored-draft.js';
import { counted, sayRecord, saySource } from '../report/say.js';
import { safeFileName } from '../safe/file-name.js';
import { safeJson } from '../safe/json.js';
import { safeLine, safeText } from '../safe/terminal.js';
import { appendRecords } from '../store/append.js';
import { fault } from '../store/faults.js';
import { lookAt } from '../store/look.js';
import { openRecordsOf } from '../store/open.js';
import type { Records } from '../store/records.js';
import { canonicalJson } from '../text/json.js';
import { sayWhen } from '../text/time.js';
import type { Digest, Draft, Host, Incoming, Unread } from '../types.js';
import { problemText } from './fault.js';
import { openLogs, ourLogs, recordAt, type OpenLog } from './logs.js';
import { basisOptions, runOptions, type RawOptions } from './options.js';
import { readOptions } from './reading.js';
import { recordsPlace } from './records-place.js';
import { openRun, type Run } from './run.js';

/** With `--url`, records where one post stands; with `--export`, judges what a scheduler says it has posted. */
export function runLogPublish(args: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const [[wanted], url, file] = [args, raw['url'], raw['export']];
  if (typeof file === 'string' && wanted === undefined && url === undefined)
    return publishAll(file, raw, host);
  if (typeof url === 'string' && wanted !== undefined && file === undefined)
    return publishOne(wanted, url, raw, host);
  throw new SmcheckError([
    problem(
      'usage',
      'Say which post stands where, or give the list of what was posted.',
      'smcheck log publish NUMBER --url ADDRESS, or smcheck log publish --export FILE',
    ),
  ]);
}

/** A post of this machine's log, and where it stands. */
interface Publication {
  readonly of: RecordRow;
  readonly url: string;
}

async function publishOne(wanted: string, typed: string, raw: RawOptions, host: Host): Promise<ExitCode> {
  const loaded = await openBasis(basisOptions(raw), [], host);
  const url = addressOf(typed);
  if (url === null)
    throw new SmcheckError([
      problem('bad-url', `${typed} is no web address.`, 'Copy it as the browser shows it: https://…'),
    ]);
  const { log, record } = recordAt(await ourLogs(loaded, host), wanted);
  const { now, random, tool } = host;
  const records = await openRecordsOf({ ...recordsPlace(loaded, host), now, random, tool }, log.origin);
  const body = lettingOut(record);
  const number = sayRecord({ log: records.origin, index: record.i });
  if (body === null)
    throw fault(
      'not-cleared',
      `${number} let no post out.`,
      'smcheck log find --words finds the record that did.',
    );
  const added = await append(records, [{ of: rowOfRecord(record), url }]);
  host.stdout.write(
    safeText(
      added === 0
        ? `That ${number} stands there is recorded already.\n`
        : `Recorded: ${number} stands at ${url}.\n`,
    ),
  );
  if (body.from === null || body.from <= now()) return 0;
  const zone = loaded.basis.organisation?.time_zone ?? 'Etc/UTC';
  host.stdout.write(`It was posted before it might go out: from ${sayWhen(body.from, zone)}.\n`);
  return 1;
}

/** As a browser would print it; null for anything but an address of the web. */
function addressOf(text: string): string | null {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  return url !== null && ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}

function lettingOut({
  body,
}: LogRecord): Extract<LogRecord['body'], { readonly kind: 'check' | 'decide' }> | null {
  if (body.kind !== 'check' && body.kind !== 'decide') return null;
  return body.verdict === 'clear' && !body.rehearsal ? body : null;
}

function rowOfRecord(record: LogRecord): RecordRow {
  return [record.i, hex(leafHash(canonicalJson(record)))];
}

/** Appends what the log does not say yet, as one block; how many. */
async function append(records: Records, all: readonly Publication[]): Promise<number> {
  const key = ([index]: RecordRow, digest: string): string => `${index} ${digest}`;
  const said = new Set<string>();
  for (const { body } of lookAt((await records.look()).log).records)
    if (body.kind === 'publish') said.add(key(body.of, body.url_sha256));
  const bodies = all.flatMap(({ of, url }): readonly PublishBody[] => {
    const digest = sha256(url);
    if (said.has(key(of, digest))) return [];
    said.add(key(of, digest));
    return [{ kind: 'publish', of, url_sha256: digest, time: records.now(), tool: records.tool, v: 1 }];
  });
  const places = await appendRecords(records, (first) => ({
    lines: bodies.map((body, at) => recordLine(body, first + at)),
    privates: [],
  }));
  return places.length;
}

// ------------------------------------------------------------------------------------------- an export

/** A post of the list, with what it was found to be. */
interface Row extends Matched {
  readonly source: string;
  readonly row: number | null;
  readonly text: string;
  readonly time: string | null;
  readonly url: string | null;
}

async function publishAll(file: string, raw: RawOptions, host: Host): Promise<ExitCode> {
  const run = await openRun(runOptions([file], { ...raw, format: [] }), host);
  const logs = await openLogs(run, {}, host);
  const origins = new Map<ClearedPost, LogRecord>();
  const match = openPostings(await clearedIn(logs, origins));
  const rows: Row[] = [];
  const unread: Unread[] = [];
  for await (const read of readDrafts(run.options.paths, readOptions(run), host)) {
    if ('draft' in read) rows.push(rowOf(read, match, run));
    else unread.push(read);
  }
  for (const { problems } of unread) for (const one of problems) host.stderr.write(`${problemText(one)}\n`);
  const recorded = await recordAll(rows, origins, run);
  const isText = raw['format'] !== 'json';
  host.stdout.write(
    isText
      ? textOf(rows, recorded, run)
      : `${safeJson({ version: 1, recorded, posts: rows.map(valueOf) }, 2)}\n`,
  );
  if (unread.length > 0) return 2;
  return rows.every(({ as }) => as === 'cleared') ? 0 : 1;
}

/** Everything that let a post out, in any log that lies here, as long as its words are kept. */
async function clearedIn(
  logs: readonly OpenLog[],
  origins: Map<ClearedPost, LogRecord>,
): Promise<Iterable<ClearedPost>> {
  for (const { origin, standing, records } of logs) {
    const out = new Map<Digest, LogRecord>();
    for (const record of records) {
      const commit = lettingOut(record)?.commit ?? null;
      if (commit !== null) out.set(commit, record);
    }
    for (const { commit, bytes } of await standing.allWords()) {
      const record = out.get(commit);
      const body = record === undefined ? null : lettingOut(record);
      const draft = body === null ? null : (readStoredDraft(Buffer.from(bytes).toString())?.draft ?? null);
      if (record === undefined || body === null || draft === null) continue;
      const { channels, from, until } = body;
      const cleared = { log: origin, index: record.i, text: draft.text, channels, from, until };
      origins.set(cleared, record);
    }
  }
  return origins.keys();
}

function rowOf(
  { id, source, row, draft }: Incoming,
  match: ReturnType<typeof openPostings>,
  { basis }: Run,
): Row {
  const { organisation } = basis;
  const { text, channels, slot }: Draft =
    organisation === null ? draft : resolveNames(draft, organisation.register);
  const known = organisation?.channels.map((channel) => channel.id) ?? [];
  const matched = match({
    text,
    time: slot,
    channels: channels.filter((channel) => known.includes(channel)),
  });
  return { ...matched, source, row, text, time: slot, url: id === null ? null : addressOf(id) };
}

/** Records where posts stand that were cleared on this machine and whose address the list tells. */
async function recordAll(
  rows: readonly Row[],
  origins: ReadonlyMap<ClearedPost, LogRecord>,
  run: Run,
): Promise<number> {
  const { host } = run;
  const { now, random, tool } = host;
  const place = { ...recordsPlace(run, host), now, random, tool };
  let recorded = 0;
  for (const { origin } of await ourLogs(run, host)) {
    const stand = rows.flatMap(({ as, record, url }): readonly Publication[] => {
      const found = record === null || as === 'different' ? undefined : origins.get(record);
      return found === undefined || url === null || record?.log !== origin
        ? []
        : [{ of: rowOfRecord(found), url }];
    });
    if (stand.length > 0) recorded += await append(await openRecordsOf(place, origin), stand);
  }
  return recorded;
}

const HEADS: readonly (readonly [Posting, string])[] = [
  ['unknown', 'Posted without clearance'],
  ['different', 'Posted with different words'],
  ['elsewhere', 'Posted on a channel it was not cleared for'],
  ['early', 'Posted before it might go out'],
  ['late', 'Posted after its clearance had ended'],
];

function textOf(rows: readonly Row[], recorded: number, run: Run): string {
  const good = rows.filter(({ as }) => as === 'cleared').length;
  const lists = HEADS.flatMap(([as, head]) => {
    const found = rows.filter((row) => row.as === as);
    return found.length === 0
      ? []
      : ['', `${head}: ${found.length}`, ...found.map((row) => lineOf(row, run))];
  });
  const head = `${counted(rows.length, 'post')}, ${good} as cleared; ${counted(recorded, 'web address', 'web addresses')} recorded now.`;
  return `${[head, ...lists].join('\n')}\n`;
}

const LENGTH = 60;

function lineOf({ source, row, text, time, as, record }: Row, { zone }: Run): string {
  const when = time === null ? '' : `  ${sayWhen(time, zone)}`;
  const words = Array.from(text.replaceAll(/\s+/gu, ' '));
  const shown = words.length > LENGTH ? `${words.slice(0, LENGTH).join('')}…` : words.join('');
  const number = record === null ? '' : `  ${as === 'different' ? 'nearest: ' : ''}${sayRecord(record)}`;
  return `  ${safeFileName(saySource(source, row))}${when}${number}  “${safeLine(shown)}”`;
}

function valueOf({ source, row, as, record, time, url }: Row): object {
  return { source, row, as, record: record === null ? null : sayRecord(record), time, url };
}
