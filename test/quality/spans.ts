/** How well marks fit labelled spans: overlapping, and to the letter. */
import { matchesKind } from '../../src/kinds.js';
import type { Mark } from '../../src/types.js';
import type { Seen } from './judge.js';
import type { Span } from './rows.js';

export interface Fit {
  readonly labelled: number;
  readonly marked: number;
  readonly found: number;
  /** Marks that touch a labelled span. */
  readonly right: number;
  /** Marks that are a labelled span, letter for letter. */
  readonly exact: number;
}

interface Wanted {
  readonly mark: (mark: Mark) => boolean;
  readonly span: (span: Span) => boolean;
}

const PUBLIC = /\.(?:own|public|partner|role|title|known|answered|greeted|possible|speaker)$/u;

/** Marks of a kind of ours, save what is public anyway, against spans of that kind. */
export function ofKind(kind: string): Wanted {
  return {
    mark: (mark) => matchesKind(mark.kind, kind) && !PUBLIC.test(mark.kind),
    span: (span) => span.kind === kind,
  };
}

/** A mark upon a span that is labelled as something else is nobody's mistake here. */
export function fit(rows: readonly Seen[], wanted: Wanted): Fit {
  let [labelled, marked, found, right, exact] = [0, 0, 0, 0, 0];
  for (const { row, marks } of rows) {
    const spans = row.spans.filter(wanted.span);
    const others = row.spans.filter((span) => !wanted.span(span));
    const mine = marks.filter(wanted.mark).filter((mark) => touches(mark, spans) || !touches(mark, others));
    labelled += spans.length;
    marked += mine.length;
    found += spans.filter((span) => touches(span, mine)).length;
    right += mine.filter((mark) => touches(mark, spans)).length;
    exact += mine.filter((mark) => spans.some((span) => isSame(mark, span))).length;
  }
  return { labelled, marked, found, right, exact };
}

type Place = Omit<Span, 'kind'>;

/** Whether it lies over any of them, in part. */
export const touches = (one: Place, others: readonly Place[]): boolean =>
  others.some(({ where, start, end }) => where === one.where && start < one.end && one.start < end);

const isSame = (one: Place, other: Place): boolean =>
  one.where === other.where && one.start === other.start && one.end === other.end;

/** 0 of nothing. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export const precision = ({ right, marked }: Fit): number => share(right, marked);
export const recall = ({ found, labelled }: Fit): number => share(found, labelled);

/** The harmonic mean of precision and recall, spans overlapping. */
export function overlapF1(one: Fit): number {
  return share(2 * precision(one) * recall(one), precision(one) + recall(one));
}

/** The same, where only the very span counts. */
export function exactF1({ exact, marked, labelled }: Fit): number {
  return share(2 * exact, marked + labelled);
}
