import { describe, expect, it } from 'vitest';
import { builtInKinds, matchesKind } from '../src/kinds.js';

describe('matchesKind', () => {
  it.each([
    ['phone', 'phone', true],
    ['phone.mobile', 'phone', true],
    ['phone.mobile', 'phone.mobile', true],
    ['identifier.nhs', 'identifier', true],
    ['phone', 'phone.mobile', false],
    ['phone.mobile', 'phone.m', false],
    ['phones', 'phone', false],
    ['telephone', 'phone', false],
    ['word.campaign', 'word.campaigns', false],
  ])('%s, wanted %s: %s', (kind, wanted, expected) => {
    expect(matchesKind(kind, wanted)).toBe(expected);
  });
});

describe('the built-in kinds', () => {
  it('are named once each, as the format allows', () => {
    const kinds = builtInKinds.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const kind of kinds) expect(kind).toMatch(/^[a-z][a-z-]*(?:\.[a-z][a-z-]*)*$/u);
  });

  it('have a title and an example each', () => {
    for (const { title, example } of builtInKinds) {
      expect(title).not.toBe('');
      expect(example).not.toBe('');
    }
  });
});
