import { describe, expect, it } from 'vitest';
import { bracketed, marksIn } from '../support/marks.js';

describe('numbers of patients', () => {
  it.each([
    'NHS number [[943 476 5919]] has been booked in.',
    '[[943 476 5919]]',
    '[[9434765919]] is my NHS number',
    'NHS [[999 000 0018]] – 12 December',
  ])('%s', (row) => {
    expect(bracketed(row, 'identifier.nhs')).toBe(row);
  });

  it.each([
    '943 476 5918',
    '9434765919',
    'order 943 476 5919, ISBN 943 476 5919',
    '000 000 0000',
    'NHS 111 and 03069 990123',
    'NHS walk-in centre, open 12.10 2026 – 14.00',
  ])('none in %s', (row) => {
    expect(bracketed(row, 'identifier.nhs')).toBe(row);
  });

  it('tells numbers of Scotland and of tests apart', () => {
    const row = 'CHI number [[0101909993]] matches the form.';
    expect(bracketed(row, 'identifier.chi')).toBe(row);
    const [mark] = marksIn({ where: 'text', text: 'NHS 999 000 0018' }).filter(({ kind }) =>
      kind.startsWith('identifier'),
    );
    expect(mark?.why).toBe('an NHS number of the range for tests');
  });
});
