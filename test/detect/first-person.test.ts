import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('one person speaking', () => {
  it.each(['[[I]] am so tired.', 'Ask [[me]] and my boss.', "[[I'm]] off", 'Then [[I’ve]] done it'])(
    '%s',
    (row) => {
      expect(bracketed(row, 'first-person')).toBe(row);
    },
  );

  it.each([
    'We are sorry.',
    'Our ranger says: “I planted it.”',
    'See page i, part A.I. and I-95',
    'Mexican food, mystery, mime',
  ])('nobody in %s', (row) => {
    expect(bracketed(row, 'first-person')).toBe(row);
  });
});
