import { describe, expect, test } from 'vitest';
import { applyOptions, type Given } from '../../src/draft/options.js';
import type { Incoming } from '../../src/types.js';
import { draftOf, mediaOf } from '../support/drafts.js';

const NOTHING: Given = {
  author: null,
  drafted_by: null,
  channels: [],
  slot: null,
  activity: null,
  media: [],
  mediaSizes: [],
};

const incoming: Incoming = {
  id: '1',
  source: 'a.md',
  row: null,
  tool: null,
  draft: draftOf('Open.', { media: [mediaOf()] }),
  places: {
    lineStarts: [0],
    fields: Object.fromEntries(
      ['text', 'alt:0', 'media:0.file', 'meta.author', 'meta.channels', 'meta.slot', 'meta.activity'].map(
        (where, offset) => [where, [{ at: 0, offset }]],
      ),
    ),
  },
  mediaSizes: [5],
  notices: ['before'],
};

function apply(given: Partial<Given>): Incoming {
  return applyOptions(incoming, { ...NOTHING, ...given });
}

describe('applyOptions', () => {
  test('changes nothing where nothing is said', () => {
    expect(apply({})).toBe(incoming);
  });

  test('fills in what the draft leaves out without a word', () => {
    const after = apply({ drafted_by: 'nd-02', slot: '2026-12-24T10:00:00Z', activity: 'reply' });
    expect(after.draft).toEqual({
      ...incoming.draft,
      drafted_by: 'nd-02',
      slot: '2026-12-24T10:00:00Z',
      activity: 'reply',
    });
    expect(after.notices).toEqual(['before']);
  });

  test('wins over the draft, says so, and forgets the place it replaced', () => {
    const after = apply({
      author: 'nd-02',
      channels: ['y', 'x', 'y'],
      media: [mediaOf({ file: 'b.png' })],
      mediaSizes: [7],
    });
    expect(after.draft).toMatchObject({ author: 'nd-02', channels: ['x', 'y'], media: [{ file: 'b.png' }] });
    expect(after.mediaSizes).toEqual([7]);
    expect(after.notices).toEqual([
      'before',
      '--author nd-02 was taken; the draft itself says nd-01.',
      '--channel x, y was taken; the draft itself says x-main.',
      '--media b.png was taken; the draft itself says bins.jpg.',
    ]);
    expect(Object.keys(after.places.fields)).toEqual(['text', 'meta.slot', 'meta.activity']);
  });

  test('says nothing where both say the same', () => {
    expect(apply({ author: 'nd-01', channels: ['x-main'] }).notices).toEqual(['before']);
  });
});
