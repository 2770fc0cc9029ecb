import { describe, expect, it } from 'vitest';
import { bracketed, factsOf, marksIn } from '../support/marks.js';

const kindsAt = (text: string, at: string): readonly string[] =>
  marksIn({ where: 'text', text }, factsOf({ at }))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('embargo'));

describe('an embargo', () => {
  it.each([
    '[[Embargoed until 3 December 2026]]. The museum opens its new wing.',
    '[[EMBARGOED UNTIL 3 December 2026]] New trees.',
    '[[Embargoed until 00:01 on Thursday 3 December 2026]]: budget',
    '[[Embargo: 3 December 2026, 9am]] Budget',
    '[[EMBARGOED]] Budget',
    '[[Embargo:]] soon',
    '[[Embargoed until]] further notice',
  ])('%s', (row) => {
    expect(bracketed(row, 'embargo')).toBe(row);
  });

  it.each(['The embargo on wood burning has ended.', 'An embargo was lifted', 'embargoed goods'])(
    'not %s',
    (row) => {
      expect(bracketed(row, 'embargo')).toBe(row);
    },
  );

  it.each([
    ['Embargoed until 3 December 2026', '2026-12-02T23:59:59Z', 'embargo'],
    ['Embargoed until 3 December 2026', '2026-12-03T00:00:00Z', 'embargo-past'],
    ['Embargoed until 9am on 3 December 2026', '2026-12-03T08:59:59Z', 'embargo'],
    ['Embargoed until 3 December 2026, 9am', '2026-12-03T09:00:00Z', 'embargo-past'],
    // British Summer Time: midnight is 23:00 in UTC.
    ['Embargoed until 3 July 2026', '2026-07-02T23:00:00Z', 'embargo-past'],
    ['Embargoed until 3 July 2026', '2026-07-02T22:59:59Z', 'embargo'],
    ['Embargoed until 31 February 2027', '2027-06-01T00:00:00Z', 'embargo'],
  ])('%s at %s: %s', (text, at, kind) => {
    expect(kindsAt(text, at)).toEqual([kind]);
  });
});
