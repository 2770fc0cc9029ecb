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
  max_bytes: null,
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

  it('is held to a limit in bytes too', () => {
    expect(over('1234é', { limit: 5, max_bytes: 5 })).toEqual(['é']);
    expect(over('1234é', { limit: 4, max_bytes: 5 })).toEqual(['é']);
  });

  it('says what counts otherwise than letter by letter', () => {
    const why = (text: string, fields: Partial<Platform>): string | undefined =>
      marksOf(draftOf(text), factsOf({ platforms: [{ ...platform, ...fields }] })).find(
        ({ kind }) => kind === 'length.over',
      )?.why;
    const x = { limit: 20, unit: 'weighted', url_rule: '23' } as const;
    expect(why('Look https://a.uk 👍 見', x)).toBe(
      'x allows 20, this has 34; 1 link of 23 each; 1 emoji of 2 each; 1 letter of 2 each',
    );
    expect(why('Nothing but letters here', x)).toBe('x allows 20, this has 24');
  });

  it('is measured once, however long', () => {
    const text = 'see a.example '.repeat(1000);
    expect(measure(text, { ...platform, url_rule: '23' }, linksIn(text)).total).toBe(1000 * (4 + 23 + 1));
  });
});
