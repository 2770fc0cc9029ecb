/** `npm run build`: the program, its types, the built-in policy as one value, and the licences of what it holds. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SHIPPED } from '../io/built-in.js';
import { bundle } from './bundle.js';
import { declarations } from './declarations.js';
import { notices } from './notices.js';
import { policyValue } from './policy-value.js';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');

const policy = await policyValue(ROOT);
rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST);
const metafile = await bundle(ROOT);
declarations(ROOT);
writeFileSync(join(ROOT, SHIPPED), JSON.stringify(policy));
writeFileSync(join(DIST, 'licences.txt'), notices(ROOT, metafile));
