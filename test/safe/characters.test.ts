import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notation, visible } from '../../src/safe/characters.js';

// TypeScript knows the v flag from a later target on; every Node we run on has it.
const RGI_EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v');

describe('what may be printed stays as it is', () => {
  test.each([
    ['English', 'Green bins: Thursday, 7am – don’t forget! £4.50 “now”'],
    ['Welsh', 'Mae’r llyfrgell ar gau ddydd Llun. Ŵyl y Banc, tŷ, ŷd'],
    ['Polish', 'Żółte pojemniki odbieramy w środę, proszę'],
    ['Arabic', 'المكتبة مغلقة يوم الاثنين'],
    ['Hebrew', 'הספרייה סגורה ביום שני'],
    ['Urdu', 'کتب خانہ پیر کو بند رہے گا'],
    ['Chinese', '图书馆星期一关闭。'],
    ['Vietnamese, decomposed', 'Thu\u031b vie\u0323\u0302n'],
    ['Thai', 'ห้องสมุดปิดวันจันทร์'],
    ['mathematics', '𝖈𝖔𝖓fidential ½ × 3 ≠ ∞'],
    ['two lines', 'first\nsecond'],
  ])('%s', (_, text) => {
    expect(visible(text)).toBe(text);
  });

  test.each(
    '😀 👍🏽 ❤️ ☺︎ ❤️‍🔥 👩‍👩‍👧 🧑🏽‍🚒 👩🏾‍❤️‍💋‍👨🏻 🏳️‍🌈 🏴‍☠️ 🐈‍⬛ 👁️‍🗨️ 🧑‍🦰 🚶‍♀️‍➡️ ♻️ 🗑️ 1️⃣ #️⃣ *️⃣ 🇬🇧 🇺🇦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ©️ ™️ ⚠️ 🙂‍↔️ 🕵🏽‍♂️'.split(' '),
  )('%s', (emoji) => {
    expect(visible(`Well done ${emoji}!`)).toBe(`Well done ${emoji}!`);
  });

  test('every emoji of one code point and every family of two that Unicode lists', () => {
    const singles = Array.from({ length: 0x1fb00 - 0xa9 }, (_, index) => String.fromCodePoint(0xa9 + index))
      .flatMap((character) => [character, `${character}\ufe0f`])
      .filter((text) => RGI_EMOJI.test(text));
    const people = ['👨', '👩', '🧑'];
    const joined = people
      .flatMap((person) => singles.map((other) => `${person}\u200d${other}`))
      .filter((text) => RGI_EMOJI.test(text));
    expect(singles.length).toBeGreaterThan(1300);
    expect(joined.length).toBeGreaterThan(60);
    expect([...singles, ...joined].filter((emoji) => visible(emoji) !== emoji)).toEqual([]);
  });
});

describe('what hides or steers is shown', () => {
  test.each([
    ['an escape', '\u001b[2J', '⟨U+001B⟩[2J'],
    ['a carriage return', 'clear\rblock', 'clear⟨U+000D⟩block'],
    ['an 8-bit control', '\u009b2J', '⟨U+009B⟩2J'],
    ['a bidi override', 'a\u202eb', 'a⟨U+202E⟩b'],
    ['a zero-width space', 'bin\u200bs', 'bin⟨U+200B⟩s'],
    ['a joiner between letters', 'a\u200db', 'a⟨U+200D⟩b'],
    ['a joiner at the end of an emoji', '😀\u200d', '😀⟨U+200D⟩'],
    ['a selector behind a letter', 'a\ufe0f', 'a⟨U+FE0F⟩'],
    ['a second selector', '❤\ufe0f\ufe0f', '❤\ufe0f⟨U+FE0F⟩'],
    ['tags of no listed flag', '\u{1f3f4}\u{e0078}\u{e007f}', '\u{1f3f4}⟨U+E0078⟩⟨U+E007F⟩'],
    ['a private character', '\ue000', '⟨U+E000⟩'],
    ['an unassigned character', '\u{2ffff}', '⟨U+2FFFF⟩'],
    ['half a character', '\ud83d!', '⟨U+D83D⟩!'],
    ['a tab, as a space', 'a\tb', 'a b'],
    ['the ninth accent', `e${'\u0301'.repeat(9)}`, `e${'\u0301'.repeat(8)}⟨U+0301⟩`],
  ])('%s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test('of any text nothing unsafe is left, and doing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}|\p{Bidi_Control}/u);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });

  test('a notation names each character', () => {
    expect(notation('\u0007\u{e0041}')).toBe('⟨U+0007⟩⟨U+E0041⟩');
  });
});
