import { describe, expect, test } from 'vitest';
import { draftFrom, readSlot } from '../../src/draft/from-fields.js';

const CONTEXT = { zone: 'Europe/London', mediaDigests: ['a'.repeat(64)] };

describe('draftFrom', () => {
  test('a text alone is a post', () => {
    expect(draftFrom('Open. \r\n', {}, CONTEXT)).toEqual({
      text: 'Open.',
      author: null,
      drafted_by: null,
      channels: [],
      activity: 'post',
      slot: null,
      category: null,
      media: [],
      links: [],
      in_reply_to: null,
      quotes: [],
      agreed_by: null,
    });
  });

  test('every text is made canonical', () => {
    const draft = draftFrom(
      'x',
      {
        author: 'Zoe\u0308',
        category: 'cafe\u0301',
        media: [{ file: 'cafe\u0301.png', alt: 'one \r\ntwo\n', credit: 'Zoe\u0308' }],
        links: ['https://council.example/cafe\u0301'],
        in_reply_to: { by: 'Zoe\u0308', text: 'one\r' },
        quotes: [{ text: 'two \n' }],
      },
      CONTEXT,
    );
    expect(draft).toMatchObject({
      author: 'Zoë',
      category: 'café',
      media: [{ file: 'café.png', alt: 'one\ntwo', credit: 'Zoë', sha256: 'a'.repeat(64) }],
      links: ['https://council.example/café'],
      in_reply_to: { by: 'Zoë', text: 'one' },
      quotes: [{ text: 'two' }],
    });
  });

  test('channels are sorted, each once, however they are given', () => {
    expect(draftFrom('x', { channel: 'b' }, CONTEXT).channels).toEqual(['b']);
    expect(draftFrom('x', { channels: ['b', 'a', 'B', 'b'] }, CONTEXT).channels).toEqual(['B', 'a', 'b']);
  });

  test('one quoted post is a list of one', () => {
    expect(draftFrom('x', { quotes: { text: 'a' } }, CONTEXT).quotes).toHaveLength(1);
  });
});

describe('readSlot', () => {
  test.each([
    ['2026-12-01T09:00', '2026-12-01T09:00:00Z'],
    ['2026-07-01T09:00', '2026-07-01T08:00:00Z'],
    ['2026-07-01 09:00:30', '2026-07-01T08:00:30Z'],
    ['2026-12-01T09:00+02:00', '2026-12-01T07:00:00Z'],
    ['2026-10-25T01:30+01:00', '2026-10-25T00:30:00Z'],
    ['2026-10-25T01:30Z', '2026-10-25T01:30:00Z'],
  ])('%s in London is %s', (slot, instant) => {
    expect(readSlot(slot, 'Europe/London')).toBe(instant);
  });

  test.each(['2027-03-28T01:30', '2026-10-25T01:30', '2026-12-01', '2026-02-30T09:00', 'tomorrow'])(
    '%s says what to do',
    (slot) => {
      const read = readSlot(slot, 'Europe/London');
      expect(typeof read === 'string' ? '' : read.message).toContain(slot);
      expect(typeof read === 'string' ? '' : read.hint).not.toBe('');
    },
  );
});
