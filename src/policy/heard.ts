/** Which detectors have something to say where rules alone judge. */
import { matchesKind } from '../kinds.js';
import type { Condition, Detector, Kind, Policy, Rule } from '../types.js';
import { engineRules } from './engine-rules.js';

/** What detectors mean to each other and to the organisation, whatever the rules look for. */
export interface Ties {
  /** A kind, and those that it drops where it stands. */
  readonly claims: readonly (readonly [Kind, readonly Kind[]])[];
  /** Kinds that the organisation's own lists make public. */
  readonly listed: readonly Kind[];
}

/**
 * The detectors that make a kind which a rule looks for, by itself or beside another; which the organisation's lists
 * may make public; or which drops such a kind. The findings and the public marks of a draft are those of all.
 */
export function heard(
  { rules, kinds }: Pick<Policy, 'rules' | 'kinds'>,
  detectors: readonly Detector[],
  { claims, listed }: Ties,
): readonly Detector[] {
  const wanted = [...[...rules, ...engineRules(rules)].flatMap(kindsOf), ...listed];
  const isWanted = (kind: Kind): boolean => wanted.some((one) => meet(kind, one));
  const isHeard = (kind: Kind): boolean =>
    isWanted(kind) || claims.some(([claimant, losers]) => meet(kind, claimant) && losers.some(isWanted));
  const makesOf = ({ name, makes }: Detector): readonly Kind[] => [
    ...makes,
    ...kinds.filter(({ from }) => from === name).map(({ kind }) => kind),
  ];
  return detectors.filter((detector) => makesOf(detector).some(isHeard));
}

function kindsOf({ find, condition, raise }: Rule): readonly Kind[] {
  return [find, ...[condition, ...raise.map((line) => line.condition)].flatMap(besides)].flat();
}

const besides = ({ near, lacks }: Condition): readonly (readonly Kind[])[] => [near, lacks];

/** Whether one is the other or below it; a trailing dot of what a detector makes means all below. */
function meet(made: Kind, wanted: Kind): boolean {
  const kind = made.replace(/\.$/u, '');
  return matchesKind(kind, wanted) || matchesKind(wanted, kind);
}
