/** What stands around a mark, as far as a condition of a rule looks. */
import { sentenceAt, sentences, type Range } from '../text/sentences.js';
import type { Condition, Mark, Rule } from '../types.js';
import { matchesAnyKind } from './effects.js';

/** How many marks of a condition's kinds stand in one place; the mark itself is among them. */
export interface Tally {
  readonly near: number;
  readonly lacks: number;
  readonly found: number;
}

/** The tally of the place of a mark: its sentence, its part, or the draft, as the condition says. */
export type Surroundings = (mark: Mark, condition: Condition, rule: Rule) => Tally;

const NOTHING: Tally = { near: 0, lacks: 0, found: 0 };

/** Counts each place once for each condition, so that ten thousand marks cost ten thousand steps. */
export function surroundings(marks: readonly Mark[], texts: ReadonlyMap<string, string>): Surroundings {
  const split = new Map<string, readonly Range[]>();
  const sentencesOf = (where: string): readonly Range[] => {
    const known = split.get(where) ?? sentences(texts.get(where) ?? '');
    split.set(where, known);
    return known;
  };
  const placeOf = (mark: Mark, within: Condition['within']): string => {
    switch (within) {
      case 'draft':
        return '';
      case 'part':
        return mark.where;
      case 'sentence':
        return `${mark.where} ${sentenceAt(sentencesOf(mark.where), mark.start).start}`;
    }
  };
  const counted = new Map<Condition, ReadonlyMap<string, Tally>>();
  const count = ({ near, lacks, within }: Condition, { find }: Rule): ReadonlyMap<string, Tally> => {
    const tallies = new Map<string, Tally>();
    for (const mark of marks) {
      const place = placeOf(mark, within);
      const so = tallies.get(place) ?? NOTHING;
      tallies.set(place, {
        near: so.near + Number(matchesAnyKind(mark.kind, near)),
        lacks: so.lacks + Number(matchesAnyKind(mark.kind, lacks)),
        found: so.found + Number(matchesAnyKind(mark.kind, find)),
      });
    }
    return tallies;
  };
  return (mark, condition, rule) => {
    const tallies = counted.get(condition) ?? count(condition, rule);
    counted.set(condition, tallies);
    return tallies.get(placeOf(mark, condition.within)) ?? NOTHING;
  };
}
