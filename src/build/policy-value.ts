import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuiltIn, type BuiltIn } from '../io/built-in.js';

/** What makes a policy of its files: with other sources, what was kept in parsed form is worth nothing. */
const LOADER = ['policy', 'text', 'kinds.ts', 'types.ts'];

/**
 * The built-in policy as `dist/policy.json` holds it: read by the loader that reads a council's own, and without
 * the examples of its rules, which no check looks at.
 * @throws SmcheckError with everything that is wrong in `policy/`.
 */
export async function policyValue(root: string): Promise<BuiltIn> {
  const { policy, files } = await readBuiltIn(root);
  const rules = policy.rules.map((rule) => ({ ...rule, good: [], bad: [] }));
  return { policy: { ...policy, rules }, files, loader: loaderDigest(join(root, 'src')) };
}

function loaderDigest(src: string): string {
  const isPart = (name: string): boolean =>
    LOADER.some((part) => name === part || name.replaceAll('\\', '/').startsWith(`${part}/`));
  const hash = createHash('sha256');
  for (const name of readdirSync(src, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts') || !isPart(name)) continue;
    hash
      .update(`${name}\n`)
      .update(readFileSync(join(src, name)))
      .update('\n');
  }
  return hash.digest('hex');
}
