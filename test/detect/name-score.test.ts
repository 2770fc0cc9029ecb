import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

const KIND = 'person.possible';

describe('words that may be a name', () => {
  it.each([
    // No list knows them: the company tells.
    'Thanks [[Zzyxa]] for the cake.',
    'I saw [[Qworble]] and he waved.',
    'Why, [[Qworble]]!',
    "She lost [[Qworble]]'s key.",
    'Hi [[Zzyxa Qworble]], your bin is on its way.',
    // In small letters, and lists know them.
    'i think [[emily]] said so',
    'tell [[hubert]] to wait',
    'it was [[kwaku patel]] all along',
    // Everyday words too.
    '[[Daisy]] said no.',
    'Thanks, [[McMadeup]]!',
  ])('%s', (row) => {
    expect(bracketed(row, KIND)).toBe(row);
  });

  it.each([
    'The Qworble line, the Zzyxa band, in Zzyxa, at Qworble',
    'Soooo good, hahaha, Yessss, Aaaah',
    'QWORBLE IS BACK AND BIGGER THAN EVER BEFORE',
    'A band called ZQX',
    'Tell StreetZone about it',
    'Lower Qworble was cut off. Merry Christmas and a Happy New Year!',
    'I’m sorry. I’ll look. We’d say so. They’ve gone.',
    'summer is here, may is next, April was wet',
    'put ina box',
    'Resurfacing of Mill Lane, Qworble.',
    'Recycling Collections Are Changing: Rezoning Of Qworble',
  ])('not %s', (row) => {
    expect(bracketed(row, KIND)).toBe(row);
  });
});
