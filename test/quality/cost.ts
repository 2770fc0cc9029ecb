/** What a look at a post costs, in SHA-256 of the same post: machines differ, ratios travel. */
import { createHash } from 'node:crypto';
import { check } from '../../src/check.js';
import { detect } from '../../src/detect/index.js';
import { parts } from '../../src/draft/parts.js';
import { matchesKind } from '../../src/kinds.js';
import type { Detector, Draft, Facts } from '../../src/types.js';
import { draftOf, NOW, type Bench } from './judge.js';
import type { Row } from './rows.js';

const ROUNDS = 7;
const WITHOUT_PEOPLE = ['identifier', 'vehicle', 'ref', 'phone', 'obscene', 'word'];
const WITH_PEOPLE = [...WITHOUT_PEOPLE, 'person', 'child'];

export interface Cost {
  readonly name: string;
  /** Times one SHA-256 of the post, median of the rounds. */
  readonly ratio: number;
}

/** Every row looked at in each round, each way beside its baseline. */
export function measureCost(rows: readonly Row[], bench: Bench): readonly Cost[] {
  const drafts = rows.map(draftOf);
  const ways = waysOf(bench);
  const ratios = new Map(ways.map(({ name }): [string, number[]] => [name, []]));
  const hash = ({ text }: Draft): unknown => createHash('sha256').update(text).digest('hex');
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const { name, look } of ways) {
      const ratio = milliseconds(drafts, look) / milliseconds(drafts, hash);
      // The first round only warms up.
      if (round >= 0) ratios.get(name)?.push(ratio);
    }
  }
  return ways.map(({ name }) => ({ name, ratio: median(ratios.get(name) ?? []) }));
}

interface Way {
  readonly name: string;
  readonly look: (draft: Draft) => unknown;
}

function waysOf({ basis, detectors }: Bench): readonly Way[] {
  const detectWith = (kinds: readonly string[]): Way['look'] => {
    const some = detectors.filter((one) => makesAny(one, kinds));
    return (draft) => detect(parts(draft), draft, factsOf(basis), some);
  };
  return [
    { name: 'identifiers, phones and words', look: detectWith(WITHOUT_PEOPLE) },
    { name: 'the same with people', look: detectWith(WITH_PEOPLE) },
    { name: 'the whole of lint', look: (draft) => check(draft, basis, NOW, detectors, { lint: true }) },
  ];
}

const makesAny = ({ makes }: Detector, kinds: readonly string[]): boolean =>
  makes.some((made) => kinds.some((kind) => matchesKind(made.replace(/\.$/u, ''), kind)));

function factsOf({ policy, organisation }: Bench['basis']): Facts {
  if (organisation === null) throw new Error('The bench judges with the example council.');
  const { kinds, platforms, clearance } = policy;
  return { organisation, kinds, platforms, at: NOW, now: NOW, tolerance: clearance.tolerance };
}

function milliseconds(drafts: readonly Draft[], look: Way['look']): number {
  const start = performance.now();
  for (const draft of drafts) look(draft);
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
