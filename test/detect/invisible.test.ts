import { describe, expect, it } from 'vitest';
import { marksIn } from '../support/marks.js';

const count = (text: string): number =>
  marksIn({ where: 'text', text }).filter(({ kind }) => kind === 'invisible').length;

describe('characters that cannot be seen', () => {
  it.each([
    ['zero-width space', 'sm\u200Bart'],
    ['soft hyphen', 'sm\u00ADart'],
    ['right-to-left override', 'abc\u202Edef'],
    ['tags', 'hello\u{E0068}\u{E0069}'],
    ['selector on a letter', 'a\uFE0F'],
    ['byte order mark', 'a\uFEFFb'],
    ['escape byte', 'a\u001B[31mb'],
    ['bell', 'a\u0007b'],
    ['control of a second set', 'a\u009Bb'],
  ])('%s', (_, text) => {
    expect(count(text)).toBe(1);
  });

  it.each([
    ['families', '👨\u200D👩\u200D👧'],
    ['flags', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} 🇬🇧 🏳\uFE0F\u200D🌈'],
    ['keycaps', '1\uFE0F\u20E3 #\uFE0F\u20E3'],
    ['hearts and skin', '❤\uFE0F 👍🏽 🧑🏽\u200D🚒'],
    ['Persian', 'می\u200Cخواهم'],
    ['Hindi', 'क्\u200Dष'],
    ['tab and line feed', 'a\tb\nc'],
    ['Welsh, Polish', 'Tŷ Gŵyr, zażółć gęślą jaźń'],
  ])('not in %s', (_, text) => {
    expect(count(text)).toBe(0);
  });
});
