import { describe, expect, it } from 'vitest';
import { asLetter, asShape, needsOf } from '../../src/text/needs.js';

/** What is not ASCII. */
const OTHER = '\u007F';

describe('what a text must hold for a pattern to match', () => {
  it.each([
    [
      'one of several words',
      /(?<![a-z])(?:due (?:on|by)|overdue)(?![a-z])/gu,
      [
        ['due on', 'due by', 'overdue'],
        ['AAA AA', 'AAAAAAA'],
      ],
    ],
    ['a figure, whichever it is', /B\d{3}/gu, [['b000'], ['A000']]],
    ['letters, whichever they are', /[A-Z]{2}\d/gu, [['AA0'], ['0']]],
    [
      'what may be left out, with it and without',
      /colou?r/giu,
      [
        ['colour', 'color'],
        ['AAAAAA', 'AAAAA'],
      ],
    ],
    ['what stands around something unknown', /@\p{L}+\.example/gu, [['.example'], ['@'], ['.AAAAAAA']]],
    ['what must stand before and behind it', /(?<=£)\d+(?=p)/gu, [[OTHER], ['p'], ['0'], ['A']]],
    ['the least of what repeats', /x{2,}y/gu, [['xxy'], ['xx'], ['AAA'], ['AA']]],
    ['a few of what repeats', /a{0,2}b/gu, [['b', 'ab', 'aab']]],
    [
      'what a back reference may leave out',
      /(?<year>20)\d\d|\k<year>x/gu,
      [
        ['0000', 'x'],
        ['0000', 'A'],
      ],
    ],
    ['what stands behind any character but some', /[^a-z]at/gu, [['at'], ['AA']]],
  ])('%s', (_, pattern, expected) => {
    expect(needsOf(pattern)).toEqual(expected);
  });

  it.each([
    ['anything', /.+/gu],
    ['nothing at all', /(?:due)?/gu],
    ['one of which is unknown', /due|\p{Lu}/gu],
    ['what must not stand there', /(?<!a)(?!b)\p{L}/gu],
    ['a character of two units', /\u{1F600}/gu],
  ])('says nothing of %s', (_, pattern) => {
    expect(needsOf(pattern)).toEqual([]);
  });

  it('says nothing of classes inside classes', () => {
    expect(needsOf({ source: '[[a-z]--[aeiou]]', flags: 'gv' })).toEqual([]);
  });

  it('writes capitals small, figures as one and what is not ASCII as another', () => {
    const written = (alphabet: (code: number) => number): string =>
      Array.from('Aé7-z', (sign) => String.fromCharCode(alphabet(sign.charCodeAt(0)))).join('');
    expect(written(asLetter)).toBe(`a${OTHER}0-z`);
    expect(written(asShape)).toBe(`A${OTHER}0-A`);
  });
});
