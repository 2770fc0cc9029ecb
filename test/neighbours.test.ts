import { describe, expect, it } from 'vitest';
import { openNeighbours } from '../src/neighbours.js';
import type { Incoming } from '../src/types.js';
import { draftOf } from './support/fixtures.js';

function post(
  source: string,
  slot: string | null,
  text: string,
  channels: readonly string[] = ['x-main'],
): Incoming {
  return {
    id: null,
    source,
    row: null,
    tool: null,
    draft: draftOf(text, { slot, channels }),
    places: { lineStarts: [0], fields: {} },
    mediaSizes: [],
    notices: [],
  };
}

const BINS =
  'Green bins are collected on Thursday this week, so put yours out by seven please and thank you.';

function notices(...posts: readonly Incoming[]): readonly string[] {
  const look = openNeighbours(null);
  return posts.flatMap(look);
}

describe('posts of a run on one channel', () => {
  it('that say nearly the same within three days are named', () => {
    expect(
      notices(
        post('a.md', '2026-11-24T09:00:00Z', BINS),
        post('b.md', '2026-11-26T09:00:00Z', `${BINS} Bye`),
      ),
    ).toEqual([
      'Nearly the same words go out on x-main, Thursday 26 November 2026, 9am and in a.md, within three days.',
    ]);
  });

  it('that stand minutes apart are named', () => {
    expect(
      notices(
        post('a.md', '2026-11-24T09:00:00Z', BINS),
        post('b.md', '2026-11-24T09:04:00Z', 'The museum opens.'),
      ),
    ).toEqual([
      'On x-main, Tuesday 24 November 2026, 9:04am, a.md goes out 4 minutes away. The tool that sends them may refuse one of the two.',
    ]);
  });

  it('stand as far apart as the tool that sends them asks for', () => {
    const at = (source: string, slot: string, apart: number): Incoming => ({
      ...post(source, slot, source),
      tool: { name: 'Sprout Social', apart },
    });
    const nine = ['2026-11-24T09:00:00Z', '2026-11-24T09:09:00Z'] as const;
    expect(notices(at('a.csv', nine[0], 10), at('b.csv', nine[1], 10))).toEqual([
      expect.stringMatching(/a\.csv goes out 9 minutes away\. Sprout Social may refuse one of the two\.$/u),
    ]);
    expect(notices(at('a.csv', nine[0], 1), at('b.csv', nine[1], 1))).toEqual([]);
    expect(notices(at('a.csv', nine[0], 1), at('b.csv', nine[0], 1))).toHaveLength(1);
  });

  it.each([
    ['on another channel', post('b.md', '2026-11-24T09:00:00Z', BINS, ['facebook-main'])],
    ['three days later', post('b.md', '2026-11-27T09:00:00Z', BINS)],
    [
      'with other words',
      post('b.md', '2026-11-24T10:00:00Z', 'Blue bins are collected on Friday next week.'),
    ],
    ['at no time', post('b.md', null, BINS)],
    ['looked at twice', post('a.md', '2026-11-24T09:00:00Z', BINS)],
  ])('are left alone %s', (_, other) => {
    expect(notices(post('a.md', '2026-11-24T09:00:00Z', BINS), other)).toEqual([]);
  });
});
