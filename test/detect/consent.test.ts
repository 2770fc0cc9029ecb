import { expect, it } from 'vitest';
import type { Consent, Media } from '../../src/types.js';
import { draftOf, mediaOf } from '../support/drafts.js';
import { organisationOf } from '../support/fixtures.js';
import { factsOf, noticed } from '../support/marks.js';

const entry = { scope: 'a test', expires: null, withdrawn_on: null };
const consents: readonly Consent[] = [
  { ...entry, reference: 'L-1', kind: 'licence', expires: '2026-06-30' },
  { ...entry, reference: 'C-1', kind: 'consent', withdrawn_on: '2026-06-30' },
  { ...entry, reference: 'C-2', kind: 'consent' },
];

const at = (instant: string, media: Partial<Media>): readonly string[] =>
  noticed(
    draftOf('', { media: [mediaOf(media)] }),
    factsOf({ at: instant, organisation: organisationOf({ consents }) }),
  ).filter((one) => !one.startsWith('media'));

it.each([
  // 30 June in London ends at 23:00 in UTC.
  ['2026-06-30T22:59:59Z', { licence: 'L-1' }, []],
  ['2026-06-30T23:00:00Z', { licence: 'L-1' }, ['licence.expired media:0.licence']],
  ['2026-06-29T12:00:00Z', { consent: 'C-1' }, []],
  ['2026-06-30T12:00:00Z', { consent: ' C-1 ' }, ['consent.expired media:0.consent']],
  ['2026-06-30T12:00:00Z', { licence: 'C-1' }, []],
  ['2026-06-30T12:00:00Z', { licence: 'unheard of' }, []],
  ['2026-06-30T12:00:00Z', { people: 'child' }, ['consent.missing media:0.consent']],
  ['2026-06-30T12:00:00Z', { people: 'adult', consent: ' ' }, ['consent.missing media:0.consent']],
  ['2026-06-30T12:00:00Z', { people: 'adult', consent: 'C-2' }, []],
  ['2026-06-30T12:00:00Z', { people: 'crowd' }, []],
] satisfies [string, Partial<Media>, string[]][])('at %s %j: %j', (instant, media, expected) => {
  expect(at(instant, media)).toEqual(expected);
});
