import { WEEKDAY_NAMES, weekdayOf } from '../text/time.js';
import type { Day, Detector } from '../types.js';
import { agrees, datesIn, daysMeant, type WrittenDate } from './dates.js';
import { moment } from './moment.js';
import { inProse, type Found } from './prose.js';

/** `Monday 3 June` where that day is a Wednesday (clause A-P6a); offers the right weekday. */
export const weekday: Detector = {
  name: 'weekday',
  makes: ['weekday.mismatch'],
  find: (parts, _, facts) =>
    inProse(parts, (text) =>
      datesIn(text)
        .filter((written) => written.weekday !== null)
        .flatMap((written) => mismatch(written, daysMeant(written, moment(facts).day), text)),
    ),
};

function mismatch(written: WrittenDate, days: readonly Day[], text: string): readonly Found[] {
  const { start, end } = written;
  if (agrees(written, days)) return [];
  const day = days.at(-1);
  if (day === undefined)
    return [{ kind: 'weekday.mismatch', start, end, why: 'the calendar has no such day' }];
  const right = WEEKDAY_NAMES[weekdayOf(day)];
  const suggest = `${right}${text.slice(start + written.weekdayWords.length, end)}`;
  return [{ kind: 'weekday.mismatch', start, end, why: `${day} is a ${right}`, suggest }];
}
