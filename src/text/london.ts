/**
 * The clocks of London, without `Intl`: making its first formatter takes a tenth of a whole check. The rule of
 * the Summer Time Order 2002 (SI 2002/262): an hour ahead from the last Sunday of March to that of October, 1am UTC.
 */

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

/** Years in which that is known to hold; a test holds it against Node's own zones. */
export const LONDON_YEARS = { first: 2002, last: 2035 } as const;

const MARCH = 2;
const OCTOBER = 9;

/** Milliseconds that London is ahead of UTC; null in years for which somebody else must be asked. */
export function londonAhead(ms: number): number | null {
  const year = new Date(ms).getUTCFullYear();
  // Not so: also for a time that is no number.
  if (!(year >= LONDON_YEARS.first && year <= LONDON_YEARS.last)) return null;
  return ms >= changeIn(year, MARCH) && ms < changeIn(year, OCTOBER) ? HOUR_MS : 0;
}

/** 1am UTC on the last Sunday of a month of 31 days. */
function changeIn(year: number, month: number): number {
  const last = Date.UTC(year, month, 31, 1);
  return last - new Date(last).getUTCDay() * DAY_MS;
}
