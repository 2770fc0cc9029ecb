import { addDays, isDay, weekdayOf } from '../text/time.js';
import type { Day, Weekday } from '../types.js';
import { keptForLatest } from '../text/kept.js';
import { matches } from '../text/matches.js';

/** A date as somebody wrote it. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly weekday: Weekday | null;
  /** The weekday's own letters, as written; empty where there is none. */
  readonly weekdayWords: string;
  readonly date: number;
  /** From 1. */
  readonly month: number;
  readonly year: number | null;
}

const DATE_FIRST =
  /(?<![A-Za-z0-9À-ɏ/.-])(?:(?<weekday>mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[.,]? +(?:the +)?)?(?<date>\d{1,2})(?:st|nd|rd|th)?(?: ?(?:-|–|to|and|&) ?\d{1,2}(?:st|nd|rd|th)?)? (?:of )?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\b\.?(?:,? (?<year>\d{4}))?(?![A-Za-z0-9À-ɏ])/giu;
const MONTH_FIRST =
  /(?<![A-Za-z0-9À-ɏ/.-])(?:(?<weekday>mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[.,]? +)?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\.? (?<date>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?(?![A-Za-z0-9À-ɏ:])/giu;
/** British order: the day stands first. */
const NUMBERS =
  /(?<![A-Za-z0-9À-ɏ/.-])(?:(?<weekday>mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[.,]? +)?(?<date>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4}|\d{2})(?![A-Za-z0-9À-ɏ/]|[.-]\d)/giu;
const ISO = /(?<![A-Za-z0-9À-ɏ/.-])(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})(?![A-Za-z0-9À-ɏ/]|[.-]\d)/gu;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Every date with a day and a month, in the order of the text, none inside another. */
export const datesIn = keptForLatest((text: string): readonly WrittenDate[] =>
  /\d/u.test(text) ? readAll(text) : [],
);

function readAll(text: string): readonly WrittenDate[] {
  const dates = [DATE_FIRST, MONTH_FIRST, NUMBERS, ISO]
    .flatMap((pattern) => matches(text, pattern).map(read))
    .filter((date) => date.date >= 1 && date.date <= 31 && date.month >= 1 && date.month <= 12)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return dates.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

function read(match: RegExpMatchArray): WrittenDate {
  const { weekday = '', date = '', month = '', year } = match.groups ?? {};
  const name = weekday.slice(0, 3).toLowerCase();
  const start = match.index ?? 0;
  return {
    start,
    end: start + match[0].length,
    weekday: WEEKDAYS.find((one) => one === name) ?? null,
    weekdayWords: weekday,
    date: Number(date),
    month: /^\d/u.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    year: year === undefined ? null : fullYear(year),
  };
}

/** Two figures: this century, but for years of birth of the living. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

/** The day meant, or null where the calendar has none. */
export function dayIn(year: number, { month, date }: WrittenDate): Day | null {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/**
 * The days that a date may mean: with a year that one; without, the next such day and, since posts look back
 * on what has just been, the last one where it is at most a month ago.
 */
export function daysMeant(written: WrittenDate, today: Day): readonly Day[] {
  const here = Number(today.slice(0, 4));
  // 29 February comes every fourth year, but for a full century now and then.
  const years = written.year === null ? Array.from({ length: 10 }, (_, i) => here - 1 + i) : [written.year];
  const days = years.map((year) => dayIn(year, written)).filter((day) => day !== null);
  if (written.year !== null) return days;
  const recent = days.filter((day) => day < today && day >= addDays(today, -31));
  const next = days.find((day) => day >= today);
  return next === undefined ? recent : [...recent, next];
}

/** Whether the weekday written is that of one of the days meant. */
export function agrees(written: WrittenDate, days: readonly Day[]): boolean {
  return days.some((day) => weekdayOf(day) === written.weekday);
}
