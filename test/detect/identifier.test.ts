import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('numbers that belong to one person', () => {
  it.each([
    ['identifier.nino', 'Your claim: [[AB 12 34 56 C]]'],
    ['identifier.nino', 'Is it [[AB123456C]]? Or [[AB 123 456 C]], [[AB-12-34-56-C]]?'],
    ['identifier.nino', 'my national insurance number is [[ab123456c]]'],
    ['identifier.nino', '[[ab 12 34 56 c]]'],
    ['identifier.nhs', 'NHS number [[943 476 5919]] has been booked in.'],
    ['identifier.nhs', '[[943 476 5919]]'],
    ['identifier.nhs', '[[9434765919]] is my NHS number'],
    ['identifier.card', 'Pay with [[4111 1111 1111 1111]], [[4111111111111111]]'],
    ['identifier.card', '[[3782 822463 10005]]'],
  ])('%s: %s', (kind, row) => {
    expect(bracketed(row, kind)).toBe(row);
    expect(bracketed(row, 'identifier')).toBe(row);
  });

  it.each([
    'Bring two forms of ID and your National Insurance number.',
    'QQ 12 34 56 C, BG 12 34 56 C, AB 12 34 56 E, XAB123456C',
    'at 12 34 56 a, no 12 34 56 b',
    '943 476 5918', // wrong check figure
    '9434765919', // no cue
    'order 943 476 5919, ISBN 943 476 5919',
    '000 000 0000',
    'NHS 111 and 03069 990123',
    '4111 1111 1111 1112',
    '4111 111 111 111 1111',
    'UPRN 4111111111111', // Luhn fails
  ])('not %s', (row) => {
    expect(bracketed(row, 'identifier')).toBe(row);
  });
});
