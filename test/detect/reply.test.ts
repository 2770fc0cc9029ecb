import { describe, expect, it } from 'vitest';
import type { Activity } from '../../src/types.js';
import { draftOf } from '../support/fixtures.js';
import { marksOf } from '../support/marks.js';

function repliesIn(text: string, activity: Activity): readonly string[] {
  return marksOf(draftOf(text, { activity }))
    .filter(({ kind }) => kind === 'reply')
    .map(({ start, end }) => text.slice(start, end));
}

describe('a reply', () => {
  it('is shown by its first sentence', () => {
    expect(repliesIn('Hello Sam. The bins are late.', 'reply')).toEqual(['Hello Sam.']);
  });

  it('may be one word', () => {
    expect(repliesIn('No', 'reply')).toEqual(['No']);
  });

  it('is not there without words', () => {
    expect(repliesIn('', 'reply')).toEqual([]);
  });

  it.each(['post', 'share', 'message'] as const)('is no %s', (activity) => {
    expect(repliesIn('Hello Sam.', activity)).toEqual([]);
  });
});
