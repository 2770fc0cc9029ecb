import fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtNeeds, readNeeds, writeNeeds, writtenNeeds } from '../../src/text/built-needs.js';
import { needsOf } from '../../src/text/needs.js';

it('reads what it has written', () => {
  const symbol = fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code));
  const string = fc.array(symbol, { minLength: 1, maxLength: 5 }).map((symbols) => symbols.join(''));
  const needs = fc.array(fc.array(string, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(needs, (some) => {
      expect(readNeeds(writeNeeds(some))).toEqual(some);
    }),
  );
});

it('writes the needs of patterns under their sources', () => {
  const pattern = /due (?:on|by)/gu;
  expect(
    Object.entries(writtenNeeds([pattern])).map(([source, written]) => [source, readNeeds(written)]),
  ).toEqual([['due (?:on|by)', needsOf(pattern)]]);
});

it('knows nothing where nothing was built', () => {
  expect(builtNeeds(/due/gu)).toBeNull();
});
