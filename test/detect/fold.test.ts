import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../src/detect/fold.js';

it.each([
  ['ｗｉｄｅ', 'wide'],
  ['𝖋𝖗𝖆𝖐𝖙𝖚𝖗 ⓡⓘⓝⓖ 🅢🅠🅤🅐🅡🅔', 'fraktur ring SQUARE'],
  ['соnfidеntiаl', 'confidential'],
  ['ᴄᴏɴғɪᴅᴇɴᴛɪᴀʟ', 'confidential'],
  ['s\u00ADo\u200Bf\u2060t', 'soft'],
  ['h\u{E0068}i\uFE0F', 'hi'],
  ['s\u0336t\u0336o\u0336r\u0336m\u0301', 'storm'],
  ['non\u00A0break\u2011ing ‘it’s’', "non break-ing 'it's'"],
  ['ﬁne', 'fine'],
])('%s reads %s', (text, plain) => {
  expect(foldText(text)?.text).toBe(plain);
});

it.each(['Gŵyl Siân', 'zażółć gęślą jaźń', 'Example™', 'wait…', 'मराठी', '£4 “so” – yes'])(
  '%s stays',
  (text) => {
    expect(foldText(text)?.text ?? text).toBe(text);
  },
);

it('leaves plain text alone', () => {
  expect(foldText('plain')).toBeNull();
});

it('leaves a text alone that reads as it stands', () => {
  expect(foldText('Pool open 😀 🇬🇧 “from 9” – £4')).toBeNull();
});

it('leads back across what stands before the first sign that reads as another', () => {
  const text = '😀 £4 ﬁne';
  const folded = foldText(text);
  expect(folded?.text).toBe('😀 £4 fine');
  expect([folded?.starts[6], folded?.starts[7], folded?.ends[7], folded?.starts[9]]).toEqual([6, 6, 7, 8]);
});

it('leads every character back to one place of the text, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldText(text);
      if (folded === null) return;
      expect(folded.starts).toHaveLength(folded.text.length);
      let reached = 0;
      folded.starts.forEach((start, index) => {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(folded.ends[index]).toBeGreaterThan(start);
        expect(folded.ends[index]).toBeLessThanOrEqual(text.length);
        reached = start;
      });
    }),
  );
});
