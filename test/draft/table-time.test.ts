import { describe, expect, it } from 'vitest';
import { orderOf, slotFrom } from '../../src/draft/table-time.js';

describe('slots of schedules', () => {
  it.each([
    ['2026-12-01 09:00', '2026-12-01T09:00'],
    ['2026-12-01T09:00:30Z', '2026-12-01T09:00:30Z'],
    ['2026-12-01T09:00:00+0100', '2026-12-01T09:00:00+01:00'],
    ['2026/1/5 9:05', '2026-01-05T09:05'],
    ['01/12/2026 5:05 pm', '2026-12-01T17:05'],
    ['1.12.2026, 12:30 a.m.', '2026-12-01T00:30'],
    ['01-12-2026 23:59', '2026-12-01T23:59'],
  ])('%s', (written, slot) => {
    expect(slotFrom(written, 'dmy')).toBe(slot);
  });

  it('read the month first where that is said', () => {
    expect(slotFrom('12/01/2026 09:00', 'mdy')).toBe('2026-12-01T09:00');
  });

  it.each([
    '2026-12-01',
    '01/12/26 09:00',
    'tomorrow',
    '01/12-2026 09:00',
    '01/12/2026 13:00 pm',
    '1/2/2026 24:61',
  ])('are not %s', (written) => {
    expect(slotFrom(written, 'dmy')).toBeNull();
  });

  it.each([
    ['13/01/2026', 'dmy'],
    ['01/13/2026', 'mdy'],
    ['03/04/2026', 'either'],
    ['04/04/2026', null],
    ['2026-03-04', null],
    ['soon', null],
  ])('%s tells the order %s', (written, order) => {
    expect(orderOf(written)).toBe(order);
  });
});
