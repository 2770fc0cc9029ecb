/** What a check rests on: policy and organisation, read once, with the digest of every file that was read. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SmcheckError } from '../errors.js';
import { sha256 } from '../record/digest.js';
import { manifest, type BasisFile } from '../record/manifest.js';
import type { Validated } from '../text/validate.js';
import type { Basis, Digest, Host, Organisation, Policy } from '../types.js';
import { builtInFile, builtInPolicy, readBuiltIn, type BuiltIn } from './built-in.js';
import { cached, type Cache } from './cache.js';
import {
  findConfig,
  organisationRef,
  policyRef,
  type Config,
  type OrganisationRef,
  type PolicyRef,
} from './config.js';
import { readSettings, textsOf, type SettingsFolder } from './settings-folder.js';

/** What options say; null: nothing. */
export interface BasisOptions {
  readonly policy: string | null;
  readonly organisation: string | null;
  readonly config: string | null;
  readonly useConfig: boolean;
  /** Read the examples of the built-in rules as well: only `policy test` and `explain` look at them. */
  readonly withExamples?: boolean;
}

export interface LoadedBasis {
  readonly basis: Basis;
  readonly config: Config;
  /** Where the policy was read from. */
  readonly policyFrom: PolicyRef;
  /** Where the organisation's files are; null: none. */
  readonly organisationFolder: string | null;
  /** Every file of the manifest with its bytes, read again where it came with the program. */
  readonly files: () => readonly BasisFile[];
}

type World = Pick<Host, 'cwd' | 'home' | 'packageFolder' | 'folders'>;

/**
 * Finds `smcheck.yaml` and reads what it, or an option, names.
 * @param folders those of the drafts, absolute.
 * @throws SmcheckError (exit 2) with everything that is wrong.
 */
export async function openBasis(
  options: BasisOptions,
  folders: readonly string[],
  host: World,
): Promise<LoadedBasis> {
  const read = options.withExamples === true ? readBuiltIn : builtInPolicy;
  const builtIn = await read(host.packageFolder);
  const cache = cacheFor(builtIn, host);
  const config = await findConfig(options, folders, host, cache);
  const policy = options.policy === null ? config.policy : policyRef(options.policy, host.cwd);
  const organisation =
    options.organisation === null
      ? (config.organisation ?? organisationInside(policy))
      : organisationRef(options.organisation, host.cwd);
  const loaded = await loadBasis(policy, organisation, builtIn, cache, host);
  return { ...loaded, config, policyFrom: policy };
}

/** Nothing is kept where the loader itself may have changed since: in development. */
function cacheFor({ loader }: BuiltIn, { folders }: World): Cache | null {
  return loader === null ? null : { folder: folders.cache, loader };
}

function organisationInside(policy: PolicyRef): OrganisationRef | null {
  if (policy.from !== 'folder') return null;
  const folder = join(policy.folder, 'organisation');
  return existsSync(folder) ? { from: 'folder', folder } : null;
}

/** Reads the policy and the organisation that were found. */
export async function loadBasis(
  policyFrom: PolicyRef,
  organisationFrom: OrganisationRef | null,
  builtIn: BuiltIn,
  cache: Cache | null,
  { cwd, packageFolder }: Pick<World, 'cwd' | 'packageFolder'>,
): Promise<Omit<LoadedBasis, 'config' | 'policyFrom'>> {
  const policy = await loadPolicyFrom(policyFrom, builtIn, cache, { cwd, packageFolder });
  const folder = folderOf(organisationFrom, packageFolder);
  const settings = folder === null ? null : readSettings(folder, 'organisation', cwd);
  const ofOrganisation = settings === null ? [] : filesOf(settings, 'organisation');
  const lines = [...policy.lines, ...linesOf(manifest(ofOrganisation))].sort().join('');
  const digest = sha256(lines);
  const organisation =
    settings === null
      ? null
      : await cached(cache, digest, isOrganisation, () => readOrganisation(settings, policy.policy));
  return {
    basis: { policy: policy.policy, organisation, manifest: lines, digest },
    organisationFolder: folder,
    files: () => [...policy.files(), ...ofOrganisation],
  };
}

function folderOf(from: OrganisationRef | null, packageFolder: string): string | null {
  if (from === null) return null;
  return from.from === 'folder' ? from.folder : join(packageFolder, 'policy/organisation');
}

function isOrganisation(value: unknown): value is Organisation {
  return typeof value === 'object' && value !== null && 'register' in value;
}

async function readOrganisation(settings: SettingsFolder, policy: Policy): Promise<Organisation> {
  const texts = textsOf(settings);
  const { loadOrganisation } = await import('../policy/load-organisation.js');
  return valueOf(loadOrganisation(texts, { policy, shownAs: settings.shownAs }));
}

function valueOf<T>(result: Validated<T>): T {
  if (result.ok) return result.value;
  throw new SmcheckError(result.problems);
}

// ----------------------------------------------------------------------------------------------------- policy

interface LoadedPolicy {
  readonly policy: Policy;
  /** Of the manifest. */
  readonly lines: readonly string[];
  readonly files: () => readonly BasisFile[];
}

async function loadPolicyFrom(
  from: PolicyRef,
  builtIn: BuiltIn,
  cache: Cache | null,
  { cwd, packageFolder }: Pick<World, 'cwd' | 'packageFolder'>,
): Promise<LoadedPolicy> {
  const shipped = (below: string): Omit<LoadedPolicy, 'policy'> => ({
    lines: builtIn.files.map(({ path, sha256: digest }) => `${digest}  ${below}/${path}\n`),
    files: () => shippedFiles(builtIn, below, packageFolder),
  });
  if (from.from === 'built-in') return { policy: builtIn.policy, ...shipped('policy') };
  const settings = readSettings(from.folder, 'policy', cwd);
  const own = filesOf(settings, 'policy');
  const lines = linesOf(manifest(own));
  const digest = digestOf([...lines, ...shipped('extends').lines]);
  const policy = await cached(cache, digest, isPolicy, () => readPolicy(settings, builtIn.policy));
  if (policy.extends === null) return { policy, lines, files: () => own };
  const base = shipped(`extends/${policy.extends}`);
  return { policy, lines: [...lines, ...base.lines], files: () => [...own, ...base.files()] };
}

function isPolicy(value: unknown): value is Policy {
  return typeof value === 'object' && value !== null && 'rules' in value;
}

async function readPolicy(settings: SettingsFolder, builtIn: Policy): Promise<Policy> {
  const texts = textsOf(settings);
  const { loadPolicy } = await import('../policy/load.js');
  return valueOf(loadPolicy(texts, { builtIns: [builtIn], shownAs: settings.shownAs }));
}

function shippedFiles(builtIn: BuiltIn, below: string, packageFolder: string): readonly BasisFile[] {
  return builtIn.files.map(({ path }) => ({
    path: `${below}/${path}`,
    bytes: builtInFile(path, builtIn, packageFolder),
  }));
}

// --------------------------------------------------------------------------------------------------- manifest

function filesOf({ bytes }: SettingsFolder, below: string): readonly BasisFile[] {
  return [...bytes].map(([path, one]) => ({ path: `${below}/${path}`, bytes: one }));
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/u);
}

function digestOf(lines: readonly string[]): Digest {
  return sha256([...lines].sort().join(''));
}
