/**
 * Days, instants and durations in a named time zone (ISO 8601, RFC 3339). Only the zone's own rules are
 * asked of Intl, and those of London of `london.ts`; words are ours, so that no locale setting changes a byte.
 */
import type { Day, Duration, Instant, Weekday } from '../types.js';
import { londonAhead } from './london.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?$/u;
const OFFSET = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/u;
const DURATION =
  /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/u;

const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
export const MONTH_NAMES: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const MINUTE = 60_000;
const DAY_MS = 24 * 60 * MINUTE;

/** A clock's reading in a zone. */
export interface LocalTime {
  readonly day: Day;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * `gap`: the clocks skip that time. `ambiguous`: the clocks show it twice; `instant` is the first of the two.
 */
export type ParsedTime =
  { readonly status: 'ok' | 'ambiguous'; readonly instant: Instant } | { readonly status: 'gap' | 'invalid' };

/** Milliseconds of the Unix epoch to an instant, fractions of a second cut off. */
export function toInstant(ms: number): Instant {
  return `${new Date(Math.floor(ms / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

/** An instant's milliseconds of the Unix epoch. */
export function toMs(instant: Instant): number {
  return Date.parse(instant);
}

/** Whether the text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Whether the text is an ISO 8601 duration with at least one part. */
export function isDuration(text: string): boolean {
  return DURATION.test(text) && /\d/u.test(text) && !text.endsWith('T');
}

/** Whether Intl knows the zone. */
export function isTimeZone(zone: string): boolean {
  try {
    formatter(zone);
    return true;
  } catch {
    return false;
  }
}

// Making a DateTimeFormat costs a hundred times what using it does.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}

// All drafts of a run are looked at from one instant.
let last: { readonly instant: Instant; readonly zone: string; readonly time: LocalTime } | null = null;

/** What the clocks of the zone show at an instant. */
export function localTime(instant: Instant, zone: string): LocalTime {
  if (last?.instant !== instant || last.zone !== zone) last = { instant, zone, time: read(instant, zone) };
  return last.time;
}

function read(instant: Instant, zone: string): LocalTime {
  const ms = toMs(instant);
  const ahead = zone === 'Europe/London' ? londonAhead(ms) : null;
  return ahead === null ? readByIntl(instant, zone) : readUtc(ms + ahead);
}

function readUtc(ms: number): LocalTime {
  const shown = new Date(ms);
  return {
    day: shown.toISOString().slice(0, 10),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
  };
}

function readByIntl(instant: Instant, zone: string): LocalTime {
  const parts = new Map(
    formatter(zone)
      .formatToParts(toMs(instant))
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '0';
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    hour: Number(part('hour')),
    minute: Number(part('minute')),
    second: Number(part('second')),
  };
}

/** The day of an instant in the zone. */
export function dayOf(instant: Instant, zone: string): Day {
  return localTime(instant, zone).day;
}

/** Minutes that the zone's clocks are ahead of UTC at that moment. */
function offsetAt(ms: number, zone: string): number {
  const { day, hour, minute, second } = localTime(toInstant(ms), zone);
  const shown = Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + minute) * 60 + second) * 1000;
  return (shown - Math.floor(ms / 1000) * 1000) / MINUTE;
}

/** The moments at which the zone's clocks show this time: none in a gap, two in an overlap, else one. */
function momentsShowing(asIfUtc: number, zone: string): readonly number[] {
  const offsets = new Set([offsetAt(asIfUtc - DAY_MS, zone), offsetAt(asIfUtc + DAY_MS, zone)]);
  return [...offsets]
    .map((offset) => asIfUtc - offset * MINUTE)
    .filter((ms) => offsetAt(ms, zone) * MINUTE === asIfUtc - ms)
    .sort((a, b) => a - b);
}

/**
 * Reads a time with an offset or, without one, in the zone.
 * A date that the calendar lacks and an hour past 23 are `invalid`.
 */
export function parseTime(text: string, zone: string): ParsedTime {
  const [, day, hour, minute, second = '00', offset] = OFFSET.exec(text) ?? LOCAL.exec(text) ?? [];
  if (day === undefined || hour === undefined || minute === undefined) return { status: 'invalid' };
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return { status: 'invalid' };
  const clock = `${day}T${hour}:${minute}:${second}`;
  if (offset !== undefined) {
    const ms = Date.parse(`${clock}${offset}`);
    return Number.isNaN(ms) ? { status: 'invalid' } : { status: 'ok', instant: toInstant(ms) };
  }
  const [first, again] = momentsShowing(Date.parse(`${clock}Z`), zone);
  if (first === undefined) return { status: 'gap' };
  return { status: again === undefined ? 'ok' : 'ambiguous', instant: toInstant(first) };
}

/** The first instant of a day in the zone, also where the clocks skip midnight. */
export function startOfDay(day: Day, zone: string): Instant {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const [first] = momentsShowing(midnight, zone);
  return toInstant(first ?? midnight - offsetAt(midnight - DAY_MS, zone) * MINUTE);
}

/** The last instant of a day in the zone; whole seconds. */
export function endOfDay(day: Day, zone: string): Instant {
  return toInstant(toMs(startOfDay(addDays(day, 1), zone)) - 1000);
}

/** The day so many days later, or earlier. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The weekday of a day. */
export function weekdayOf(day: Day): Weekday {
  const index = new Date(`${day}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[index] ?? 'sun';
}

function addMonths(day: Day, months: number): Day {
  const [, year = '0', month = '1', date = '1'] = DAY.exec(day) ?? [];
  const total = Number(year) * 12 + Number(month) - 1 + months;
  const last = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
  const head = `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
  return `${head}-${String(Math.min(Number(date), last)).padStart(2, '0')}`;
}

/**
 * The instant a duration later. Years to days are counted on the zone's calendar (a day later is the same time
 * of day, also over a clock change), hours to seconds as they pass.
 */
export function addDuration(instant: Instant, duration: Duration, zone: string): Instant {
  const [, years = '0', months = '0', weeks = '0', days = '0', ...time] = DURATION.exec(duration) ?? [];
  const [hours = '0', minutes = '0', seconds = '0'] = time;
  const passed = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  const wholeMonths = Number(years) * 12 + Number(months);
  const wholeDays = Number(weeks) * 7 + Number(days);
  if (wholeMonths === 0 && wholeDays === 0) return toInstant(toMs(instant) + passed);
  const local = localTime(instant, zone);
  const day = addDays(addMonths(local.day, wholeMonths), wholeDays);
  const clock = ((local.hour * 60 + local.minute) * 60 + local.second) * 1000;
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + clock;
  const [first] = momentsShowing(asIfUtc, zone);
  return toInstant((first ?? asIfUtc - offsetAt(asIfUtc - DAY_MS, zone) * MINUTE) + passed);
}

/** The earlier of instants; null where there is none. */
export function earliest(instants: readonly (Instant | null)[]): Instant | null {
  const [first] = instants.filter((instant) => instant !== null).sort();
  return first ?? null;
}

/** `Monday 23 November 2026`. */
export function sayDay(day: Day): string {
  const [, year = '', month = '', date = ''] = DAY.exec(day) ?? [];
  return `${WEEKDAY_NAMES[weekdayOf(day)]} ${Number(date)} ${MONTH_NAMES[Number(month) - 1] ?? ''} ${year}`;
}

/** `2:15pm`, `9am`, `midday`, `midnight`. */
export function sayClock(hour: number, minute: number): string {
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${((hour + 11) % 12) + 1}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** `Monday 23 November 2026, 2:15pm` in the zone. */
export function sayWhen(instant: Instant, zone: string): string {
  const { day, hour, minute } = localTime(instant, zone);
  return `${sayDay(day)}, ${sayClock(hour, minute)}`;
}
