import { describe, expect, it } from 'vitest';
import { bracketed, marksIn } from '../support/marks.js';

describe('quoted words', () => {
  it.each([
    'She said: [[“We planted forty trees by the river on Saturday.”]]',
    'She said [["we planted forty trees by the river on Saturday"]].',
  ])('%s', (row) => {
    expect(bracketed(row, 'quote')).toBe(row);
  });

  it.each([
    'The “Winter Warmers” group meets.',
    'A 5" pipe and a 6" pipe lie by the side of the road',
    'one " alone in a long line of words that goes on and on',
  ])('not %s', (row) => {
    expect(bracketed(row, 'quote')).toBe(row);
  });

  it('are a whole quoted post', () => {
    const text = 'Lovely!';
    expect(marksIn({ where: 'quote:0', text }).map(({ kind, end }) => [kind, end])).toEqual([
      ['quote', text.length],
    ]);
  });
});
