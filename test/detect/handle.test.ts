import { describe, expect, it } from 'vitest';
import { matchesKind } from '../../src/kinds.js';
import type { Draft } from '../../src/types.js';
import { draftOf } from '../support/fixtures.js';
import { bracketed, marksOf } from '../support/marks.js';

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

describe('the accounts that a reply answers', () => {
  const kinds = (activity: Draft['activity'], text: string): readonly string[] =>
    marksOf(draftOf(text, { activity }))
      .filter(({ kind }) => matchesKind(kind, 'handle'))
      .map(({ kind }) => kind);

  it('stand at its head', () => {
    expect(kinds('reply', '@one @two Thanks, so did @three')).toEqual([
      'handle.answered',
      'handle.answered',
      'handle.unknown',
    ]);
    expect(kinds('reply', 'Hi @one and @two, ask @three')).toEqual([
      'handle.answered',
      'handle.answered',
      'handle.unknown',
    ]);
  });

  it('are no matter in a post', () => {
    expect(kinds('post', '@one Thanks')).toEqual(['handle.unknown']);
  });
});
