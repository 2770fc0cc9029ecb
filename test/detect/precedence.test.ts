import { describe, expect, it } from 'vitest';
import { settle } from '../../src/detect/precedence.js';
import type { Mark } from '../../src/types.js';

const mark = (kind: string, start: number, end: number, where = 'text'): Mark => ({
  kind,
  where,
  start,
  end,
  why: '',
});

describe('where marks overlap', () => {
  it.each([
    ['ref.planning', 'phone.mobile'],
    ['ref.planning', 'identifier.nhs'],
    ['identifier.nino', 'ref.case'],
    ['identifier.card', 'phone.landline'],
    ['email.role', 'handle.unknown'],
    ['link', 'handle.unknown'],
    ['link', 'email.personal'],
    ['fact.money', 'fact.number'],
    ['address', 'person.private'],
  ])('%s claims the place of %s', (winner, loser) => {
    const kept = mark(winner, 0, 5);
    expect(settle([mark(loser, 4, 9), kept])).toEqual([kept]);
    expect(settle([mark(loser, 5, 9), kept])).toHaveLength(2);
    expect(settle([mark(loser, 4, 9, 'alt:0'), kept])).toHaveLength(2);
  });

  it('what lost its place claims none', () => {
    // The link takes the e-mail address, so the name behind that stays.
    const [link, email, person] = [
      mark('link', 0, 3),
      mark('email.personal', 2, 6),
      mark('person.private', 5, 9),
    ];
    expect(settle([link, email, person])).toEqual([link, person]);
  });

  it('the name of whoever is answered claims its place from words', () => {
    const marks = [mark('handle.answered', 0, 9), mark('party', 0, 9), mark('obscene.strong', 0, 9)];
    expect(settle(marks).map(({ kind }) => kind)).toEqual(['handle.answered', 'obscene.strong']);
  });

  it('kinds that no line names stand beside each other', () => {
    const marks = [mark('opinion', 0, 5), mark('accusation', 0, 5), mark('quote', 0, 9)];
    expect(settle(marks)).toEqual(marks);
  });

  it('a mark inside another of its kind goes', () => {
    const marks = [
      mark('party', 0, 9),
      mark('party', 2, 5),
      mark('party', 8, 12),
      mark('party', 0, 9, 'alt:0'),
    ];
    expect(settle(marks).map(({ start, where }) => [start, where])).toEqual([
      [0, 'text'],
      [8, 'text'],
      [0, 'alt:0'],
    ]);
  });
});
