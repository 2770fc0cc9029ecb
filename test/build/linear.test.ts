import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternsIn, unproven } from '../../src/build/linear.js';
import { builtInKinds } from '../../src/kinds.js';
import { patternAndText, textsFor } from '../support/pattern-texts.js';
import { secondEngine, type Span } from '../support/second-engine.js';
import type { Pattern } from '../support/second-pattern.js';

const PROOFS_MS = 1_200_000;

it(
  'proves every pattern of the program linear in the length of the text',
  async () => {
    // What proves patterns makes them anew, to see how long they take.
    const patterns = patternsIn('src').filter(
      ({ place, flags }) => flags !== '' || !place.startsWith('src/build/linear.ts:'),
    );
    expect(patterns.length).toBeGreaterThan(100);
    expect(await unproven(patterns)).toEqual([]);
  },
  PROOFS_MS,
);

it(
  'finds patterns that are slow, or put together while running',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'smcheck-linear-'));
    try {
      const lines = [
        'export const slow = /(a+)+$/u;',
        'export const made = new RegExp(String(1));',
        'export const quick = /a+/u;',
        'export const behind = /(?<!b)a+c/u;',
        'export const sure = /(?<![ab])a+c(?!d)/u;',
      ];
      writeFileSync(join(folder, 'patterns.ts'), lines.join('\n'));
      const failed = await unproven(patternsIn(folder));
      expect(failed.map(({ place, because }) => [place.slice(folder.length + 1), because])).toEqual([
        ['patterns.ts:1', 'exponential'],
        ['patterns.ts:2', 'made with new RegExp: write it as a literal'],
        ['patterns.ts:4', '2nd degree polynomial (fuzz)'],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  PROOFS_MS,
);

/** The build's own patterns read the program's files, and one of them is Go's. */
const PATTERNS = patternsIn('src').filter(({ place }) => !place.startsWith('src/build/'));

const POSTS = readdirSync('test/corpus').flatMap((name) =>
  Array.from(
    readFileSync(`test/corpus/${name}`, 'utf8').matchAll(/"text": ?("(?:[^"\\]|\\.)*")/gu),
    ([, text = '']) => String(JSON.parse(text)),
  ),
);
const EXAMPLES = builtInKinds.map(({ example }) => example);
const HOSTILE = [
  ...[
    '0',
    '07 ',
    'a.',
    'A ',
    'Ab ',
    'Mr. ',
    '“',
    '"',
    '[',
    '#a',
    '#aB',
    'a*',
    'a-',
    '.!',
    'Monday ',
    '12/',
    '@a',
  ],
  ...[
    'a@',
    '£1,000',
    '1 Jan ',
    'https://',
    '{{',
    '\n',
    '\u200B',
    '👨\u200D',
    'e\u0301',
    '\uD800',
    'I ',
    '\t',
  ],
].map((unit) => `x${unit.repeat(60)}x`);

/** As `matchAll` says, in one text. */
function nativeSpans({ source, flags }: Pattern, text: string): readonly Span[] {
  const pattern = new RegExp(source, `${flags.replaceAll(/[gy]/gu, '')}g`);
  return Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

/** V8 also looks for nothing between the halves of a pair of surrogates, where ECMA-262 knows no place. */
function isInsidePair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

describe('a second engine, which never backtracks', () => {
  it('means the same as JavaScript by patterns of every sort', () => {
    fc.assert(
      fc.property(patternAndText, ([pattern, text]) => {
        expect(secondEngine(pattern)(text)).toEqual(
          nativeSpans(pattern, text).filter(({ start }) => !isInsidePair(text, start)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['(a)\\1', 'u'],
    ['(?:a?)*', 'u'],
    ['\\W', 'iu'],
    ['\\P{Lu}', 'iu'],
    ['\\p{So}', 'u'],
    ['a', ''],
  ])('refuses /%s/%s, which it cannot say', (source, flags) => {
    expect(() => secondEngine({ source, flags })).toThrow();
  });

  it.each(PATTERNS)(
    'finds with $place what JavaScript finds',
    { timeout: PROOFS_MS },
    ({ place, source, flags }) => {
      const pattern = { source, flags };
      const engine = secondEngine(pattern);
      const made = fc.sample(textsFor(pattern), { numRuns: 60, seed: 1 });
      const texts = [...(place.startsWith('src/detect/') ? POSTS : []), ...EXAMPLES, ...HOSTILE, ...made];
      const wrong = texts.flatMap((text) => {
        const [here, there] = [nativeSpans(pattern, text), engine(text)];
        return isDeepStrictEqual(here, there) ? [] : [{ text, here, there }];
      });
      expect(wrong).toEqual([]);
      expect(made.some((text) => nativeSpans(pattern, text).length > 0)).toBe(true);
    },
  );
});
