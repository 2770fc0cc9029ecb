import { expect, it } from 'vitest';
import { draftOf } from '../support/fixtures.js';
import { factsOf, noticed } from '../support/marks.js';

it.each([
  [null, 0],
  ['2026-11-23T08:00:00Z', 0],
  ['2026-11-23T07:59:59Z', 1],
  ['2026-11-24T09:00:00Z', 0],
])('%s, an hour tolerated, at nine: %i', (slot, count) => {
  const marks = noticed(draftOf('', { slot }), factsOf({ now: '2026-11-23T09:00:00Z' }));
  expect(marks.filter((one) => one === 'slot.past meta.slot')).toHaveLength(count);
});
