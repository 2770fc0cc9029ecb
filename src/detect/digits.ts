import { keptForLatest } from '../text/kept.js';
import { matches, matchesIn } from '../text/matches.js';
/** Groups of figures that a reader joins to one number: `01632 960123`, `943-476-5919`, `+44 (0)7700 900123`. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly DigitGroup[];
}

export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

const FIGURES = /\d+/gu;
/** Blanks, brackets, dots, dashes, low lines and strokes between groups: at most three in a row. */
const RUN = /(?:(?<![A-Za-z0-9À-ɏ])|(?=\+))[+(]{0,2}\d(?:[ ().–—_/|-]{0,3}\d)*/gu;
/** Letters that stand in for figures: `O77OO 9OO I23`. */
const DISGUISED = /(?<![A-Za-z0-9À-ɏ])[\dOoIl]+(?:[ ().–—_/|-]{1,3}[\dOoIl]+)*(?![A-Za-z0-9À-ɏ])/gu;

const MEANT = /[OoIl]/u;

/** A letter or figure right behind; an extension, as in `x12`, is none. */
const TOUCHED = /^(?!x\d)[A-Za-z0-9À-ɏ]/iu;

/** Every run of figures that no letter touches. */
export const digitRuns = keptForLatest((text: string): readonly DigitRun[] =>
  matches(undisguised(text), RUN)
    .map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      groups: matchesIn(words, FIGURES).map((group) => ({
        start: index + group.index,
        end: index + group.index + group[0].length,
        digits: group[0],
      })),
    }))
    .filter(({ end }) => !TOUCHED.test(text.slice(end, end + 2))),
);

/** Where most of a long row are figures, the letters among them are meant as such. */
function undisguised(text: string): string {
  return text.replaceAll(DISGUISED, (row) => {
    if (!MEANT.test(row)) return row;
    const figures = (row.match(/\d/gu) ?? []).length;
    const letters = (row.match(/[OoIl]/gu) ?? []).length;
    if (letters === 0 || 3 * figures < 2 * letters || figures < 2 || figures + letters < 3) return row;
    return row.replaceAll(/[Oo]/gu, '0').replaceAll(/[Il]/gu, '1');
  });
}

/** All digits of the groups, joined. */
export function joined(groups: readonly DigitGroup[]): string {
  return groups.map(({ digits }) => digits).join('');
}

/** Whether one of the words stands shortly before or after a span. */
export function isCued(text: string, start: number, end: number, cue: RegExp): boolean {
  return cue.test(text.slice(Math.max(0, start - 50), start)) || cue.test(text.slice(end, end + 40));
}

/** Whether a part says nothing else: then the shape alone tells what it is. */
export function isAlone(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}

/** From the first group to the last. */
export function spanOf(groups: readonly DigitGroup[]): { readonly start: number; readonly end: number } {
  return { start: groups[0]?.start ?? 0, end: groups.at(-1)?.end ?? 0 };
}

/** Rows of neighbouring groups that together have as many digits: a date may stand right behind a number. */
export function rowsOf(
  { groups }: DigitRun,
  fewest: number,
  most: number,
  mayBegin: (group: DigitGroup) => boolean = () => true,
): readonly (readonly DigitGroup[])[] {
  return groups.flatMap((group, first) => {
    if (!mayBegin(group)) return [];
    const rows: (readonly DigitGroup[])[] = [];
    let digits = 0;
    for (let last = first; last < groups.length && digits < most; last += 1) {
      digits += groups[last]?.digits.length ?? 0;
      if (digits >= fewest && digits <= most) rows.push(groups.slice(first, last + 1));
    }
    return rows;
  });
}

/** `4-6-5`: how many digits each group has. */
export function groupingOf(groups: readonly DigitGroup[]): string {
  return groups.map(({ digits }) => digits.length).join('-');
}
