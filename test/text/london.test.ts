import { describe, expect, it } from 'vitest';
import { LONDON_YEARS, londonAhead } from '../../src/text/london.js';

const HOUR = 60 * 60_000;

/** What Node's own zones say. */
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeZoneName: 'longOffset',
});
function aheadByIntl(ms: number): number {
  const name = clock.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value;
  return name === 'GMT+01:00' ? HOUR : 0;
}

const years = Array.from(
  { length: LONDON_YEARS.last - LONDON_YEARS.first + 1 },
  (_, n) => LONDON_YEARS.first + n,
);

describe('londonAhead', () => {
  it.each(years)('agrees in %i with the zones of this Node, every day and around both changes', (year) => {
    for (let ms = Date.UTC(year, 0, 1); ms < Date.UTC(year + 1, 0, 1); ms += 24 * HOUR)
      for (const at of [ms, ms + HOUR - 1, ms + HOUR])
        expect([at, londonAhead(at)]).toEqual([at, aheadByIntl(at)]);
  });

  it.each([
    ['2026-03-29T00:59:59Z', 0],
    ['2026-03-29T01:00:00Z', HOUR],
    ['2026-10-25T00:59:59Z', HOUR],
    ['2026-10-25T01:00:00Z', 0],
  ])('changes at 1am UTC: %s', (instant, ahead) => {
    expect(londonAhead(Date.parse(instant))).toBe(ahead);
  });

  it.each([Date.UTC(2001, 11, 31), Date.UTC(2036, 0, 1), Number.NaN])('leaves %d to others', (ms) => {
    expect(londonAhead(ms)).toBeNull();
  });
});
