import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPersonal, mask } from '../../src/safe/mask.js';

test.each([
  ['Mrs Imaginary', 'M•••'],
  ['Élan', 'É•••'],
  ['@sam_imaginary', '@s•••'],
  ['sam@mail.example', 's•••'],
  ['07700 900123', '07••• ••••••'],
  ['+44 7700 900123', '+44 •••• ••••••'],
  ['12/03/1990', '12/••/••••'],
  ['QQ 12 34 56 C', 'Q•••'],
  ['1 Nowhere Road', '1 N•••••• ••••'],
  ['…', '•••'],
  ['', ''],
])('%s is %s', (words, masked) => {
  expect(mask(words)).toBe(masked);
});

test('the same words give the same mask, and two letters or figures at most stay', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      expect(mask(words)).toBe(mask(words));
      expect((mask(words).match(/[\p{L}\p{N}]/gu) ?? []).length).toBeLessThanOrEqual(2);
    }),
  );
});

test.each([
  ['person.private', true],
  ['person.public', false],
  ['phone.mobile', true],
  ['phone.own', false],
  ['email.role', false],
  ['handle.unknown', true],
  ['handle.partner', false],
  ['identifier.nino', true],
  ['address', true],
  ['placeholder', false],
  ['fact.date', false],
])('%s is personal: %s', (kind, personal) => {
  expect(isPersonal(kind)).toBe(personal);
});
