import { matchesIn } from '../text/matches.js';
import { sayDay } from '../text/time.js';
import type { Detector, Facts } from '../types.js';
import { datesIn, daysMeant, type WrittenDate } from './dates.js';
import { moment } from './moment.js';
import { inProse, type Found } from './prose.js';

/** What a last day is said with. */
const CUE =
  /(?<![A-Za-z0-9À-ɏ])(?:closes|closing|deadline|ends|last (?:day|date|chance)|by|until|till)(?![A-Za-z0-9À-ɏ])/giu;
/** "by" and "until" say it only behind what is to be done, or lasts, till then. */
const TASK =
  /(?<![A-Za-z0-9À-ɏ])(?:apply|applications|register|reply|respond|enter|entries|book|comment|comments|object|objections|nominate|nominations|order|vote|sign up|have your say|return|open|runs|on show|on sale)(?: [a-z]+)? ?$/iu;
/** What may stand between the cue and the day. */
const BETWEEN = /^[A-Za-z ]{0,40}:? ?$/u;
/** "by 5pm on Friday": the time of day says nothing of the day. */
const CLOCK = / (?:at )?(?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)?|noon|midnight)(?: on| GMT on)? ?$/giu;
/** A cue is looked for within so many characters before the day. */
const REACH = 90;

/** A last day that is over when the post goes out (clause A-P6a). */
export const closing: Detector = {
  name: 'closing',
  makes: ['closing.past'],
  find: (parts, _, facts) =>
    inProse(parts, (text) => datesIn(text).flatMap((date) => overdue(text, date, facts))),
};

function overdue(text: string, date: WrittenDate, facts: Facts): readonly Found[] {
  const before = withoutClock(text.slice(Math.max(0, date.start - REACH), date.start));
  if (!isLastDay(before)) return [];
  const { day: today } = moment(facts);
  // Without a year the one that has just been is meant, where there is one.
  const [last] = daysMeant(date, today);
  if (last === undefined || last >= today) return [];
  return [{ kind: 'closing.past', start: date.start, end: date.end, why: `${sayDay(last)} is over by then` }];
}

/** Whether what stands before a day makes it the last one for something. */
function isLastDay(before: string): boolean {
  const cue = matchesIn(before, CUE).at(-1);
  if (cue === undefined || !BETWEEN.test(before.slice(cue.index + cue[0].length))) return false;
  return !/^(?:by|until|till)$/iu.test(cue[0]) || TASK.test(before.slice(0, cue.index));
}

function withoutClock(before: string): string {
  const [clock] = matchesIn(before, CLOCK);
  return clock === undefined ? before : before.slice(0, clock.index);
}
