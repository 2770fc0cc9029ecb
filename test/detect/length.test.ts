import { describe, expect, it } from 'vitest';
import { measure } from '../../src/detect/length-units.js';
import { linksIn } from '../../src/detect/link.js';
import type { Platform } from '../../src/types.js';
import { draftOf } from '../support/fixtures.js';
import { factsOf, marksOf } from '../support/marks.js';

const platform: Platform = {
  id: 'x',
  limit: 10,
  unit: 'utf16',
  url_rule: 'as-written',
  kind: 'platform',
  source: 'a test',
  checked: '2026-01-01',
};

const over = (text: string, fields: Partial<Platform>): readonly string[] =>
  marksOf(draftOf(text), factsOf({ platforms: [{ ...platform, ...fields }] }))
    .filter(({ kind }) => kind === 'length.over')
    .map(({ start, end }) => text.slice(start, end));

describe('a post that is too long', () => {
  it.each([
    ['1234567890', {}, []],
    ['12345678901', {}, ['1']],
    ['123456789👍', {}, ['👍']],
    ['123456789👍', { unit: 'code-points' }, []],
    ['12345678👨‍👩‍👧x', { unit: 'graphemes' }, []],
    ['123456789é', { unit: 'bytes' }, ['é']],
    ['12345678👨‍👩‍👧', { unit: 'weighted' }, []],
    ['123456789見', { unit: 'weighted' }, ['見']],
    ['12345678901', { limit: null }, []],
    ['12345678901', { id: 'another' }, []],
    ['https://a.example', { limit: 17, url_rule: '23' }, ['https://a.example']],
    [`https://a.example/${'x'.repeat(50)}`, { limit: 23, url_rule: '23' }, []],
  ] satisfies [string, Partial<Platform>, string[]][])('%s %j: %j', (text, fields, expected) => {
    expect(over(text, fields)).toEqual(expected);
  });

  it('is measured once, however long', () => {
    const text = 'see a.example '.repeat(1000);
    expect(measure(text, { ...platform, url_rule: '23' }, linksIn(text)).total).toBe(1000 * (4 + 23 + 1));
  });
});
