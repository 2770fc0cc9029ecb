/** Who answers an officer in doubt, and by when (clause A-P6c). */
import {
  addDays,
  addDuration,
  dayOf,
  localTime,
  parseTime,
  sayWhen,
  toInstant,
  toMs,
  weekdayOf,
} from '../text/time.js';
import type { Contact, Day, Hours, Instant } from '../types.js';

interface Opening {
  readonly from: Instant;
  readonly to: Instant;
}

// Somebody with hours at all is there within so many days, also over Christmas.
const LOOK_AHEAD_DAYS = 60;

/** When they are there on a day. */
function openings(hours: readonly Hours[], day: Day, zone: string): readonly Opening[] {
  return hours
    .filter(({ days }) => days.includes(weekdayOf(day)))
    .flatMap(({ from, to }) => {
      const [start, end] = [parseTime(`${day}T${from}`, zone), parseTime(`${day}T${to}`, zone)];
      return 'instant' in start && 'instant' in end ? [{ from: start.instant, to: end.instant }] : [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function openingsFrom(contact: Contact, now: Instant, zone: string): readonly Opening[] {
  const today = dayOf(now, zone);
  return Array.from({ length: LOOK_AHEAD_DAYS }, (_, ahead) => addDays(today, ahead))
    .flatMap((day) => openings(contact.hours, day, zone))
    .filter(({ to }) => to > now)
    .map(({ from, to }) => ({ from: from < now ? now : from, to }));
}

/** Whether they are there at that instant; somebody without stated hours always is. */
export function isThere(contact: Contact, now: Instant, zone: string): boolean {
  return (
    contact.hours.length === 0 ||
    openings(contact.hours, dayOf(now, zone), zone).some(({ from, to }) => from <= now && now < to)
  );
}

/**
 * By when they answer what reaches them now; null where they promise nothing. Hours and minutes count while they
 * are there; of days, only those on which they are.
 */
export function answerBy(contact: Contact, now: Instant, zone: string): Instant | null {
  if (contact.reply_within === null) return null;
  if (contact.hours.length === 0) return addDuration(now, contact.reply_within, zone);
  const all = openingsFrom(contact, now, zone);
  const [first] = all;
  if (first === undefined) return null;
  const [days, ms] = split(contact.reply_within);
  return days === 0 ? afterWork(all, ms) : afterDays(all, first.from, days, zone);
}

/** Whole days, and the milliseconds of hours and minutes, of a duration. */
function split(duration: string): readonly [number, number] {
  const start = '2000-01-01T00:00:00Z';
  const length = toMs(addDuration(start, duration, 'Etc/UTC')) - toMs(start);
  const days = Math.floor(length / 86_400_000);
  return duration.includes('T') && days === 0 ? [0, length] : [days, 0];
}

function afterWork(all: readonly Opening[], ms: number): Instant | null {
  let left = ms;
  for (const { from, to } of all) {
    const length = toMs(to) - toMs(from);
    if (left <= length) return toInstant(toMs(from) + left);
    left -= length;
  }
  return null;
}

/** The same time of day so many of their days later, or the end of that day's hours where it is earlier. */
function afterDays(all: readonly Opening[], start: Instant, days: number, zone: string): Instant | null {
  const dates = [...new Set(all.map(({ from }) => dayOf(from, zone)))];
  const day = dates[days];
  const last = all.findLast(({ from }) => dayOf(from, zone) === day);
  if (day === undefined || last === undefined) return null;
  const { hour, minute } = localTime(start, zone);
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const time = parseTime(`${day}T${clock}`, zone);
  return 'instant' in time && time.instant < last.to ? time.instant : last.to;
}

/** `Communications Team: 01632 960100, communications@council.example`. */
export function sayContact({ name, phone, email }: Contact): string {
  const ways = [phone, email].filter((way) => way !== null);
  return ways.length === 0 ? name : `${name}: ${ways.join(', ')}`;
}

/** When they answer, in a sentence; null where they promise nothing. */
export function sayAnswerBy(contact: Contact, now: Instant, zone: string): string | null {
  const by = answerBy(contact, now, zone);
  if (by === null) return null;
  return isThere(contact, now, zone)
    ? `They answer by ${sayWhen(by, zone)}.`
    : `They are not there now. They answer by ${sayWhen(by, zone)}.`;
}
