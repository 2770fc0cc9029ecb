/** The policy and the example council as they stand in the repository. */
import { join, resolve } from 'node:path';
import { readSettings, textsOf } from '../../src/io/settings-folder.js';
import { loadOrganisation } from '../../src/policy/load-organisation.js';
import { loadPolicy } from '../../src/policy/load.js';
import type { Basis } from '../../src/types.js';

const POLICY = resolve(import.meta.dirname, '../../policy');

/** Loads both, and throws what is wrong with them. */
export function realBasis(): Basis {
  const policy = loadPolicy(textsOf(readSettings(POLICY, 'policy', POLICY)), { builtIns: [] });
  if (!policy.ok) throw new Error(policy.problems.map(({ message }) => message).join('\n'));
  const files = textsOf(readSettings(join(POLICY, 'organisation'), 'organisation', POLICY));
  const organisation = loadOrganisation(files, { policy: policy.value });
  if (!organisation.ok) throw new Error(organisation.problems.map(({ message }) => message).join('\n'));
  return { policy: policy.value, organisation: organisation.value, manifest: '', digest: '0'.repeat(64) };
}
