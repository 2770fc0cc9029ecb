/**
 * `npm run quality [-- --corpora DIR] [--write] [--show WHAT [--unmask]]`: how well `lint` judges our own labelled
 * posts, and every `*.jsonl` of a folder. Exit 1 where a number of `floors.json` has fallen.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { conformance } from './conformance.js';
import { measureCost } from './cost.js';
import { fallen, raised, reached, readFloors, writeFloors } from './floors.js';
import { openBench, seeSet, type Bench, type SeenSet } from './judge.js';
import { stopsOf } from './outcome.js';
import { readSets, type RowSet } from './rows.js';
import { showRows } from './show.js';
import { describeFalse, describeOwn, describeSet, matrix, table } from './tables.js';

const ROOT = resolve(import.meta.dirname, '../..');
const OWN = join(ROOT, 'test/corpus');
const say = (text: string): void => void process.stdout.write(text);

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    write: { type: 'boolean', default: false },
    show: { type: 'string' },
    unmask: { type: 'boolean', default: false },
  },
});

function main(): void {
  if (values.corpora !== undefined && !existsSync(values.corpora)) {
    process.stderr.write(`${values.corpora} is not there. Give a folder that holds *.jsonl files.\n`);
    process.exitCode = 2;
    return;
  }
  const bench = openBench();
  const own = readSets(OWN);
  const others = readCorpora();
  const [ownSeen, otherSeen] = [own, others].map((sets) => sets.map((set) => seeSet(set, bench)));
  report(ownSeen ?? [], otherSeen ?? []);
  say(conformance(corporaFolder()));
  reportCost([...own, ...others], bench);
  const { show: what, unmask: unmasked } = values;
  const isTerminal = process.stdout.isTTY;
  if (what !== undefined) say(showRows(otherSeen ?? [], ownSeen ?? [], { what, isTerminal, unmasked }));
  compare(ownSeen ?? []);
}

const corporaFolder = (): string => resolve(values.corpora ?? join(ROOT, '../shared/corpora'));

function readCorpora(): readonly RowSet[] {
  const folder = corporaFolder();
  if (existsSync(folder)) return readSets(folder);
  say('No sample corpora beside the repository: our own posts alone. Give a folder with --corpora DIR.\n');
  return [];
}

function report(own: readonly SeenSet[], others: readonly SeenSet[]): void {
  const all = [...own, ...others];
  for (const set of all) say(describeSet(set));
  say(describeOwn(own));
  say('\nrows of each set that a rule stops\n');
  say(matrix('rule', all, (seen) => stopsOf(seen).map(({ rule }) => rule)));
  say('\nrows of each set with a mark of a kind\n');
  say(matrix('kind', all, ({ marks }) => marks.map(({ kind }) => kind)));
  say(describeFalse(all));
}

function reportCost(sets: readonly RowSet[], bench: Bench): void {
  const costs = measureCost(
    sets.flatMap(({ rows }) => rows),
    bench,
  );
  say('\ncost of a post, in SHA-256 of it\n');
  say(
    table(
      ['', 'times'],
      costs.map(({ name, ratio }) => [name, ratio.toFixed(0)]),
    ),
  );
}

function compare(own: readonly SeenSet[]): void {
  const [now, stored] = [reached(own), readFloors()];
  const worse = fallen(now, stored);
  say(
    `\nfloors: ${worse.length === 0 ? 'all held' : 'fallen'}\n${worse.map((one) => `  ${one}\n`).join('')}`,
  );
  if (values.write) writeFloors(raised(now, stored));
  if (worse.length > 0) process.exitCode = 1;
}

main();
