import { describe, expect, it } from 'vitest';
import { bracketed, marksIn } from '../support/marks.js';

describe('facts', () => {
  it.each([
    ['fact.date', 'Open [[Saturday 28 November 2026]] and [[3rd of June]], [[June 3, 2027]].'],
    ['fact.date', '[[28/11/2026]], [[28.11.26]], [[2026-11-28]], [[28-29 November]]'],
    ['fact.date', 'Every [[Tuesday]], [[tomorrow]] and in [[2027]]'],
    ['fact.time', 'From [[7am]] to [[7.30pm]], [[14:00]], [[noon]] or [[10 o’clock]]'],
    ['fact.money', 'Pay [[£400]], [[£1,200.50]], [[£3 million]], [[50p]]'],
    ['fact.number', '[[40]] trees, [[12%]], [[12 per cent]], [[1,234.5]] and [[10]], then'],
  ])('%s: %s', (kind, row) => {
    expect(bracketed(row, kind)).toBe(row);
  });

  it.each(['Sat on a mat in May, march on. The sun came out.', 'the A10, B1234, #2026, Covid19'])(
    'not %s',
    (row) => {
      expect(bracketed(row, 'fact')).toBe(row);
    },
  );

  it('are said once each', () => {
    const kinds = marksIn({ where: 'text', text: 'Saturday 28 November 2026, 7.30pm: £4' }).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['fact.date', 'fact.time', 'fact.money']);
  });
});
