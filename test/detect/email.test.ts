import { describe, expect, it } from 'vitest';
import { bracketed, marksIn } from '../support/marks.js';

describe('e-mail addresses', () => {
  it.each([
    ['email.personal', 'Write to [[sam.imaginary@mail.example]] by Friday.'],
    ['email.personal', '[[sam@mail.example]], ([[s.imaginary+bins@council.example]])'],
    ['email.role', 'Write to [[info@example.org]] or [[customer.services@council.example]].'],
    ['email.personal', 'Is [[joan (at) homemail (dot) example]] right?'],
    ['email.personal', '[[joan.pretend at homemail dot example]]'],
    ['email.role', '[[planning@council.example]] [[museumshop.office@example.org]]'],
  ])('%s: %s', (kind, row) => {
    expect(bracketed(row, kind)).toBe(row);
    expect(bracketed(row, 'email')).toBe(row);
  });

  it.each([
    '@NowherePolice',
    'Meet @ council.example',
    'a@b',
    'x @mail.example',
    'Meet at nine, dot your is',
    'We are at council.example',
  ])('not %s', (row) => {
    expect(bracketed(row, 'email')).toBe(row);
  });

  it('claim their place from handles and links', () => {
    const kinds = marksIn({ where: 'text', text: 'sam.imaginary@mail.example' }).map(({ kind }) => kind);
    expect(kinds).toEqual(['email.personal']);
  });
});
