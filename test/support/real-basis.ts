/** The policy and the example council as they stand in the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { loadOrganisation } from '../../src/policy/load-organisation.js';
import { loadPolicy } from '../../src/policy/load.js';
import type { Basis } from '../../src/types.js';

const POLICY = resolve(import.meta.dirname, '../../policy');

function filesIn(folder: string, keep: (path: string) => boolean): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(keep)
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Loads both, and throws what is wrong with them. */
export function realBasis(): Basis {
  const policy = loadPolicy(
    filesIn(POLICY, (path) => !/^(?:organisation|schema|packs)\/|^stories\.jsonl$/u.test(path)),
    { builtIns: [] },
  );
  if (!policy.ok) throw new Error(policy.problems.map(({ message }) => message).join('\n'));
  const organisation = loadOrganisation(
    filesIn(join(POLICY, 'organisation'), () => true),
    { policy: policy.value },
  );
  if (!organisation.ok) throw new Error(organisation.problems.map(({ message }) => message).join('\n'));
  return { policy: policy.value, organisation: organisation.value, manifest: '', digest: '0'.repeat(64) };
}
