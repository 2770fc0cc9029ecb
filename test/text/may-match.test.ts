import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternsIn } from '../../src/build/linear.js';
import { mayMatch } from '../../src/text/may-match.js';

const PATTERNS = patternsIn('src').map(({ source, flags }) => new RegExp(source, flags.replace('g', '')));
const SOUGHT = patternsIn('src/detect')
  .filter(({ flags }) => flags.includes('g'))
  .map(({ source, flags }) => new RegExp(source, flags.replace('g', '')));
const POSTS = ['benign', 'breaches', 'disguises', 'drama-numbers'].flatMap((set) =>
  readFileSync(`test/corpus/${set}.jsonl`, 'utf8')
    .split('\n')
    .slice(0, 250)
    .filter((line) => line !== '')
    .map(textOf),
);

function textOf(line: string): string {
  const row: unknown = JSON.parse(line);
  return typeof row === 'object' && row !== null && 'text' in row ? String(row.text) : '';
}

const MINUTES = 120_000;

function missed(text: string): readonly string[] {
  return PATTERNS.filter((pattern) => !mayMatch(text, pattern) && pattern.test(text)).map(String);
}

describe('a text looked through for what patterns need', () => {
  it('passes over no pattern of the program that matches one of our posts', { timeout: MINUTES }, () => {
    for (const text of POSTS) expect(missed(text), text).toEqual([]);
  });

  it('passes over no pattern that matches pieces of posts put together', { timeout: MINUTES }, () => {
    const piece = fc.tuple(fc.constantFrom(...POSTS), fc.nat(400), fc.integer({ min: 1, max: 40 }));
    const text = fc
      .array(
        fc.oneof(
          piece.map(([post, from, length]) => post.slice(from, from + length)),
          fc.constantFrom(
            '07700 900123',
            'AB123456C',
            '\u017F',
            '\u212A',
            'É',
            '😀',
            '\uD83D',
            '£',
            '\n',
            '\0',
          ),
        ),
        { maxLength: 8 },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (one) => {
        expect(missed(one)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('spares more than half of the looks that detectors would take', () => {
    const looks = POSTS.slice(0, 250).flatMap((text) => SOUGHT.map((pattern) => mayMatch(text, pattern)));
    expect(looks.filter((may) => !may).length / looks.length).toBeGreaterThan(0.5);
  });

  it('knows the letters that fold to s and k without regard to case', () => {
    expect(mayMatch('a ſpade', /spade/iu)).toBe(true);
    expect(mayMatch('a \u212Aettle', /kettle/iu)).toBe(true);
    expect(mayMatch('a spade', /kettle/iu)).toBe(false);
  });

  it('forgets a text with the next, however many there are', () => {
    for (let n = 0; n < 600; n += 1) {
      expect(mayMatch(`due ${n}`, /due/u)).toBe(true);
      expect(mayMatch(`nothing ${n}`, /due/u)).toBe(false);
    }
  });

  it('takes a long text to hold anything', () => {
    expect(mayMatch('a'.repeat(30_000), /due/u)).toBe(true);
  });
});
