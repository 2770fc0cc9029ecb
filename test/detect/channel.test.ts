import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/types.js';
import { channelOf, draftOf, organisationOf, personOf } from '../support/fixtures.js';
import { factsOf, marksOf } from '../support/marks.js';

const seen = (channels: readonly string[], fields: Partial<Channel> = {}, at = '2026-07-07T10:00:00Z') => {
  const organisation = organisationOf({
    channels: [channelOf(fields), channelOf({ id: 'other' })],
    register: { people: [personOf()], logs: [], witnesses: [] },
  });
  return marksOf(draftOf('', { channels }), factsOf({ organisation, at }))
    .filter(({ where }) => where === 'meta.channels')
    .map(({ kind, start, end }) => `${kind} ${channels.join(', ').slice(start, end)}`);
};

describe('channels', () => {
  it('are missing, unknown, suspended or not the author’s', () => {
    expect(seen([])).toEqual(['channel.missing ']);
    expect(seen(['x-main'])).toEqual([]);
    expect(seen(['nope', 'x-main'])).toEqual(['channel.unknown nope']);
    expect(seen(['other', 'x-main'])).toEqual(['channel.not-allowed other']);
    expect(seen(['x-main'], { authorised: null })).toEqual(['channel.unknown x-main']);
    expect(seen(['x-main'], { status: 'suspended' })).toEqual(['channel.suspended x-main']);
    expect(seen(['x-main'], { status: 'closed' })).toEqual(['channel.suspended x-main']);
  });

  it('are not watched at every hour', () => {
    const monitored_hours = [{ days: ['tue'] as const, from: '09:00', to: '17:00' }];
    // 7 July 2026 is a Tuesday; in London it is an hour later than in UTC.
    expect(seen(['x-main'], { monitored_hours }, '2026-07-07T08:00:00Z')).toEqual([]);
    expect(seen(['x-main'], { monitored_hours }, '2026-07-07T16:00:59Z')).toEqual([]);
    expect(seen(['x-main'], { monitored_hours }, '2026-07-07T07:59:59Z')).toEqual(['hours.outside x-main']);
    expect(seen(['x-main'], { monitored_hours }, '2026-07-07T16:01:00Z')).toEqual(['hours.outside x-main']);
    expect(seen(['x-main'], { monitored_hours }, '2026-07-08T10:00:00Z')).toEqual(['hours.outside x-main']);
  });
});
