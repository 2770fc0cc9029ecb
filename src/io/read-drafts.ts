/** Drafts as they come in: from files, folders and globs, from a pipe, from lines of JSONL. */
import { closeSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { problem, SmcheckError } from '../errors.js';
import type { Host, Incoming, Problem, Unread } from '../types.js';
import { unread, type Origin, type ReadContext } from './complete-draft.js';
import { fileProblem, systemProblem } from './file-problem.js';
import { formatOf, type Format } from './formats.js';
import type { DraftOptions } from './given.js';
import type { IgnoreOptions } from './ignore.js';
import type { MediaReader } from './media.js';
import { findDrafts, type Found } from './paths.js';
import { readDraftBytes, readDraftFile } from './read-draft.js';
import { MAX_DRAFT_BYTES, openFile, readSmallFile, type FilePath, type ReadFile } from './read-file.js';
import type { TableOptions } from './read-table.js';

export interface ReadOptions extends DraftOptions, Omit<IgnoreOptions, 'cwd'> {
  /** The organisation's time zone. */
  readonly zone: string;
  /** Name and format of what is piped in. */
  readonly stdinFilename: string | null;
  /** Of tables: the tool they come from, a file that says what their columns hold, and which of day and month is first. */
  readonly inputFormat: string | null;
  readonly map: string | null;
  readonly dateOrder: 'dmy' | 'mdy' | null;
}

/** What stands for standard input on the command line. */
export const PIPE = '-';
export const PIPE_NAME = 'standard input';

/**
 * Every draft that the paths mean, one at a time; without paths, what is piped in. A draft that cannot be read
 * comes as `Unread` in its place, and so does a path that leads to none.
 * @throws SmcheckError (exit 2) for options that are wrong, an ignore file that cannot be read, nothing to check.
 */
export async function* readDrafts(
  paths: readonly string[],
  options: ReadOptions,
  host: Host,
): AsyncGenerator<Incoming | Unread> {
  if (paths.length === 0 && host.stdin.isTerminal) throw nothingToCheck();
  const context = await contextOf(options, host);
  if (paths.length === 0 || paths.includes(PIPE)) yield* piped(options, context, host);
  const named = paths.filter((path) => path !== PIPE);
  for await (const found of findDrafts(named, { ...options, cwd: host.cwd })) {
    for (const one of found) {
      if ('problem' in one) yield unread({ shown: one.shown, row: null }, [one.problem]);
      else yield* draftsOf(one, options, context, host);
    }
  }
}

/** The drafts of one file. Only what reads its format is loaded. */
async function* draftsOf(
  found: FilePath & { readonly format: Format },
  options: ReadOptions,
  context: ReadContext,
  host: Host,
): AsyncGenerator<Incoming | Unread> {
  const origin = { ...found, row: null };
  const { format } = found;
  switch (format) {
    case 'text':
    case 'markdown':
      yield await readDraftFile(origin, format, context);
      return;
    case 'lines':
      yield* linesOfFile(found, context);
      return;
    case 'table':
      yield* tableOfFile(origin, options, context, host);
      return;
    case 'list':
    case 'word':
    case 'mail':
    case 'calendar':
      yield* wholeFile(readSmallFile(origin, mostBytes(format)), format, origin, options, context, host);
  }
}

/** Formats that are read whole. */
type WholeFormat = 'list' | 'word' | 'mail' | 'calendar';

/** Documents and mails carry pictures, whose bytes are not looked at. */
function mostBytes(format: WholeFormat): number {
  return format === 'word' || format === 'mail' ? 32 * MAX_DRAFT_BYTES : MAX_DRAFT_BYTES;
}

async function* wholeFile(
  read: ReadFile,
  format: WholeFormat,
  origin: Origin,
  options: ReadOptions,
  context: ReadContext,
  host: Host,
): AsyncGenerator<Incoming | Unread> {
  switch (format) {
    case 'list': {
      const { readListBytes } = await import('./read-list.js');
      yield* readListBytes(read, origin, context);
      return;
    }
    case 'word': {
      const { readWord } = await import('./read-word.js');
      yield* readWord(read, origin, await tableOptions(options, host), context);
      return;
    }
    case 'mail': {
      const { readMail } = await import('./read-mail.js');
      yield await readMail(read, origin, context);
      return;
    }
    case 'calendar': {
      const { readCalendar } = await import('./read-calendar.js');
      yield* readCalendar(read, origin, context);
    }
  }
}

function nothingToCheck(): SmcheckError {
  return new SmcheckError([
    problem('nothing-to-check', 'There is nothing to check.', 'Name a file: smcheck draft.txt'),
  ]);
}

/** What holds for the run. Readers of media are loaded when the first is named. */
async function contextOf(options: ReadOptions, host: Host): Promise<ReadContext> {
  const { cwd } = host;
  const { author, draftedBy, slot, activity, channels, media } = options;
  const says = [author, draftedBy, slot, activity, ...channels, ...media].some((one) => one !== null);
  let reader: MediaReader | null = null;
  return {
    zone: options.zone,
    given: says ? await (await import('./given.js')).readGiven(options, options.zone, cwd) : null,
    headNames: options.map === null ? {} : ((await tableOptions(options, host)).map?.columns ?? {}),
    media: async () => (reader ??= (await import('./media.js')).mediaReader()),
    notUsed: namedOnce(),
  };
}

function namedOnce(): ReadContext['notUsed'] {
  const named = new Set<string>();
  return (keys) => {
    const fresh = keys.filter((key) => !named.has(key));
    for (const key of fresh) named.add(key);
    return fresh.length === 0 ? [] : [`Not used from the file: ${fresh.join(', ')}.`];
  };
}

async function* linesOfFile(
  found: Exclude<Found, { problem: Problem }>,
  context: ReadContext,
): AsyncGenerator<Incoming | Unread> {
  const origin = { ...found, row: null };
  const opened = openFile(found);
  if (!opened.ok) {
    yield unread(origin, [opened.problem]);
    return;
  }
  const { chunksOf, readLines } = await import('./json-lines.js');
  try {
    yield* readLines(chunksOf(opened.descriptor), origin, context);
  } finally {
    closeSync(opened.descriptor);
  }
}

async function* tableOfFile(
  origin: Origin,
  options: ReadOptions,
  context: ReadContext,
  host: Host,
): AsyncGenerator<Incoming | Unread> {
  const { readTableFile } = await import('./read-table.js');
  yield* readTableFile(origin, await tableOptions(options, host), context);
}

/** The options of tables, read once a run. */
async function tableOptions(options: ReadOptions, { cwd }: Host): Promise<TableOptions> {
  const { readTableOptions } = await import('./table-options.js');
  return readTableOptions(options, cwd);
}

// ------------------------------------------------------------------------------------------- standard input

async function* piped(
  options: ReadOptions,
  context: ReadContext,
  host: Host,
): AsyncGenerator<Incoming | Unread> {
  const { stdinFilename } = options;
  const { cwd, stdin } = host;
  const shown = stdinFilename ?? PIPE_NAME;
  const path = resolve(cwd, shown);
  const origin: Origin = { path, shown, root: cwd, row: null };
  const format = stdinFilename === null ? 'sniff' : (formatOf(basename(shown)) ?? 'text');
  switch (format) {
    case 'lines': {
      const { readLines } = await import('./json-lines.js');
      yield* readLines(stdin.bytes(), origin, context);
      return;
    }
    case 'table': {
      const { readTable } = await import('./read-table.js');
      yield* readTable(stdin.bytes(), origin, await tableOptions(options, host), context);
      return;
    }
    case 'list':
    case 'word':
    case 'mail':
    case 'calendar': {
      const read = await smallPipe(origin, stdin, mostBytes(format));
      yield* wholeFile(read, format, origin, options, context, host);
      return;
    }
    case 'text':
    case 'markdown':
    case 'sniff':
      yield await pipedText(origin, format, stdin, context);
  }
}

async function pipedText(
  origin: Origin,
  format: 'text' | 'markdown' | 'sniff',
  stdin: Host['stdin'],
  context: ReadContext,
): Promise<Incoming | Unread> {
  const read = await smallPipe(origin, stdin);
  if (!read.ok) return unread(origin, [read.problem]);
  return readDraftBytes(read.bytes, origin, { format, sidecar: null }, context);
}

async function smallPipe(
  { shown }: Origin,
  stdin: Host['stdin'],
  limit = MAX_DRAFT_BYTES,
): Promise<ReadFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stdin.bytes()) {
      size += chunk.length;
      if (size > limit) return { ok: false, problem: tooMuch(shown) };
      chunks.push(chunk);
    }
  } catch (error) {
    return { ok: false, problem: systemProblem(shown, error) };
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}

function tooMuch(file: string): Problem {
  const message = `More than ${MAX_DRAFT_BYTES} bytes were piped in; a post has fewer.`;
  const hint = 'Pipe in one post, or posts as lines of JSON with --stdin-filename posts.jsonl.';
  return fileProblem('too-large', file, message, hint);
}
