/** `smcheck.yaml`: one for the whole run (`cli.md`, "Config file"). */
import { existsSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import { problem, SmcheckError } from '../errors.js';
import { sha256 } from '../record/digest.js';
import { closest } from '../text/similar.js';
import type { Host, Problem } from '../types.js';
import { BUILT_IN_IDS } from './built-in.js';
import { cached, type Cache } from './cache.js';
import { readSmallFile } from './read-file.js';
import { shownFrom, textsOf } from './settings-folder.js';
import { isFolder } from './is-folder.js';

export type PolicyRef =
  { readonly from: 'built-in'; readonly id: string } | { readonly from: 'folder'; readonly folder: string };
/** `example`: the organisation that comes with the program. */
export type OrganisationRef =
  { readonly from: 'example' } | { readonly from: 'folder'; readonly folder: string };

export interface Config {
  /** The file, absolute; null: none was found. */
  readonly file: string | null;
  readonly policy: PolicyRef;
  readonly organisation: OrganisationRef | null;
  /** A folder, absolute, or `postgres://…`; null: the user's data folder. */
  readonly records: string | null;
  /** Patterns as in `.gitignore`. */
  readonly ignore: readonly string[];
  readonly format: string | null;
}

/** What stands in a file, before paths are resolved. */
interface Written {
  readonly policy?: string | undefined;
  readonly organisation?: string | undefined;
  readonly records?: string | undefined;
  readonly ignore?: string | readonly string[] | undefined;
  readonly format?: string | undefined;
}

interface Options {
  /** `--config`. */
  readonly config: string | null;
  /** False with `--no-config`. */
  readonly useConfig: boolean;
}

type World = Pick<Host, 'cwd' | 'home' | 'folders'>;

const NAME = 'smcheck.yaml';
const DEFAULT_POLICY: PolicyRef = { from: 'built-in', id: 'east-herts-2012' };

/**
 * The configuration of a run.
 * @param folders those of the drafts, absolute.
 * @throws SmcheckError (exit 2) where drafts lead to different ones, or the file is unsound.
 */
export async function findConfig(
  { config, useConfig }: Options,
  folders: readonly string[],
  host: World,
  cache: Cache | null,
): Promise<Config> {
  if (!useConfig) return readWritten(null, {});
  const file = config === null ? configFor(folders, host) : resolve(host.cwd, config);
  if (file === null) return readWritten(null, {});
  return readWritten(file, await readFile(file, host.cwd, cache));
}

// -------------------------------------------------------------------------------------------------- finding it

/** All drafts of a run share one file: two would judge one batch by two policies. */
function configFor(folders: readonly string[], host: World): string | null {
  const otherwise = above(host.cwd, host.home) ?? inUserFolder(host);
  const found = new Map<string | null, string>();
  for (const folder of new Set(folders)) {
    const file = above(folder, host.home) ?? otherwise;
    if (!found.has(file)) found.set(file, folder);
  }
  const [first, second] = found;
  if (first === undefined) return otherwise;
  if (second === undefined) return first[0];
  throw new SmcheckError([different(first, second, host.cwd)]);
}

/**
 * Upwards to the root of the repository or to home. Outside both only the folder itself counts: what lies above
 * may be anybody's.
 */
function above(start: string, home: string): string | null {
  const folders = [start];
  for (let folder = start; !isTop(folder, home); folder = dirname(folder)) {
    if (dirname(folder) === folder) return existing(join(start, NAME));
    folders.push(dirname(folder));
  }
  return folders.map((folder) => existing(join(folder, NAME))).find((file) => file !== null) ?? null;
}

function isTop(folder: string, home: string): boolean {
  return folder === home || existsSync(join(folder, '.git'));
}

function inUserFolder({ folders }: World): string | null {
  return existing(join(folders.config, NAME));
}

function existing(file: string): string | null {
  return existsSync(file) ? file : null;
}

function different(
  [first, from]: readonly [string | null, string],
  [second, to]: readonly [string | null, string],
  cwd: string,
): Problem {
  const say = (file: string | null, folder: string): string =>
    `${shownFrom(cwd, folder)} leads to ${file === null ? 'no smcheck.yaml' : shownFrom(cwd, file)}`;
  return problem(
    'different-configs',
    `These posts do not share one smcheck.yaml: ${say(first, from)}, ${say(second, to)}.`,
    'Check them in two runs, or name one file with --config.',
  );
}

// -------------------------------------------------------------------------------------------------- reading it

async function readFile(file: string, cwd: string, cache: Cache | null): Promise<Written> {
  const shown = shownFrom(cwd, file);
  const read = readSmallFile({ path: file, shown, root: parse(file).root });
  if (!read.ok) throw new SmcheckError([read.problem]);
  const { bytes } = read;
  return cached(cache, sha256(bytes), isWritten, async () => {
    const texts = textsOf({ bytes: new Map([[NAME, bytes]]), shownAs: () => shown });
    const { readConfig } = await import('../policy/read-config.js');
    const result = readConfig(texts.get(NAME) ?? '', shown);
    if (result.ok) return result.value;
    throw new SmcheckError(result.problems);
  });
}

function isWritten(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readWritten(file: string | null, written: Written): Config {
  const folder = file === null ? '' : dirname(file);
  const { policy, organisation, records, ignore = [], format } = written;
  return {
    file,
    policy: policy === undefined ? DEFAULT_POLICY : policyRef(policy, folder),
    organisation: organisation === undefined ? null : organisationRef(organisation, folder),
    records: records === undefined ? null : recordsAt(records, folder),
    ignore: typeof ignore === 'string' ? [ignore] : ignore,
    format: format ?? null,
  };
}

function recordsAt(records: string, folder: string): string {
  return /^postgres(?:ql)?:\/\//u.test(records) ? records : resolve(folder, records);
}

/**
 * A built-in id, or a folder.
 * @param folder what a relative path starts from.
 * @throws SmcheckError (exit 2) where it is neither.
 */
export function policyRef(text: string, folder: string): PolicyRef {
  if (BUILT_IN_IDS.includes(text)) return { from: 'built-in', id: text };
  const path = resolve(folder, text);
  if (isFolder(path)) return { from: 'folder', folder: path };
  const near = closest(text, BUILT_IN_IDS);
  throw new SmcheckError([
    problem(
      'no-policy',
      `There is no policy \`${text}\`: neither a built-in one nor a folder.`,
      near === null ? `Name a folder, or ${BUILT_IN_IDS.join(', ')}.` : `Did you mean ${near}?`,
    ),
  ]);
}

/**
 * `example`, or a folder.
 * @throws SmcheckError (exit 2) where it is neither.
 */
export function organisationRef(text: string, folder: string): OrganisationRef {
  if (text === 'example') return { from: 'example' };
  const path = resolve(folder, text);
  if (isFolder(path)) return { from: 'folder', folder: path };
  throw new SmcheckError([
    problem(
      'no-organisation',
      `There is no organisation folder \`${text}\`.`,
      'Name a folder, or example for practice; smcheck init makes one.',
    ),
  ]);
}
