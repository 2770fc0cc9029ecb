import type { Detector } from '../types.js';
import { digitRuns, isCued, joined, type DigitGroup, type DigitRun } from './digits.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

/** HMRC manual NIM39110: barred letters, barred prefixes, six figures, suffix A to D. */
const NINO =
  /(?<![A-Za-z0-9À-ɏ])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ .-]?\d){6}[ .-]?[A-D](?![A-Za-z0-9À-ɏ])/giu;
const IN_PAIRS = /^[a-z]{2}(?: \d\d){3} [a-z]$/iu;
const SMALL_WORD = /^(?:am|an|as|at|by|he|me|my|we|ok|pm)/iu;
const NINO_CUE = /national insurance|\bni (?:no|number)|nino/iu;
const NHS_CUE = /nhs|patient|chi (?:no|number)|health (?:and care )?number/iu;
const OTHER_CUE =
  /(?:ref|reference|planning|application|order|isbn|meter|invoice|charity|company)[^\n]{0,12}$/iu;

/** Numbers that belong to one person. */
export const identifier: Detector = {
  name: 'identifier',
  makes: ['identifier.nino', 'identifier.nhs', 'identifier.card'],
  find: (parts) =>
    inProse(parts, (text) => [
      ...ninos(text),
      ...digitRuns(text).flatMap((run) => [...nhs(run, text), ...cards(run)]),
    ]),
};

/** In small letters only in pairs or where the words around say so: "at 123456 a" is none. */
function ninos(text: string): readonly Found[] {
  return matches(text, NINO)
    .filter(
      ({ 0: words, index }) =>
        words === words.toUpperCase() ||
        (IN_PAIRS.test(words) && !SMALL_WORD.test(words)) ||
        isCued(text, index, index + words.length, NINO_CUE),
    )
    .map(({ 0: words, index }) => ({
      kind: 'identifier.nino',
      start: index,
      end: index + words.length,
      why: 'the shape of a National Insurance number',
    }));
}

/** Ten figures with a check figure; one in eleven of any ten has it, so a cue or the usual grouping is wanted too. */
function nhs({ groups }: DigitRun, text: string): readonly Found[] {
  const digits = joined(groups);
  if (digits.length !== 10 || !hasNhsCheck(digits)) return [];
  const { start, end } = spanOf(groups);
  const cued = isCued(text, start, end, NHS_CUE);
  const grouped = groups.map((group) => group.digits.length).join('-') === '3-3-4' && !digits.startsWith('0');
  const other = OTHER_CUE.test(text.slice(Math.max(0, start - 30), start));
  if (!cued && (!grouped || other)) return [];
  return [{ kind: 'identifier.nhs', start, end, why: 'an NHS number: its check figure is right' }];
}

/** NHS Data Dictionary, "NHS number": modulus 11. */
function hasNhsCheck(digits: string): boolean {
  if (new Set(digits).size === 1) return false;
  const sum = Array.from(digits.slice(0, 9)).reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  return (11 - (sum % 11)) % 11 === Number(digits.at(-1));
}

/** ISO/IEC 7812: a scheme's first figures, 13 to 19 figures, Luhn's check; as printed on cards, or in one. */
function cards({ groups }: DigitRun): readonly Found[] {
  const digits = joined(groups);
  const printed = /^(?:4-4-4-[1-4]|4-4-4-4-[1-3]|4-6-[45]|1[3-9])$/u;
  if (!/^[2-6]\d{12,18}$/u.test(digits) || new Set(digits).size === 1 || !hasLuhnCheck(digits)) return [];
  if (!printed.test(groups.map((group) => group.digits.length).join('-'))) return [];
  return [
    { kind: 'identifier.card', ...spanOf(groups), why: 'a payment card number: its check figure is right' },
  ];
}

function hasLuhnCheck(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}

function spanOf(groups: readonly DigitGroup[]): { start: number; end: number } {
  return { start: groups[0]?.start ?? 0, end: groups.at(-1)?.end ?? 0 };
}
