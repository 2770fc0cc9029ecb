import { endOfDay, parseTime, sayWhen, startOfDay } from '../text/time.js';
import type { Detector, Facts, Instant } from '../types.js';
import { datesIn, dayIn, daysMeant, type WrittenDate } from './dates.js';
import { moment } from './moment.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

const CUE = /(?<![A-Za-z0-9À-ɏ])embargo(?:ed)?:?(?: (?:until|till|to|for))?(?![A-Za-z0-9À-ɏ])/giu;
/** What makes the cue an embargo and not the word: a stop, or a day within so many characters. */
const REACH = 60;
const CLOCK = /(?<![A-Za-z0-9À-ɏ])(\d{1,2})(?:[.:](\d\d))? ?(am|pm|hrs|hours)?(?![A-Za-z0-9À-ɏ/])/giu;

/** An embargo that has not ended when the post goes out, or has (clause A-P6b). */
export const embargo: Detector = {
  name: 'embargo',
  makes: ['embargo', 'embargo-past'],
  find: (parts, _, facts) =>
    inProse(parts, (text) => matches(text, CUE).flatMap((cue) => held(text, cue, facts))),
};

function held(text: string, cue: RegExpMatchArray, facts: Facts): readonly Found[] {
  const start = cue.index ?? 0;
  const end = start + cue[0].length;
  const near = text.slice(end, end + REACH);
  const [date] = datesIn(near);
  const line = /\n|[!?]/u.exec(near)?.index ?? REACH;
  if (date !== undefined && date.start <= line) return [dated(text, start, end, date, near, facts)];
  // "The embargo has ended" is a sentence; "EMBARGOED" and "Embargo:" are stamps.
  const isStamp = /^EMBARGO|:$|until$|till$/u.test(cue[0]);
  return isStamp ? [{ kind: 'embargo', start, end, why: 'an embargo without a date' }] : [];
}

function dated(
  text: string,
  start: number,
  after: number,
  date: WrittenDate,
  near: string,
  facts: Facts,
): Found {
  const zone = facts.organisation.time_zone;
  const day =
    date.year === null ? (daysMeant(date, moment(facts).day).at(-1) ?? null) : dayIn(date.year, date);
  const end = after + date.end + clockAfter(near.slice(date.end)).length;
  if (day === null)
    return { kind: 'embargo', start, end, why: 'an embargo until a day that the calendar lacks' };
  const clock = clockIn(`${near.slice(0, date.start)} ${clockAfter(near.slice(date.end))}`);
  const lifts = clock === null ? startOfDay(day, zone) : momentOf(day, clock, zone);
  const kind = facts.at < lifts ? 'embargo' : 'embargo-past';
  return { kind, start, end: Math.min(end, text.length), why: `it ends ${sayWhen(lifts, zone)}` };
}

/** `, 9am` or ` at 00:01` that stands right behind the date. */
function clockAfter(rest: string): string {
  return /^,?(?: at)? \d{1,2}(?:[.:]\d\d(?: ?[ap]m)?| ?[ap]m)(?![A-Za-z0-9À-ɏ])/iu.exec(rest)?.[0] ?? '';
}

function clockIn(text: string): string | null {
  for (const [, hour = '', minute = '00', half] of text.matchAll(CLOCK)) {
    const said = Number(hour);
    const hours = half?.toLowerCase() === 'pm' && said < 12 ? said + 12 : said;
    const early = half?.toLowerCase() === 'am' && said === 12 ? 0 : hours;
    return `${String(early).padStart(2, '0')}:${minute}`;
  }
  return null;
}

function momentOf(day: string, clock: string, zone: string): Instant {
  const parsed = parseTime(`${day}T${clock}`, zone);
  switch (parsed.status) {
    case 'ok':
    case 'ambiguous':
      return parsed.instant;
    case 'gap':
    case 'invalid':
      // A time that no clock shows: hold it the whole day.
      return endOfDay(day, zone);
  }
}
