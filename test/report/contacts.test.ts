import { describe, expect, test } from 'vitest';
import { answerBy, isThere, sayAnswerBy, sayContact } from '../../src/report/contacts.js';
import type { Contact } from '../../src/types.js';

const LONDON = 'Europe/London';

function contactOf(fields: Partial<Contact> = {}): Contact {
  return {
    name: 'Communications Team',
    email: 'communications@council.example',
    phone: '01632 960100',
    hours: [
      { days: ['mon', 'tue', 'wed', 'thu'], from: '08:45', to: '17:00' },
      { days: ['fri'], from: '08:45', to: '16:30' },
    ],
    reply_within: 'PT4H',
    ...fields,
  };
}

describe('by when they answer', () => {
  // 23 November 2026 is a Monday, 27 November a Friday; London is on UTC.
  test.each([
    ['on a morning', '2026-11-23T09:00:00Z', '2026-11-23T13:00:00Z'],
    ['before they come', '2026-11-23T06:00:00Z', '2026-11-23T12:45:00Z'],
    ['on an afternoon: the rest next day', '2026-11-23T15:00:00Z', '2026-11-24T10:45:00Z'],
    ['on a Friday afternoon: the rest on Monday', '2026-11-27T14:30:00Z', '2026-11-30T10:45:00Z'],
    ['on a Saturday', '2026-11-28T12:00:00Z', '2026-11-30T12:45:00Z'],
    ['when they have just gone', '2026-11-23T17:00:00Z', '2026-11-24T12:45:00Z'],
    // On 25 October 2026 the clocks go back: Friday is on summer time, Monday is not.
    ['over a change of clocks', '2026-10-23T14:30:00Z', '2026-10-26T11:45:00Z'],
  ])('%s', (_, now, by) => {
    expect(answerBy(contactOf(), now, LONDON)).toBe(by);
  });

  test('in days: their days', () => {
    const daily = contactOf({ reply_within: 'P1D' });
    expect(answerBy(daily, '2026-11-27T10:00:00Z', LONDON)).toBe('2026-11-30T10:00:00Z');
    expect(answerBy(daily, '2026-11-26T16:50:00Z', LONDON)).toBe('2026-11-27T16:30:00Z');
    expect(answerBy(daily, '2026-11-28T10:00:00Z', LONDON)).toBe('2026-12-01T08:45:00Z');
  });

  test('at any hour where they state none', () => {
    expect(answerBy(contactOf({ hours: [] }), '2026-11-28T23:00:00Z', LONDON)).toBe('2026-11-29T03:00:00Z');
  });

  test('never, where they promise nothing', () => {
    expect(answerBy(contactOf({ reply_within: null }), '2026-11-23T09:00:00Z', LONDON)).toBeNull();
    expect(sayAnswerBy(contactOf({ reply_within: null }), '2026-11-23T09:00:00Z', LONDON)).toBeNull();
  });
});

test('they are there in their hours, the last minute not counted', () => {
  expect(isThere(contactOf(), '2026-11-23T08:44:59Z', LONDON)).toBe(false);
  expect(isThere(contactOf(), '2026-11-23T08:45:00Z', LONDON)).toBe(true);
  expect(isThere(contactOf(), '2026-11-23T17:00:00Z', LONDON)).toBe(false);
  expect(isThere(contactOf({ hours: [] }), '2026-11-28T03:00:00Z', LONDON)).toBe(true);
});

test('in words', () => {
  expect(sayContact(contactOf())).toBe('Communications Team: 01632 960100, communications@council.example');
  expect(sayContact(contactOf({ phone: null, email: null }))).toBe('Communications Team');
  expect(sayAnswerBy(contactOf(), '2026-11-23T09:00:00Z', LONDON)).toBe(
    'They answer by Monday 23 November 2026, 1pm.',
  );
  expect(sayAnswerBy(contactOf(), '2026-11-28T09:00:00Z', LONDON)).toBe(
    'They are not there now. They answer by Monday 30 November 2026, 12:45pm.',
  );
});
