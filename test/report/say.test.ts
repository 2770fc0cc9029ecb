import { describe, expect, test } from 'vitest';
import {
  counted,
  listed,
  sayAuthor,
  sayChannels,
  sayClauses,
  sayPart,
  sayRecord,
  saySource,
  sayWording,
} from '../../src/report/say.js';
import { BASIS, incomingOf } from '../support/outcomes.js';

const { draft } = incomingOf('Words', { channels: ['x-main', 'facebook-main'] });
const PHOTO = {
  file: 'pond.jpg',
  sha256: '0'.repeat(64),
  alt: 'A pond',
  source: null,
  licence: null,
  credit: null,
  people: null,
  consent: null,
  captions: null,
};

test('people and channels by their names', () => {
  expect(sayAuthor(draft, BASIS)).toBe('Jo Doe');
  expect(sayAuthor({ ...draft, author: 'stranger' }, BASIS)).toBe('stranger');
  expect(sayAuthor({ ...draft, author: null }, BASIS)).toBe('nobody yet');
  expect(sayChannels(draft, BASIS)).toBe('@NowhereCouncil on X and NowhereCouncil on Facebook');
  expect(sayChannels({ ...draft, channels: ['linkedin-main'] }, BASIS)).toBe(
    'nowhere-district-council on LinkedIn',
  );
  expect(sayChannels({ ...draft, channels: [] }, BASIS)).toBe('no channel yet');
  expect(sayChannels({ ...draft, channels: ['tiktok-bins'] }, BASIS)).toBe('tiktok-bins');
});

describe('a question of its draft', () => {
  const wording = 'This goes out on {channel} as {name} at {time}.';
  test('at once', () => {
    expect(sayWording(wording, { ...draft, channels: ['x-main'] }, BASIS)).toBe(
      'This goes out on @NowhereCouncil on X as Jo Doe at once.',
    );
  });
  test('at its time, and whatever a name holds', () => {
    const odd = { ...draft, author: '$& {time}', slot: '2026-11-24T08:00:00Z' };
    expect(sayWording(wording, odd, BASIS)).toContain('at Tuesday 24 November 2026, 8am.');
  });
});

test.each([
  [['4.2.R1', '4.2.R2'], '“Data Protection” (4.2.R1, 4.2.R2)'],
  [['4.3.1a', '4.1.1-DEF'], '“Libel” (4.3.1a), “Legal Framework” (4.1.1-DEF)'],
  [['9.9'], '(9.9)'],
  [[], ''],
])('clauses %j are %s', (ids, said) => {
  expect(sayClauses(ids, BASIS.policy)).toBe(said);
});

test.each([
  ['text', null],
  ['alt:0', 'Description of pond.jpg'],
  ['media:0.licence', 'Licence of pond.jpg'],
  ['link:1', 'Link'],
  ['reply', 'The post you answer'],
  ['reply.by', 'Author of the post you answer'],
  ['quote:0', 'Quoted post'],
  ['quote:0.by', 'Author of the quoted post'],
  ['meta.author', 'meta.author'],
])('%s is %s', (where, said) => {
  expect(sayPart(where, { ...draft, media: [PHOTO] })).toBe(said);
});

test('sources, records, lists and counts', () => {
  expect(saySource('posts.jsonl', 3)).toBe('posts.jsonl, line 3');
  expect(saySource('a.md', null)).toBe('a.md');
  expect(sayRecord({ log: 'council.example/smcheck/a1b2c3', index: 142 })).toBe('R-142-a1b2');
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect([counted(1, 'post'), counted(2, 'post'), counted(2, 'reply', 'replies')]).toEqual([
    '1 post',
    '2 posts',
    '2 replies',
  ]);
});
