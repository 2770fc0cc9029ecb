import { describe, expect, it } from 'vitest';
import { timetable, type Departure } from '../../src/report/timetable.js';
import { PLAIN_PAINT } from '../../src/safe/paint.js';

const VIEW = { width: 80, redact: false, plain: true, alone: false };

function departure(
  slot: string | null,
  when: string,
  file = 'a.md',
  open: readonly string[] = [],
): Departure {
  return { slot, cells: [when, '@Nowhere on X', 'Ready to post', file], open };
}

describe('what goes out when', () => {
  const two = [
    departure('2026-11-25T09:00:00Z', 'Wednesday, 9am'),
    departure('2026-11-24T09:00:00Z', 'Tuesday, 9am', 'b.md'),
  ];

  it('is told soonest first, in columns', () => {
    expect(timetable(two, VIEW, PLAIN_PAINT)).toEqual([
      '',
      'What goes out when',
      '  Tuesday, 9am    @Nowhere on X  Ready to post  b.md',
      '  Wednesday, 9am  @Nowhere on X  Ready to post  a.md',
    ]);
  });

  it('says of each that is not ready why, and what to do next; those that could not be read come last', () => {
    const open = ['“fun day” does not fit this time.', 'Ask Communications.'];
    const all = [
      departure(null, '', 'c.md', ['It is empty.']),
      departure('2026-11-26T09:00:00Z', 'Friday', 'd.md', open),
    ];
    expect(timetable(all, VIEW, PLAIN_PAINT).slice(2)).toEqual([
      '  Friday  @Nowhere on X  Ready to post  d.md',
      '    “fun day” does not fit this time.',
      '    Ask Communications.',
      '          @Nowhere on X  Ready to post  c.md',
      '    It is empty.',
    ]);
  });

  it('has the file below where the screen is narrow', () => {
    expect(timetable(two, { ...VIEW, width: 48 }, PLAIN_PAINT).slice(2, 4)).toEqual([
      '  Tuesday, 9am    @Nowhere on X  Ready to post',
      '    b.md',
    ]);
  });

  it('is left out for one post, and for more than people read', () => {
    expect(timetable(two.slice(0, 1), VIEW, PLAIN_PAINT)).toEqual([]);
    expect(
      timetable(
        Array.from({ length: 101 }, () => departure('T', 'once')),
        VIEW,
        PLAIN_PAINT,
      ),
    ).toEqual([]);
  });
});
