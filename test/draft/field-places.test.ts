import { expect, test } from 'vitest';
import { fieldPlaces } from '../../src/draft/field-places.js';

test('each value that the canonical draft holds leads to where it stands', () => {
  const fields = {
    author: 'a',
    channel: 'b',
    media: [{ file: 'c', alt: 'd', people: 'none' as const }, { file: 'e' }],
    links: ['f'],
    in_reply_to: { text: 'g', url: 'h' },
    quotes: [{ by: 'i' }, { text: 'j' }],
    slot: null,
  };
  const asked: string[] = [];
  const places = fieldPlaces(fields, (path) => {
    asked.push(path.join('.'));
    return [{ at: 0, offset: asked.length }];
  });
  expect(Object.keys(places).sort()).toEqual([
    'alt:0',
    'link:0',
    'media:0.file',
    'media:0.people',
    'media:1.file',
    'meta.author',
    'meta.channels',
    'quote:0.by',
    'quote:1',
    'reply',
    'reply.url',
  ]);
  expect(asked).toContain('quotes.1.text');
  expect(fieldPlaces(fields, () => null)).toEqual({});
});

test('channels stand in their sorted order, joined by a comma and a blank', () => {
  const offsets = new Map([
    ['channels.0', 20],
    ['channels.1', 10],
  ]);
  const places = fieldPlaces({ channels: ['x-main', 'facebook'] }, (path) => [
    { at: 0, offset: offsets.get(path.join('.')) ?? 0 },
  ]);
  expect(places).toEqual({
    'meta.channels': [
      { at: 0, offset: 10 },
      { at: 10, offset: 20 },
    ],
  });
});
