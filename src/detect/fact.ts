import type { Detector } from '../types.js';
import { datesIn } from './dates.js';
import { every, inProse, type Found } from './prose.js';
import { reachOf } from './reach.js';

const DAY_WORD =
  /(?<![A-Za-z0-9À-ɏ@#])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tonight|tomorrow|yesterday)(?![A-Za-z0-9À-ɏ])/giu;
const YEAR = /(?<![A-Za-z0-9À-ɏ.,/#@-])(?:19|20)\d\d(?![A-Za-z0-9À-ɏ/]|[.,-]\d)/gu;
const TIME =
  /(?<![A-Za-z0-9À-ɏ.:£])(?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|noon)|(?:[01]?\d|2[0-3]):[0-5]\d)(?![A-Za-z0-9À-ɏ])/giu;
const TIME_WORD = /(?<![A-Za-z0-9À-ɏ])(?:noon|midday|midnight|\d{1,2} o'clock)(?![A-Za-z0-9À-ɏ])/giu;
const MONEY =
  /[£€$] ?\d+(?:,\d\d\d)*(?:\.\d+)?(?: ?(?:million|billion|m|bn|k))?(?![A-Za-z0-9À-ɏ])|(?<![A-Za-z0-9À-ɏ.])\d+p(?![A-Za-z0-9À-ɏ])/giu;
const NUMBER = /(?<![A-Za-z0-9À-ɏ.,/:@#])\d+(?:,\d\d\d)*(?:\.\d+)?(?:%| ?per ?cent)?(?![A-Za-z0-9À-ɏ])/giu;

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
  const writtenUntil = reachOf(written);
  const alone = [
    ...every(text, DAY_WORD, 'fact.date', 'a day'),
    ...every(text, YEAR, 'fact.date', 'a year'),
  ].filter(({ start }) => writtenUntil(start) <= start);
  return [...written, ...alone];
}
