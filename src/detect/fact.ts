import type { Detector } from '../types.js';
import { datesIn } from './dates.js';
import { every, inProse, type Found } from './prose.js';

const DAY_WORD =
  /(?<![\p{L}\p{N}@#])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tonight|tomorrow|yesterday)(?![\p{L}\p{N}])/giu;
const YEAR = /(?<![\p{L}\p{N}.,/#@-])(?:19|20)\d\d(?![\p{L}\p{N}/]|[.,-]\d)/gu;
const TIME =
  /(?<![\p{L}\p{N}.:£])(?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|noon)|(?:[01]?\d|2[0-3]):[0-5]\d)(?![\p{L}\p{N}])/giu;
const TIME_WORD = /(?<![\p{L}\p{N}])(?:noon|midday|midnight|\d{1,2} o'clock)(?![\p{L}\p{N}])/giu;
const MONEY =
  /[£€$] ?\d+(?:,\d\d\d)*(?:\.\d+)?(?: ?(?:million|billion|m|bn|k))?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.])\d+p(?![\p{L}\p{N}])/giu;
const NUMBER = /(?<![\p{L}\p{N}.,/:@#])\d+(?:,\d\d\d)*(?:\.\d+)?(?:%| ?per ?cent)?(?![\p{L}\p{N}])/giu;

/** What a reader will rely on, and somebody must have confirmed: dates, times, sums, numbers (clause A-P6a). */
export const fact: Detector = {
  name: 'fact',
  makes: ['fact.date', 'fact.time', 'fact.money', 'fact.number'],
  find: (parts) =>
    inProse(parts, (text) => [
      ...dates(text),
      ...every(text, TIME, 'fact.time', 'a time'),
      ...every(text, TIME_WORD, 'fact.time', 'a time'),
      ...every(text, MONEY, 'fact.money', 'a sum of money'),
      ...every(text, NUMBER, 'fact.number', 'a number'),
    ]),
};

/** A day word or a year that stands inside a written date is no second fact. */
function dates(text: string): readonly Found[] {
  const written = datesIn(text).map(({ start, end }) => ({ kind: 'fact.date', start, end, why: 'a date' }));
  const inside = new Set(
    written.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  const alone = [
    ...every(text, DAY_WORD, 'fact.date', 'a day'),
    ...every(text, YEAR, 'fact.date', 'a year'),
  ].filter(({ start }) => !inside.has(start));
  return [...written, ...alone];
}
