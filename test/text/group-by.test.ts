import { expect, test } from 'vitest';
import { groupBy } from '../../src/text/group-by.js';

test('keeps keys and items in their order', () => {
  const groups = groupBy(['bin', 'art', 'box', 'air', 'cup'], (word) => word.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['bin', 'box']],
    ['a', ['art', 'air']],
    ['c', ['cup']],
  ]);
});

test('knows no key that no item has', () => {
  expect(groupBy([], () => 'a').size).toBe(0);
});
