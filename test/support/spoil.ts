/** A detector that throws in the real program: only for the posts of one colleague. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/record/digest.js';
import type { Council } from './smcheck.js';

/** A second colleague, after the one whom `init` put down. */
export function addColleague({ work }: Council): void {
  const path = join(work, 'organisation/register.yaml');
  const [head = '', person = '', tail = ''] = readFileSync(path, 'utf8').split(/(?<=people:\n)|(?=logs:)/u);
  const colleague = person.replace('p-0001', 'p-0002').replace('Jo Invented', 'Sam Pretend');
  writeFileSync(path, head + person + colleague + tail);
}

/**
 * Spoils what the program keeps of the register in parsed form, without a trace: the colleague's training is no
 * list any more, and the detector that looks at it throws.
 */
export function spoilColleague({ home }: Council): void {
  const folder = join(home, '.cache/smcheck');
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const path = paths.find((one) => readFileSync(one, 'utf8').includes('"p-0002"')) ?? '';
  const [, body = ''] = readFileSync(path, 'utf8').split('\n');
  const spoilt = body.replace(/("id":"p-0002".*?"training":)\[[^\]]*\]/u, '$1null');
  if (spoilt === body) throw new Error('there is no colleague to spoil');
  writeFileSync(path, `${sha256(Buffer.from(spoilt))}\n${spoilt}`);
}
