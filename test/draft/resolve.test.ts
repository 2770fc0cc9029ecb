import { describe, expect, test } from 'vitest';
import { resolveNames, resolvePerson } from '../../src/draft/resolve.js';
import { draftOf, personOf } from '../support/fixtures.js';

const register = {
  people: [
    personOf({ id: 'nd-01', name: 'Jo Invented', email: 'jo@council.example' }),
    personOf({ id: 'nd-02', name: 'Sam Ŵyn', email: null }),
    personOf({ id: 'nd-03', name: 'Alex Twice', email: 'alex1@council.example' }),
    personOf({ id: 'nd-04', name: 'Alex Twice', email: 'alex2@council.example' }),
    personOf({ id: 'jo invented', name: 'Somebody Else' }),
  ],
  logs: [],
  witnesses: [],
};

describe('resolvePerson', () => {
  test.each([
    ['nd-01', 'nd-01'],
    ['Jo Invented', 'nd-01'],
    ['  JO\u00A0 invented ', 'nd-01'],
    ['ＪＯ ＩＮＶＥＮＴＥＤ', 'nd-01'],
    ['JO@Council.Example', 'nd-01'],
    ['sam w\u0302yn', 'nd-02'],
    ['alex2@council.example', 'nd-04'],
    ['Alex Twice', 'Alex Twice'],
    ['Jo', 'Jo'],
    ['ND-01', 'ND-01'],
    ['', ''],
    // An id is an id before it is anybody's name.
    ['jo invented', 'jo invented'],
  ])('%j is %j', (given, id) => {
    expect(resolvePerson(given, register)).toBe(id);
  });
});

test('resolveNames looks at all three people of a draft and leaves the rest', () => {
  const draft = draftOf('Open.', {
    author: 'Jo Invented',
    drafted_by: 'Nobody Known',
    agreed_by: 'alex1@council.example',
  });
  expect(resolveNames(draft, register)).toEqual({ ...draft, author: 'nd-01', agreed_by: 'nd-03' });
  const anonymous = draftOf('Open.', { author: null });
  expect(resolveNames(anonymous, register)).toEqual(anonymous);
});
