import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { readBuiltIn, type BuiltIn, type ShippedList } from '../io/built-in.js';
import { kindsFile } from '../policy/files/kinds.js';
import { withoutCr } from '../record/manifest.js';
import type { Policy } from '../types.js';

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
  const lists = listsOf(policy, join(root, 'policy'));
  const kinds = policy.kinds.map((one) => (one.from === 'words' ? { ...one, words: '' } : one));
  return { policy: { ...policy, rules, kinds }, files, loader: loaderDigest(join(root, 'src')), lists };
}

function listsOf({ kinds }: Policy, folder: string): readonly ShippedList[] {
  const named = v.parse(kindsFile, parse(readFileSync(join(folder, 'kinds.yaml'), 'utf8')));
  return kinds.flatMap((one) => {
    const definition = named[one.kind];
    if (one.from !== 'words' || definition === undefined || !('words' in definition)) return [];
    const path = `words/${definition.words}`;
    const text = Buffer.from(withoutCr(readFileSync(join(folder, path)))).toString('latin1');
    return [{ kind: one.kind, path, text }];
  });
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
