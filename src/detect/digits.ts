import { matches } from '../text/matches.js';
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

const RUN = /(?:(?<![A-Za-z0-9À-ɏ])|(?=\+))[+(]{0,2}\d(?:[ ().–-]?[ ().–-]?\d)*/gu;
/** Letters that stand in for figures, between figures: `O77OO 9OOI23`. */
const DISGUISED = /(?<![A-Za-z0-9À-ɏ])[\dOoIl]{3,}(?![A-Za-z0-9À-ɏ])/gu;

/** A letter or figure right behind; an extension, as in `x12`, is none. */
const TOUCHED = /^(?!x\d)[A-Za-z0-9À-ɏ]/iu;

/** Every run of figures that no letter touches. */
export function digitRuns(text: string): readonly DigitRun[] {
  const read = undisguised(text);
  return matches(read, RUN)
    .map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      groups: Array.from(words.matchAll(/\d+/gu), (group) => ({
        start: index + group.index,
        end: index + group.index + group[0].length,
        digits: group[0],
      })),
    }))
    .filter(({ end }) => !TOUCHED.test(text.slice(end, end + 2)));
}

function undisguised(text: string): string {
  return text.replaceAll(DISGUISED, (word) =>
    (word.match(/\d/gu) ?? []).length < 2 ? word : word.replaceAll(/[Oo]/gu, '0').replaceAll(/[Il]/gu, '1'),
  );
}

/** All digits of the groups, joined. */
export function joined(groups: readonly DigitGroup[]): string {
  return groups.map(({ digits }) => digits).join('');
}

/** Whether one of the words stands shortly before or after a span. */
export function isCued(text: string, start: number, end: number, cue: RegExp): boolean {
  return cue.test(text.slice(Math.max(0, start - 50), start)) || cue.test(text.slice(end, end + 40));
}
