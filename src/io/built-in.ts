/** The policy that comes with the program: as the build made it, or from its files where nothing is built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseIfAny } from '../errors.js';
import { sha256 } from '../record/digest.js';
import { withoutCr } from '../record/manifest.js';
import type { Digest, Policy } from '../types.js';
import { readSettings, textsOf } from './settings-folder.js';

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
}

/** Where the build puts it, inside the package. */
export const SHIPPED = 'dist/policy.json';

// A bundle is JavaScript; the sources themselves read the folder, so that an edit shows at once.
const IS_BUNDLED = !import.meta.filename.endsWith('.ts');

/**
 * The built-in policy.
 * @throws SmcheckError (exit 2) where its files are unsound.
 */
export async function builtInPolicy(packageFolder: string, isBundled = IS_BUNDLED): Promise<BuiltIn> {
  if (!isBundled) return readBuiltIn(packageFolder);
  const parsed: unknown = JSON.parse(readFileSync(join(packageFolder, SHIPPED), 'utf8'));
  if (!isBuiltIn(parsed)) throw new TypeError(`${SHIPPED} was not made by this build`);
  return parsed;
}

function isBuiltIn(value: unknown): value is BuiltIn {
  return typeof value === 'object' && value !== null && 'policy' in value && 'files' in value;
}

/** From the files of `policy/`, by the loader that reads a council's own. */
export async function readBuiltIn(packageFolder: string): Promise<BuiltIn> {
  const folder = join(packageFolder, 'policy');
  const settings = readSettings(folder, 'policy', packageFolder);
  const { loadPolicy } = await import('../policy/load.js');
  const result = loadPolicy(textsOf(settings), { builtIns: [], shownAs: settings.shownAs });
  if (!result.ok) refuseIfAny(result.problems);
  if (!result.ok) throw new RangeError('refused without a reason');
  const files = [...settings.bytes].map(([path, bytes]) => ({ path, sha256: sha256(withoutCr(bytes)) }));
  return { policy: result.value, files, loader: null };
}
