/** Dates and times as schedulers and spreadsheets write them. Which of day and month comes first is never guessed. */

export type DateOrder = 'dmy' | 'mdy';

const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ,]{1,3}(.{1,40}))?$/u;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})([-/.])(\d{4})(?:[T ,]{1,3}(.{1,40}))?$/u;
const TIME =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d{1,9})?)? ?([AaPp]\.?[Mm]\.?)?(Z|[+-]\d{2}:?\d{2})?$/u;

/** What two numbers before a year say of their order; `either` where both may be a month. */
export function orderOf(written: string): DateOrder | 'either' | null {
  const numbers = yearLast(written.trim());
  if (numbers === null) return null;
  const { first, second } = numbers;
  if (Number(first) > 12) return 'dmy';
  if (Number(second) > 12) return 'mdy';
  return Number(first) === Number(second) ? null : 'either';
}

/**
 * A slot as `formats.md` writes it, `2026-03-14T09:00`.
 * @returns null for what is no date with a time.
 */
export function slotFrom(written: string, order: DateOrder): string | null {
  const text = written.trim();
  const [, y, m, d, time] = YEAR_FIRST.exec(text) ?? [];
  if (y !== undefined) return joined(y, m, d, time);
  const last = yearLast(text);
  if (last === null) return null;
  const { first, second, year, rest } = last;
  return order === 'dmy' ? joined(year, second, first, rest) : joined(year, first, second, rest);
}

interface YearLast {
  readonly first: string;
  readonly second: string;
  readonly year: string;
  readonly rest: string | undefined;
}

/** Two numbers and a year, with the same sign between all three. */
function yearLast(text: string): YearLast | null {
  const [, first, sign, second, other, year, rest] = YEAR_LAST.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined || sign !== other) return null;
  return { first, second, year, rest };
}

function joined(year: string, month = '', day = '', time = ''): string | null {
  const clock = clockOf(time);
  return clock === null ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${clock}`;
}

/** `5:05 pm` as `17:05`; an offset stays. */
function clockOf(written: string): string | null {
  const [, hour, minute, second, half, offset = ''] = TIME.exec(written.trim()) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const hours = half === undefined ? Number(hour) : inDay(Number(hour), half);
  if (hours === null || hours > 23) return null;
  const zone = /^[+-]\d{4}$/u.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
  return `${String(hours).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${zone}`;
}

function inDay(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (/^p/iu.test(half) ? 12 : 0);
}
