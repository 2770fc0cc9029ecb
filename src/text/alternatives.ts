/**
 * Terms of a word list that stand for many: `{should,must} be {approved,refused}`, `{so,} funny`. Braces hold
 * words or phrases, one of which stands there; an empty one means that nothing need stand there.
 */

const GROUP = /\{([^{}]*)\}/u;
const WELL_FORMED = /^[^{}]*(?:\{[^{},]*(?:,[^{},]*)+\}[^{}]*)*$/u;

/** Whether every brace has its fellow and a comma inside, and none stands in another. */
export function isWellFormed(term: string): boolean {
  return WELL_FORMED.test(term);
}

/** The term with its first group replaced by each of its alternatives; null where it has none. */
export function firstAlternatives(term: string): readonly string[] | null {
  const group = GROUP.exec(term);
  if (group === null) return null;
  const [whole, inside = ''] = group;
  const [before, after] = [term.slice(0, group.index), term.slice(group.index + whole.length)];
  return inside.split(',').map((one) => tidy(`${before} ${one} ${after}`));
}

function tidy(term: string): string {
  return term.trim().replaceAll(/ {2,}/gu, ' ');
}
