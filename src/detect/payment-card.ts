import type { Detector } from '../types.js';
import { hasLuhnCheck, isOneDigit } from './check-digits.js';
import { digitRuns, groupingOf, joined, rowsOf, spanOf, type DigitGroup } from './digits.js';
import { inProse, type Found } from './prose.js';

/** A scheme's first figure, and the lengths in use (ISO/IEC 7812-1). */
const LENGTHS = /^[2-6]\d{12,18}$/u;
/** As printed on cards, or in one. */
const PRINTED = /^(?:4-4-4-[1-4]|4-4-4-4-[1-3]|4-6-[45]|1[3-9])$/u;

/** A payment card number. */
export const paymentCard: Detector = {
  name: 'payment-card',
  makes: ['identifier.card'],
  find: (parts) =>
    inProse(parts, (text) => digitRuns(text).flatMap((run) => rowsOf(run, 13, 19, mayBegin).flatMap(card))),
};

const mayBegin = ({ digits }: DigitGroup): boolean => digits.length === 4 || digits.length >= 13;

function card(groups: readonly DigitGroup[]): readonly Found[] {
  const digits = joined(groups);
  if (!LENGTHS.test(digits) || isOneDigit(digits) || !hasLuhnCheck(digits)) return [];
  if (!PRINTED.test(groupingOf(groups))) return [];
  return [
    { kind: 'identifier.card', ...spanOf(groups), why: 'a payment card number: its check figure is right' },
  ];
}
