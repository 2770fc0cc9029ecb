import { describe, expect, it } from 'vitest';
import { openPostings, type ClearedPost, type Posted } from '../src/published.js';

const TEXT = 'Green bins are collected on Thursday this week.\nPlease put yours out by 7am.';

function cleared(changes: Partial<ClearedPost> = {}): ClearedPost {
  const times = { from: '2026-03-02T09:00:00Z', until: '2026-03-03T09:00:00Z' };
  return {
    log: 'council.example/smcheck/755857',
    index: 1,
    text: TEXT,
    channels: ['x-main'],
    ...times,
    ...changes,
  };
}

const posted = (changes: Partial<Posted> = {}): Posted => ({
  text: TEXT,
  channels: ['x-main'],
  time: '2026-03-02T12:00:00Z',
  ...changes,
});

const as = (given: Partial<Posted>, ...records: readonly ClearedPost[]): string => {
  const { as: found, record } = openPostings(records.length > 0 ? records : [cleared()])(posted(given));
  return `${found} ${String(record?.index ?? null)}`;
};

describe('what was posted', () => {
  it.each([
    ['as cleared', {}, 'cleared 1'],
    ['with other blanks', { text: `${TEXT.replace('\n', '  ')} ` }, 'cleared 1'],
    ['nobody knows where or when', { channels: [], time: null }, 'cleared 1'],
    ['at the first moment', { time: '2026-03-02T09:00:00Z' }, 'cleared 1'],
    ['at the last moment', { time: '2026-03-03T09:00:00Z' }, 'cleared 1'],
    ['before', { time: '2026-03-02T08:59:59Z' }, 'early 1'],
    ['after', { time: '2026-03-03T09:00:01Z' }, 'late 1'],
    ['on another channel', { channels: ['facebook-main'] }, 'elsewhere 1'],
    ['with another word', { text: TEXT.replace('Green', 'Brown') }, 'different 1'],
    ['with a capital', { text: TEXT.replace('bins', 'Bins') }, 'different 1'],
    ['that is another post', { text: 'The library is open on Sunday.' }, 'unknown null'],
    ['that is empty', { text: '' }, 'unknown null'],
  ])('%s', (_, given, found) => {
    expect(as(given)).toBe(found);
  });

  it('and was cleared more than once is what serves it best, of equals the later', () => {
    const early = cleared({ index: 2, from: '2026-03-09T09:00:00Z', until: '2026-03-10T09:00:00Z' });
    expect(as({}, cleared(), early)).toBe('cleared 1');
    expect(as({ time: '2026-03-09T12:00:00Z' }, cleared(), early)).toBe('cleared 2');
    expect(as({}, cleared(), cleared({ index: 3 }))).toBe('cleared 3');
  });

  it('is nearest to the record with which it shares most', () => {
    const other = cleared({ index: 4, text: TEXT.replace('7am', '8am') });
    expect(as({ text: TEXT.replace('7am', '8am').replace('Green', 'Brown') }, cleared(), other)).toBe(
      'different 4',
    );
  });
});
