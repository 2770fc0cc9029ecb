import { expect, it } from 'vitest';
import type { Person } from '../../src/types.js';
import { draftOf, organisationOf, personOf } from '../support/fixtures.js';
import { factsOf, marksOf } from '../support/marks.js';

const course = { course: 'social-media', certificate: 'C-1' };
const kindsFor = (
  author: string | null,
  fields: Partial<Person>,
  at = '2026-07-01T10:00:00Z',
): readonly string[] => {
  const organisation = organisationOf({ register: { people: [personOf(fields)], logs: [], witnesses: [] } });
  return marksOf(draftOf('', { author }), factsOf({ organisation, at }))
    .filter(({ where }) => where === 'meta.author')
    .map(({ kind }) => kind);
};

it.each([
  [null, {}, 'author.missing'],
  ['nobody', {}, 'author.unknown'],
  ['Jo Invented', {}, 'author.unknown'],
  ['nd-01', { left_on: '2026-06-30' }, 'author.left'],
  ['nd-01', { from: '2026-07-02' }, 'author.left'],
  ['nd-01', { training: [] }, 'training.missing'],
  ['nd-01', { training: [{ ...course, on: '2026-07-02', expires: null }] }, 'training.missing'],
  [
    'nd-01',
    { training: [{ ...course, course: 'first-aid', on: '2020-01-01', expires: null }] },
    'training.missing',
  ],
  ['nd-01', { training: [{ ...course, on: '2025-01-01', expires: '2026-06-30' }] }, 'training.expired'],
] satisfies [string | null, Partial<Person>, string][])('%s %j: %s', (author, fields, kind) => {
  expect(kindsFor(author, fields)).toEqual([kind]);
});

it.each([
  [{ left_on: '2026-07-01' }],
  [{ from: '2026-07-01' }],
  [{ training: [{ ...course, on: '2025-01-01', expires: '2026-07-01' }] }],
  [{ training: [{ ...course, on: '2025-01-01', expires: null }] }],
  [
    {
      training: [
        { ...course, on: '2020-01-01', expires: '2023-01-01' },
        { ...course, on: '2026-07-01', expires: '2029-01-01' },
      ],
    },
  ],
] satisfies [Partial<Person>][])('nothing: %j', (fields) => {
  expect(kindsFor('nd-01', fields)).toEqual([]);
});

it('counts days where the council is', () => {
  const training = [{ ...course, on: '2025-01-01', expires: '2026-07-01' }];
  expect(kindsFor('nd-01', { training }, '2026-07-01T22:59:59Z')).toEqual([]);
  expect(kindsFor('nd-01', { training }, '2026-07-01T23:00:00Z')).toEqual(['training.expired']);
});
