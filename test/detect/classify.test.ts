import { describe, expect, it } from 'vitest';
import type { Mark, Organisation } from '../../src/types.js';
import { channelOf, organisationOf } from '../support/fixtures.js';
import { factsOf, marksIn } from '../support/marks.js';

const until = (value: string, day: string | null = null) => ({ value, until: day });
const contact = { name: 'Communications', hours: [], reply_within: null };
const organisation: Organisation = {
  ...organisationOf({
    phones: [until('01632 960000'), until('07700 900001', '2026-06-30')],
    mailboxes: [until('bins@council.example'), until('jo.invented@council.example')],
    addresses: [
      until('Council Offices, 1 Example Square, Nowhere, SG13 8EQ'),
      until('2 Old Lane', '2026-06-30'),
    ],
    people: [
      { name: 'Cllr Ann Example', role: 'Leader', handles: ['@CllrAnn'], until: '2026-06-30' },
      { name: 'Morag Placeholder', role: 'Chief Executive', handles: [], until: null },
    ],
    handles: { own: [until('@NowhereDC')], partner: [until('@NowherePolice', '2026-06-30'), until('Fire')] },
    channels: [
      channelOf({ handle: 'nowherebins' }),
      channelOf({ id: 'old', handle: '@old', status: 'closed' }),
    ],
  }),
  contacts: {
    communications: { ...contact, email: 'comms@council.example', phone: '+44 1632 960100' },
    deputy: null,
    out_of_hours: { ...contact, email: null, phone: '07700 900002' },
    rota: null,
  },
};

const seen = (text: string, at = '2026-06-01T12:00:00Z'): readonly Mark[] =>
  marksIn({ where: 'text', text }, factsOf({ organisation, at }));
const kinds = (text: string, at?: string): readonly string[] => seen(text, at).map(({ kind }) => kind);

describe('what the organisation knows', () => {
  it.each([
    ['01632 960000', 'phone.own'],
    ['+44 (0)1632 960 000', 'phone.own'],
    ['01632 960100', 'phone.own'],
    ['07700 900001', 'phone.own'],
    ['07700 900002', 'phone.own'],
    ['01632 960001', 'phone.landline'],
    ['Bins@Council.example', 'email.own'],
    ['comms@council.example', 'email.own'],
    ['jo.invented@council.example', 'email.own'],
    ['jo.other@council.example', 'email.personal'],
    ['@nowheredc', 'handle.own'],
    ['@NowhereBins', 'handle.own'],
    ['@old', 'handle.unknown'],
    ['@NowherePolice', 'handle.partner'],
    ['@fire', 'handle.partner'],
    ['@cllrann', 'handle.partner'],
    ['@NowherePoliceFan', 'handle.unknown'],
    ['Cllr Ann Example', 'person.public'],
    ['Ann Example', 'person.public'],
    ['Councillor Example', 'person.public'],
    ['Cllr Mrs A. Example', 'person.public'],
    ['Mrs Example', 'person.private'],
    ['Cllr Bob Example', 'person.public.title'],
    ['Sam Example', 'person.private'],
    ['Morag Placeholder', 'person.public'],
    ['Cllr Placeholder', 'person.public.title'],
    ['1 Example Square', 'address.own'],
    ['11 Example Square', 'address'],
    ['SG138EQ', 'postcode.own'],
    ['SG13 8ER', 'postcode'],
  ])('%s is %s', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it('counts only until its day, where the council is', () => {
    for (const [text, known, after] of [
      ['Cllr Ann Example', 'person.public', 'person.private'],
      ['@NowherePolice', 'handle.partner', 'handle.unknown'],
      ['07700 900001', 'phone.own', 'phone.mobile'],
      ['2 Old Lane', 'address.own', 'address'],
    ] as const) {
      expect(kinds(text, '2026-06-30T22:59:59Z')).toEqual([known]);
      expect(kinds(text, '2026-06-30T23:00:00Z')).toEqual([after]);
    }
  });

  it('says which entry it was, also one that has ended', () => {
    expect(seen('Cllr Ann Example')[0]?.why).toBe('organisation.yaml, people: Cllr Ann Example');
    expect(seen('@nowherebins')[0]?.why).toBe('channels.yaml: x-main');
    expect(seen('Ann Example', '2027-01-01T00:00:00Z')[0]?.why).toBe(
      'organisation.yaml, people: Cllr Ann Example, until 2026-06-30 only',
    );
  });
});
