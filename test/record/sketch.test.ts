import { describe, expect, it } from 'vitest';
import { likeness, sketchOf } from '../../src/record/sketch.js';
import { draftOf } from '../support/fixtures.js';

const POST = 'Rally on the green this Thursday at seven, bring the children and a flask of something hot.';
const sketch = sketchOf(draftOf(POST), 'a'.repeat(32));
const like = (text: string): string | null => likeness(sketch, sketchOf(draftOf(text), sketch.salt));

describe('a sketch', () => {
  it('holds no word of the post', () => {
    for (const word of POST.toLowerCase().match(/[a-z]+/gu) ?? [])
      if (!/^[a-f]+$/u.test(word)) expect(JSON.stringify(sketch.pieces)).not.toContain(word);
  });

  it.each([
    ['the same', POST, 'same'],
    ['another comma', POST.replace(',', ''), 'same'],
    ['other capitals and spaces', POST.toUpperCase().replaceAll(' ', '  '), 'same'],
    ['one word more', `${POST} Really.`, 'near'],
    ['two words changed', POST.replace('Thursday', 'Friday').replace('hot', 'cold'), 'near'],
    ['half of it gone', POST.slice(0, 30), null],
    ['another post', 'Green bins are collected on Thursday this week.', null],
    ['nothing', '', null],
  ])('knows %s', (_, text, expected) => {
    expect(like(text)).toBe(expected);
  });

  it('knows a single word, and a picture without words', () => {
    expect(likeness(sketchOf(draftOf('No!'), 's'), sketchOf(draftOf('no'), 's'))).toBe('same');
    const media = [{ sha256: 'b'.repeat(64) }].map((one) => ({ ...PICTURE, ...one }));
    const drawn = sketchOf(draftOf('', { media }), 's');
    expect(likeness(drawn, sketchOf(draftOf('', { media }), 's'))).toBe('same');
    expect(
      likeness(drawn, sketchOf(draftOf('', { media: [{ ...PICTURE, sha256: 'c'.repeat(64) }] }), 's')),
    ).toBeNull();
  });
});

const PICTURE = {
  file: 'a.png',
  sha256: 'a'.repeat(64),
  alt: null,
  source: null,
  licence: null,
  credit: null,
  people: null,
  consent: null,
  captions: null,
};
