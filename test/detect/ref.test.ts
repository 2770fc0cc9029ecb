import { describe, expect, it } from 'vitest';
import { bracketed, marksIn } from '../support/marks.js';

describe('references', () => {
  it.each([
    ['ref.planning', 'Comment on [[3/22/0123/FUL]] and [[22/01234/HH]].'],
    ['ref.planning', '[[P/2026/0123/OUT]], [[3/22/0123/FUL]]'],
    ['ref.case', 'Your case number is [[CT-12345]], reference: [[0123456789]]'],
    ['ref.case', 'Application no. [[2026/0042]]'],
  ])('%s: %s', (kind, row) => {
    expect(bracketed(row, kind)).toBe(row);
  });

  it.each(['On 3/4/2026 and/or 24/7', 'In this case 12 people', 'Order by 5pm', 'km/h 30/40'])(
    'not %s',
    (row) => {
      expect(bracketed(row, 'ref')).toBe(row);
    },
  );

  it('claim their figures', () => {
    const kinds = marksIn({ where: 'text', text: 'Ref 01632960001, 3/22/0123/FUL' }).map(({ kind }) => kind);
    expect(kinds).toEqual(['ref.case', 'ref.planning']);
  });
});
