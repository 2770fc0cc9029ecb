/** The policy that comes with the program: as the build made it, or from its files where nothing is built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseIfAny } from '../errors.js';
import { sha256 } from '../record/digest.js';
import { withoutCr } from '../record/manifest.js';
import type { Digest, Kind, Policy } from '../types.js';
import { readSettings, textsOf, type SettingsFolder } from './settings-folder.js';

/** The ids that `--policy`, `smcheck.yaml` and `extends` may name. */
export const BUILT_IN_IDS: readonly string[] = ['east-herts-2012'];

export interface BuiltInFile {
  readonly path: string;
  readonly sha256: Digest;
}

export interface BuiltIn {
  readonly policy: Policy;
  readonly files: readonly BuiltInFile[];
  /** SHA-256 of the loader's own sources; null where nothing is built. */
  readonly loader: Digest | null;
  /** The word lists, where the package holds them in this form alone. */
  readonly lists: readonly ShippedList[];
}

/** A word list, as its file is. */
export interface ShippedList {
  readonly kind: Kind;
  readonly path: string;
  /** The file's bytes, each as one character. */
  readonly text: string;
}

/** Where the build puts it, inside the package: all but the word lists, and those. */
export const SHIPPED = 'dist/policy.json';
export const SHIPPED_LISTS = 'dist/lists.txt';

// A bundle is JavaScript; the sources themselves read the folder, so that an edit shows at once.
const IS_BUNDLED = !import.meta.filename.endsWith('.ts');

/**
 * The built-in policy.
 * @throws SmcheckError (exit 2) where its files are unsound.
 */
export async function builtInPolicy(packageFolder: string, isBundled = IS_BUNDLED): Promise<BuiltIn> {
  return isBundled ? withWords(readShipped(packageFolder)) : readBuiltIn(packageFolder);
}

/** ASCII alone, as the build writes it: read as such, it need not be decoded. */
function readShipped(packageFolder: string): BuiltIn {
  const parsed: unknown = JSON.parse(readFileSync(join(packageFolder, SHIPPED), 'latin1'));
  if (!isBuiltIn(parsed)) throw new TypeError(`${SHIPPED} was not made by this build`);
  return { ...parsed, lists: readLists(readFileSync(join(packageFolder, SHIPPED_LISTS), 'latin1')) };
}

function isBuiltIn(value: unknown): value is Omit<BuiltIn, 'lists'> {
  return typeof value === 'object' && value !== null && 'policy' in value && 'files' in value;
}

/** Kind, path and text of each list, as bytes: no JSON, for all of them are read for every check. */
export function printLists(lists: readonly ShippedList[]): string {
  return lists.flatMap(({ kind, path, text }) => [kind, path, text]).join(END);
}

/** The inverse of `printLists`. */
export function readLists(printed: string): readonly ShippedList[] {
  const fields = printed.split(END);
  return Array.from({ length: Math.floor(fields.length / 3) }, (_, at) => {
    const [kind = '', path = '', text = ''] = fields.slice(at * 3, at * 3 + 3);
    return { kind, path, text };
  });
}

/** Stands in no list: a character that cannot be seen is refused. */
const END = '\0';
const ASCII = /^[\0-\x7F]*$/u;

const ofBytes = (bytes: string): string =>
  ASCII.test(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString();

function withWords(builtIn: BuiltIn): BuiltIn {
  const textOf = new Map(builtIn.lists.map(({ kind, text }) => [kind, text]));
  const kinds = builtIn.policy.kinds.map((one) => {
    const text = one.from === 'words' ? textOf.get(one.kind) : undefined;
    return one.from !== 'words' || text === undefined ? one : { ...one, words: ofBytes(text) };
  });
  return { ...builtIn, policy: { ...builtIn.policy, kinds } };
}

/** A file of the built-in policy. */
export function builtInFile(path: string, { lists }: BuiltIn, packageFolder: string): Uint8Array {
  const list = lists.find((one) => one.path === path);
  return list === undefined
    ? readFileSync(join(packageFolder, 'policy', path))
    : Buffer.from(list.text, 'latin1');
}

/** From the files of `policy/`, by the loader that reads a council's own. */
export async function readBuiltIn(packageFolder: string): Promise<BuiltIn> {
  const settings = withLists(
    readSettings(join(packageFolder, 'policy'), 'policy', packageFolder),
    packageFolder,
  );
  const { loadPolicy } = await import('../policy/load.js');
  const result = loadPolicy(textsOf(settings), { builtIns: [], shownAs: settings.shownAs });
  if (!result.ok) refuseIfAny(result.problems);
  if (!result.ok) throw new RangeError('refused without a reason');
  const files = [...settings.bytes].map(([path, bytes]) => ({ path, sha256: sha256(withoutCr(bytes)) }));
  return { policy: result.value, files, loader: null, lists: [] };
}

/** What was packed has its word lists in one file with their terms; where they are worked on they are files. */
function withLists(settings: SettingsFolder, packageFolder: string): SettingsFolder {
  if ([...settings.bytes.keys()].some((path) => path.startsWith('words/'))) return settings;
  const lists = readShipped(packageFolder).lists.map(
    ({ path, text }) => [path, Buffer.from(text, 'latin1')] as const,
  );
  return { ...settings, bytes: new Map([...settings.bytes, ...lists]) };
}
