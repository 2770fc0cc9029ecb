import { matchesKind } from '../kinds.js';
import { groupBy } from '../text/group-by.js';
import { keptForEver } from '../text/kept.js';
import type { Kind, Mark } from '../types.js';

/**
 * Where marks overlap the more specific claims the place: a mark of the first kind drops those of the others
 * that share a character with it. Read from the top: what was dropped claims nothing any more.
 */
export const CLAIMS: readonly (readonly [Kind, readonly Kind[]])[] = [
  ['link', ['email', 'handle', 'phone', 'identifier', 'ref', 'person', 'address', 'postcode', 'fact']],
  ['email', ['handle', 'person', 'phone', 'fact']],
  // They chose that name themselves; it goes before every answer.
  ['handle.answered', ['party', 'accusation', 'opinion', 'source', 'word', 'business']],
  ['handle', ['person', 'fact']],
  ['ref.planning', ['ref.case', 'identifier', 'phone', 'postcode', 'birth', 'address', 'weekday', 'fact']],
  ['identifier', ['ref.case', 'phone', 'postcode', 'fact']],
  ['ref.council-tax', ['ref.case']],
  ['ref.benefit', ['ref.case']],
  ['ref.property', ['ref.case']],
  ['vehicle', ['postcode', 'ref.case']],
  ['ref', ['phone', 'postcode', 'birth', 'address', 'fact']],
  ['phone', ['postcode', 'address', 'birth', 'fact']],
  ['embargo', ['fact']],
  ['birth', ['fact']],
  ['child', ['birth', 'fact']],
  ['postcode', ['fact']],
  ['address', ['person', 'fact']],
  ['school', ['person']],
  // "Nowhere Magistrates" are a court.
  ['source', ['person']],
  ['placeholder', ['marking', 'fact']],
  ['fact.money', ['fact.number']],
  ['fact.date', ['fact.time', 'fact.number']],
  ['fact.time', ['fact.number']],
];

/** The claims that a kind makes, by their places in the table. Most kinds make none. */
const claimsOf = keptForEver((kind: Kind): readonly number[] =>
  CLAIMS.flatMap(([claimant], place) => (matchesKind(kind, claimant) ? [place] : [])),
);

/** The marks that keep their place. */
export function settle(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length < 2) return marks;
  const made = new Set(marks.flatMap(({ kind }) => claimsOf(kind)));
  let kept = marks;
  for (const place of [...made].sort((a, b) => a - b)) kept = afterClaim(place, kept);
  return outermost(kept);
}

function afterClaim(place: number, marks: readonly Mark[]): readonly Mark[] {
  const [, losers = []] = CLAIMS[place] ?? [];
  const loses = ({ kind }: Mark): boolean => losers.some((loser) => matchesKind(kind, loser));
  if (!marks.some(loses)) return marks;
  const claimed = placesOf(marks.filter(({ kind }) => claimsOf(kind).includes(place)));
  return marks.filter((mark) => !loses(mark) || !overlaps(mark, claimed));
}

/** A mark inside another of its kind says nothing new; of two that are alike the first stays. */
function outermost(marks: readonly Mark[]): readonly Mark[] {
  const byKind = groupBy(marks, ({ kind }) => kind);
  if (byKind.size === marks.length) return marks;
  const inside = new Set<Mark>();
  for (const alike of byKind.values()) {
    if (alike.length < 2) continue;
    const reached = new Map<string, number>();
    for (const mark of [...alike].sort((a, b) => a.start - b.start || b.end - a.end))
      if (mark.end <= (reached.get(mark.where) ?? -1)) inside.add(mark);
      else reached.set(mark.where, mark.end);
  }
  return inside.size === 0 ? marks : marks.filter((mark) => !inside.has(mark));
}

/** By part: the claimed spans, joined where they touch, sorted. */
function placesOf(marks: readonly Mark[]): ReadonlyMap<string, readonly Span[]> {
  const places = new Map<string, Span[]>();
  for (const { where, start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const spans = places.get(where) ?? [];
    const last = spans.at(-1);
    if (last !== undefined && start <= last.end)
      spans[spans.length - 1] = { ...last, end: Math.max(last.end, end) };
    else spans.push({ start, end });
    places.set(where, spans);
  }
  return places;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function overlaps(mark: Mark, places: ReadonlyMap<string, readonly Span[]>): boolean {
  const spans = places.get(mark.where) ?? [];
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= mark.start) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Infinity) < mark.end;
}
