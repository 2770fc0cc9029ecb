/** Drafts as they come in: from files, folders and globs, from a pipe, from lines of JSONL. */
import { closeSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { problem, SmcheckError } from '../errors.js';
import type { Host, Incoming, Problem, Unread } from '../types.js';
import { unread, type Origin, type ReadContext } from './complete-draft.js';
import { fileProblem, systemProblem } from './file-problem.js';
import { formatOf } from './formats.js';
import type { DraftOptions } from './given.js';
import type { IgnoreOptions } from './ignore.js';
import type { MediaReader } from './media.js';
import { findDrafts, later, type Found } from './paths.js';
import { readDraftBytes, readDraftFile } from './read-draft.js';
import { MAX_DRAFT_BYTES, openFile, type ReadFile } from './read-file.js';
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
      else if (one.format === 'lines') yield* linesOfFile(one, context);
      else if (one.format === 'table') yield* tableOfFile({ ...one, row: null }, options, context, host);
      else if (one.format === 'list') yield* await listOfFile({ ...one, row: null }, context);
      else yield await readDraftFile({ ...one, row: null }, one.format, context);
    }
  }
}

function nothingToCheck(): SmcheckError {
  return new SmcheckError([
    problem('nothing-to-check', 'There is nothing to check.', 'Name a file: smcheck draft.txt'),
  ]);
}

/** What holds for the run. Readers of media are loaded when the first is named. */
async function contextOf(options: ReadOptions, { cwd }: Host): Promise<ReadContext> {
  const { author, draftedBy, slot, activity, channels, media } = options;
  const says = [author, draftedBy, slot, activity, ...channels, ...media].some((one) => one !== null);
  let reader: MediaReader | null = null;
  return {
    zone: options.zone,
    given: says ? (await import('./given.js')).readGiven(options, options.zone, cwd) : null,
    media: async () => (reader ??= (await import('./media.js')).mediaReader()),
    notUsed: namedOnce(),
  };
}

function namedOnce(): ReadContext['notUsed'] {
  const named = new Set<string>();
  return (keys) => {
    const fresh = keys.filter((key) => !named.has(key));
    for (const key of fresh) named.add(key);
    return fresh.length === 0 ? [] : [`Not used from the head of the file: ${fresh.join(', ')}.`];
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

async function listOfFile(origin: Origin, context: ReadContext): Promise<AsyncIterable<Incoming | Unread>> {
  const { readListFile } = await import('./read-list.js');
  return readListFile(origin, context);
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
    case 'later':
      yield unread(origin, [later(shown)]);
      return;
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
      yield* await pipedList(origin, stdin, context);
      return;
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

async function pipedList(
  origin: Origin,
  stdin: Host['stdin'],
  context: ReadContext,
): Promise<AsyncIterable<Incoming | Unread>> {
  const { readListBytes } = await import('./read-list.js');
  return readListBytes(await smallPipe(origin, stdin), origin, context);
}

async function smallPipe({ shown }: Origin, stdin: Host['stdin']): Promise<ReadFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stdin.bytes()) {
      size += chunk.length;
      if (size > MAX_DRAFT_BYTES) return { ok: false, problem: tooMuch(shown) };
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
