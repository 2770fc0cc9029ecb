import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pages, PAGE_SIZE } from '../src/group.js';

it('keeps every item once and in order, at most ten to a page', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 45 }), (items) => {
      const made = pages(items);
      expect(made.flat()).toEqual(items);
      expect(made.slice(0, -1).every((page) => page.length === PAGE_SIZE)).toBe(true);
      expect(made.every((page) => page.length > 0 && page.length <= PAGE_SIZE)).toBe(true);
    }),
  );
});
