import { describe, expect, it } from 'vitest';
import { timetable, type Departure } from '../../src/report/timetable.js';
import { PLAIN_PAINT } from '../../src/safe/paint.js';

const VIEW = { width: 80, redact: false, plain: true, alone: false };

function departure(slot: string, when: string, file = 'a.md'): Departure {
  return { slot, cells: [when, '@Nowhere on X', 'Ready to post', file] };
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
