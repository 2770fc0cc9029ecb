import { describe, expect, test } from 'vitest';
import { registerTodos } from '../../src/commands/register-todo.js';
import { NO_ORGANISATION } from '../../src/policy/no-organisation.js';
import type { Contact, Organisation } from '../../src/types.js';
import { channelOf, organisationOf, personOf } from '../support/fixtures.js';

const TODAY = '2026-11-23';
const CONTACT: Contact = { ...NO_ORGANISATION.contacts.communications, email: 'c@council.example' };
const TRAINED = { training: [{ course: 'social-media', certificate: 'C', on: '2023-01-01', expires: null }] };
const CLAUSES = ['3.1.1a', '3.2.1', '3.2.3a', '4.2.2c'].map((id) => ({
  id,
  heading: 'H',
  summary: 'S.',
  handling: 'look-up' as const,
  reason: null,
  law: null,
}));
const NOTHING_TO_DO: Partial<Organisation> = {
  contacts: { communications: CONTACT, deputy: CONTACT, out_of_hours: CONTACT, rota: null },
  register: {
    people: [
      personOf({ ...TRAINED, role: ['communications'] }),
      personOf({ ...TRAINED, id: 'nd-02', role: ['hr'] }),
    ],
    logs: [],
    witnesses: [],
  },
};

function todos(fields: Partial<Organisation> = {}, roles = ['communications', 'hr']): readonly string[] {
  const organisation = organisationOf({ ...NOTHING_TO_DO, ...fields });
  return registerTodos(organisation, { roles, clauses: CLAUSES }, TODAY).map(
    ({ level, code, about }) => `${level} ${code} ${about}`,
  );
}

const people = (...changes: readonly Parameters<typeof personOf>[0][]): Partial<Organisation> => ({
  register: {
    people: [
      ...(NOTHING_TO_DO.register?.people ?? []),
      ...changes.map((fields) => personOf({ ...TRAINED, id: 'nd-03', ...fields })),
    ],
    logs: [],
    witnesses: [],
  },
});

const trained = (
  on: string,
  expires: string | null,
): { training: Organisation['register']['people'][number]['training'] } => ({
  training: [{ course: 'social-media', certificate: 'C', on, expires }],
});

test('a register in order has nothing to do', () => {
  expect(todos()).toEqual([]);
});

describe('channels', () => {
  test.each([
    ['nobody authorised', { authorised: null }, ['fault channel-not-authorised x-main']],
    ['the owner gone', { owner: 'nd-09' }, ['fault owner-gone x-main']],
    ['nobody may post', { id: 'x-other' }, ['fault nobody-may-post x-other']],
    ['a review that is due', { review_by: '2026-11-22' }, ['todo channel-review x-main']],
    ['a review today', { review_by: TODAY }, []],
    [
      'the Information Manager not told',
      { information_manager_notified: null },
      ['todo information-manager x-main'],
    ],
    ['closed, whatever else', { status: 'closed' as const, authorised: null, owner: 'nd-09' }, []],
  ])('%s', (_, fields, wanted) => {
    expect(todos({ channels: [channelOf(fields)] })).toEqual(wanted);
  });

  test('one person alone', () => {
    const alone = {
      people: [personOf({ ...TRAINED, role: ['communications', 'hr'] })],
      logs: [],
      witnesses: [],
    };
    expect(todos({ register: alone })).toEqual(['todo one-may-post x-main']);
  });
});

describe('people', () => {
  test.each([
    ['training that ran out', trained('2023-01-01', '2026-11-22'), ['todo training-expired nd-03']],
    ['training on its last day', trained('2023-01-01', TODAY), ['todo training-ends nd-03']],
    ['training that ends in two months', trained('2023-01-01', '2027-01-22'), ['todo training-ends nd-03']],
    ['training that ends later', trained('2023-01-01', '2027-01-23'), []],
    ['training without an end', trained('2023-01-01', null), []],
    ['training to come', trained('2026-11-24', null), ['todo training-missing nd-03']],
    ['no training', { training: [] }, ['todo training-missing nd-03']],
    ['no training and no channel', { training: [], channels: [] }, []],
    ['left', { training: [], left_on: '2026-11-22' }, []],
    ['not yet here', { training: [], from: '2026-11-24' }, []],
    ['the code of conduct unread', { conduct_read_on: null }, ['todo conduct nd-03']],
  ])('%s', (_, fields, wanted) => {
    expect(todos(people(fields))).toEqual(wanted);
  });

  test('a service that nobody lists', () => {
    expect(todos({ ...people({ service: 'Wasted' }), services: ['Waste'] })).toEqual(['todo service nd-03']);
  });
});

test('roles that nobody holds, and contacts', () => {
  expect(todos({}, ['communications', 'hr', 'director'])).toEqual(['todo role-empty director']);
  const nobody = {
    people: [personOf({ ...TRAINED, id: 'nd-01' }), personOf({ ...TRAINED, id: 'nd-02' })],
    logs: [],
    witnesses: [],
  };
  expect(todos({ register: nobody }, ['communications'])).toEqual(['fault role-empty communications']);
  const contacts = { ...NO_ORGANISATION.contacts };
  expect(todos({ contacts })).toEqual([
    'fault contact-missing contacts',
    'todo no-deputy contacts',
    'todo no-out-of-hours contacts',
  ]);
});

test('what another policy does not ask for is nothing to do, and no clause of this one is named', () => {
  const channel = channelOf({ information_manager_notified: null, authorised: null });
  const organisation = organisationOf({ ...NOTHING_TO_DO, channels: [channel] });
  const said = registerTodos(organisation, { roles: [], clauses: [] }, TODAY);
  expect(said.map(({ message }) => message)).toContain('Nobody has authorised x-main. Ask Communications.');
  expect(said.map(({ code }) => code)).not.toContain('information-manager');
});
