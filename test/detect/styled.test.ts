import { describe, expect, it } from 'vitest';
import { finds } from '../support/finds.js';
import { marksIn } from '../support/marks.js';

describe('signs that look like letters', () => {
  finds(
    'letters.styled',
    [
      'Come to the [[𝗯𝗶𝗴 𝘀𝘄𝗮𝗽]] on Saturday',
      '[[𝓗𝓪𝓹𝓹𝔂]] Diwali',
      'It is [[Ⓕⓡⓔⓔ]] and [[ＷＩＤＥ]]',
      '[[🅷🅴🅻🅿]] at hand',
    ],
    ['Diolch yn fawr, Sŵn y Môr', 'Dziękujemy za Twoją pomoc', 'آج رات دعوت ہے', '🇬🇧 5️⃣ 🅰️ m² ½'],
  );

  it.each([
    ['𝗡𝗲𝘄 𝗯𝗶𝗻𝘀', 'New bins'],
    ['🅷🅴🅻🅿', 'HELP'],
    ['Ⓕⓡⓔⓔ', 'Free'],
  ])('%s is offered as %s', (text, suggest) => {
    const marks = marksIn({ where: 'text', text }).filter(({ kind }) => kind === 'letters.styled');
    expect(marks).toMatchObject([{ suggest }]);
  });
});
