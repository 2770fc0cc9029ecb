import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reachOf } from '../../src/detect/reach.js';

const span = fc.tuple(fc.nat(20), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));

it('is the furthest end of what starts at or before a place', () => {
  fc.assert(
    fc.property(fc.array(span), fc.nat(45), (spans, at) => {
      const ends = spans.filter(({ start }) => start <= at).map(({ end }) => end);
      expect(reachOf(spans)(at)).toBe(Math.max(0, ...ends));
    }),
  );
});
