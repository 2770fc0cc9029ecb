/** What became of a labelled row, and of many. */
import { GRADES, graver, type Grade, type Seen } from './judge.js';

/** `milder`: noticed, but not as gravely; `other`: as gravely, but by no clause that the row names. */
export type Outcome = 'passed' | 'flagged' | 'found' | 'milder' | 'other' | 'silent';

const expected = ({ row }: Seen): Grade => GRADES[row.expect ?? 'pass'];

export const isBreach = (seen: Seen): boolean => expected(seen) > 0;
export const isBenign = ({ row }: Seen): boolean => row.expect === 'pass';

/** How grave the findings are that one of these clauses raised. */
function gradeBy({ findings }: Seen, clauses: readonly string[]): Grade {
  return findings
    .filter(({ clause }) => clause.some((id) => clauses.includes(id)))
    .map(({ effect }) => GRADES[effect])
    .reduce(graver, 0);
}

export function outcomeOf(seen: Seen): Outcome {
  if (!isBreach(seen)) return seen.grade === 0 ? 'passed' : 'flagged';
  if (seen.grade === 0) return 'silent';
  if (seen.grade < expected(seen)) return 'milder';
  return seen.row.clause.length === 0 || gradeBy(seen, seen.row.clause) > 0 ? 'found' : 'other';
}

/** Whether it was flagged at least as gravely as it should be, for whatever reason. */
export const isCaught = (seen: Seen): boolean => ['found', 'other'].includes(outcomeOf(seen));

export const count = (rows: readonly Seen[], ...wanted: readonly Outcome[]): number =>
  rows.filter((seen) => wanted.includes(outcomeOf(seen))).length;

/** Rows by a key, keys sorted; a row may have several, or none. */
export function byKey(
  rows: readonly Seen[],
  keysOf: (seen: Seen) => readonly string[],
): readonly (readonly [string, readonly Seen[]])[] {
  const groups = new Map<string, Seen[]>();
  for (const seen of rows) {
    for (const key of new Set(keysOf(seen))) {
      const group = groups.get(key) ?? [];
      group.push(seen);
      groups.set(key, group);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Clauses, rules and kinds that made somebody stop, and not merely gave advice. */
export const stopsOf = ({ findings }: Seen): Seen['findings'] =>
  findings.filter(({ effect }) => GRADES[effect] > 0);
