import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('accounts', () => {
  it.each([
    'Thanks [[@MadeUpBakery]], [[@sam_imaginary]]!',
    '([[@nobody]]) [[@nobody]].',
    'On Mastodon [[@sam@social.example]], on Bluesky [[@sam.bsky.example]].',
    '[[＠nobody]] in wide letters',
  ])('%s', (row) => {
    expect(bracketed(row, 'handle')).toBe(row);
  });

  it.each(['Doors @7pm, @ the hall, @the hall', 'sam@mail.example', 'https://social.example/@sam', 'a/@b'])(
    'not %s',
    (row) => {
      expect(bracketed(row, 'handle')).toBe(row);
    },
  );
});
