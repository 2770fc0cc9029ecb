import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addDuration,
  dayOf,
  earliest,
  endOfDay,
  isDay,
  isDuration,
  isTimeZone,
  localTime,
  parseTime,
  sayClock,
  sayWhen,
  startOfDay,
  toInstant,
  toMs,
  weekdayOf,
} from '../../src/text/time.js';

const london = 'Europe/London';

describe('parseTime', () => {
  it.each([
    ['2026-01-05T09:00', 'ok', '2026-01-05T09:00:00Z'],
    ['2026-07-05T09:00', 'ok', '2026-07-05T08:00:00Z'],
    ['2026-07-05 09:00:30', 'ok', '2026-07-05T08:00:30Z'],
    ['2026-07-05T09:00+02:00', 'ok', '2026-07-05T07:00:00Z'],
    ['2026-07-05T09:00:00.999Z', 'ok', '2026-07-05T09:00:00Z'],
    // The clocks of London showed 01:30 twice on that night; the first is meant.
    ['2026-10-25T01:30', 'ambiguous', '2026-10-25T00:30:00Z'],
  ])('reads %s', (text, status, instant) => {
    expect(parseTime(text, london)).toEqual({ status, instant });
  });

  it.each([
    ['2026-03-29T01:30', 'gap'],
    ['2027-03-28T01:00', 'gap'],
    ['2026-02-30T09:00', 'invalid'],
    ['2026-01-05T24:00', 'invalid'],
    ['2026-01-05T09:60', 'invalid'],
    ['2026-01-05', 'invalid'],
    ['5/1/2026 09:00', 'invalid'],
    ['2026-01-05T09:00+99:00', 'invalid'],
    ['tomorrow', 'invalid'],
  ])('refuses %s as %s', (text, status) => {
    expect(parseTime(text, london)).toEqual({ status });
  });

  it('leads every local time that is shown once back to itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const instant = toInstant(seconds * 1000);
        const { day, hour, minute, second } = localTime(instant, london);
        const two = (n: number): string => String(n).padStart(2, '0');
        const read = parseTime(`${day}T${two(hour)}:${two(minute)}:${two(second)}`, london);
        if (read.status === 'ok') expect(read.instant).toBe(instant);
        else expect(read.status).toBe('ambiguous');
      }),
      { numRuns: 300 },
    );
  });
});

describe('days', () => {
  it('knows the calendar', () => {
    expect(['2024-02-29', '2026-02-28'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-1-5', '26-01-05', ''].some(isDay)).toBe(false);
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(weekdayOf('2026-06-03')).toBe('wed');
  });

  it('belong to the zone', () => {
    expect(dayOf('2026-06-30T23:30:00Z', london)).toBe('2026-07-01');
    expect(startOfDay('2026-07-01', london)).toBe('2026-06-30T23:00:00Z');
    expect(endOfDay('2026-07-01', london)).toBe('2026-07-01T22:59:59Z');
    // Santiago skips midnight when its summer time begins.
    expect(startOfDay('2026-09-06', 'America/Santiago')).toBe('2026-09-06T04:00:00Z');
  });
});

describe('durations', () => {
  it.each(['P1D', 'PT60M', 'P1Y2M3W4DT5H6M7S'])('accepts %s', (text) => {
    expect(isDuration(text)).toBe(true);
  });
  it.each(['', 'P', 'PT', '1D', 'P-1D', 'P1H', 'P1DT', 'one day'])('refuses "%s"', (text) => {
    expect(isDuration(text)).toBe(false);
  });

  it('counts days on the calendar and hours as they pass', () => {
    const before = '2026-03-28T09:00:00Z';
    expect(addDuration(before, 'P1D', london)).toBe('2026-03-29T08:00:00Z');
    expect(addDuration(before, 'PT24H', london)).toBe('2026-03-29T09:00:00Z');
    expect(addDuration('2026-01-31T12:00:00Z', 'P1M', london)).toBe('2026-02-28T12:00:00Z');
    expect(addDuration('2024-02-29T12:00:00Z', 'P1Y', london)).toBe('2025-02-28T12:00:00Z');
    expect(addDuration('2026-01-05T12:00:00Z', 'PT60M', london)).toBe('2026-01-05T13:00:00Z');
  });
});

describe('words', () => {
  it('says times as people write them', () => {
    expect(sayWhen('2026-11-23T14:15:00Z', london)).toBe('Monday 23 November 2026, 2:15pm');
    expect(sayWhen('2026-07-01T08:00:00Z', london)).toBe('Wednesday 1 July 2026, 9am');
    expect([sayClock(0, 0), sayClock(12, 0), sayClock(0, 5), sayClock(12, 30)]).toEqual([
      'midnight',
      'midday',
      '12:05am',
      '12:30pm',
    ]);
  });

  it('finds the earliest', () => {
    expect(earliest(['2026-02-01T00:00:00Z', null, '2026-01-01T00:00:00Z'])).toBe('2026-01-01T00:00:00Z');
    expect(earliest([null])).toBeNull();
  });

  it('knows zones', () => {
    expect(isTimeZone('Europe/London')).toBe(true);
    expect(isTimeZone('Europe/Nowhere')).toBe(false);
    expect(toMs('1970-01-01T00:00:01Z')).toBe(1000);
  });
});
