import type { Detector } from '../types.js';
import { digitRuns, spanOf, type DigitGroup, type DigitRun } from './digits.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

/** After these a number is no telephone. */
const OTHER_NUMBER =
  /(?:ref|reference|application|meter|case|invoice|account|order|permit|licence|isbn|uprn|charity|company|registered|policy)(?: (?:no|number|nos))?[.:]{0,2} ?#?$/iu;
const SPELLED =
  /(?<![A-Za-z0-9À-ɏ])(?:(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple)[ ,-]{1,2}){8,}(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine)(?![A-Za-z0-9À-ɏ])/giu;

/** Telephone numbers of the United Kingdom (Ofcom's national numbering plan), and numbers abroad written with +. */
export const phone: Detector = {
  name: 'phone',
  makes: ['phone.mobile', 'phone.landline', 'phone.public'],
  find: (parts) =>
    inProse(parts, (text) => [
      ...digitRuns(text)
        .filter(({ start }) => !OTHER_NUMBER.test(text.slice(Math.max(0, start - 40), start)))
        .flatMap((run) => numbersIn(run, text)),
      ...matches(text, SPELLED).map(spelled),
    ]),
};

/** A run may hold several numbers: each is the longest sequence of groups that makes one. */
function numbersIn(run: DigitRun, text: string): readonly Found[] {
  const found: Found[] = [];
  let first = 0;
  while (first < run.groups.length) {
    const taken = numberAt(run.groups.slice(first, first + 12), text);
    if (taken === null) first += 1;
    else {
      found.push(taken.mark);
      first += taken.groups;
    }
  }
  return found;
}

function numberAt(groups: readonly DigitGroup[], text: string): { mark: Found; groups: number } | null {
  const [first] = groups;
  if (first === undefined) return null;
  const plus = text.slice(Math.max(0, first.start - 2), first.start).includes('+');
  let digits = '';
  let best: { mark: Found; groups: number } | null = null;
  for (const [index, group] of groups.entries()) {
    digits += group.digits;
    const kind = plus ? abroadOrHome(digits) : kindOf(national(digits));
    const taken = groups.slice(0, index + 1);
    if (kind !== null && isGrouped(taken) && (kind === 'phone.mobile' || !hasStroke(taken, text)))
      best = { mark: markOf(kind, taken, plus, text), groups: index + 1 };
    if (digits.length > 15) break;
  }
  return best;
}

function markOf(kind: string, groups: readonly DigitGroup[], plus: boolean, text: string): Found {
  const first = groups[0]?.start ?? 0;
  const start = plus ? text.lastIndexOf('+', first) : first - (text.charAt(first - 1) === '(' ? 1 : 0);
  return { kind, start, end: groups.at(-1)?.end ?? first, why: WHY[kind] ?? '' };
}

const WHY: Readonly<Record<string, string>> = {
  'phone.mobile': 'a mobile number',
  'phone.landline': 'a landline number',
  'phone.public': 'a number of a service',
};

/** The number without its 0 or country code; null where it has neither. */
export function national(digits: string): string | null {
  const rest = /^(?:0044|44(?=\d{10}$)|44(?=0\d{10}$))0?(\d+)$/u.exec(digits)?.[1];
  if (rest !== undefined) return rest;
  return digits.startsWith('0') && !digits.startsWith('00') ? digits.slice(1) : null;
}

function kindOf(number: string | null): string | null {
  if (number === null) return null;
  if (/^7[0-57-9]\d{8}$/u.test(number)) return 'phone.mobile';
  if (/^(?:1[1-9]\d{7,8}|2\d{9})$/u.test(number)) return 'phone.landline';
  if (/^(?:3\d{9}|8\d{8,9}|9\d{9}|5[56]\d{8}|7[06]\d{8}|800\d{6}|500\d{6})$/u.test(number))
    return 'phone.public';
  return null;
}

function abroadOrHome(digits: string): string | null {
  if (digits.startsWith('44')) return kindOf(national(digits));
  // Whose it is nobody can see: it may be a person's own.
  return digits.length >= 9 && digits.length <= 15 ? 'phone.mobile' : null;
}

/** A stroke parts references and pairs of numbers far more often than it parts one number. */
function hasStroke(groups: readonly DigitGroup[], text: string): boolean {
  const { start, end } = spanOf(groups);
  return text.slice(start, end).includes('/');
}

/** Dates, times and dotted addresses come in ones and twos; a number spelt so has all its eleven figures. */
function isGrouped(groups: readonly DigitGroup[]): boolean {
  const lengths = groups.map(({ digits }) => digits.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (lengths.every((length) => length <= 2)) return total >= 11;
  if (lengths.length === 4 && lengths.every((length) => length <= 3)) return false;
  return (lengths[0] ?? 0) >= 3 || /^(?:44|0|00)$/u.test(groups[0]?.digits ?? '') || total >= 11;
}

function spelled(match: RegExpExecArray): Found {
  return {
    kind: 'phone.mobile',
    start: match.index,
    end: match.index + match[0].length,
    why: 'figures written as words',
  };
}
