import { describe, expect, it } from 'vitest';
import { hasIbanCheck, hasLuhnCheck, hasNhsCheck } from '../../src/detect/check-digits.js';

const VALID = [
  { name: 'Luhn', has: hasLuhnCheck, number: '4111111111111111' },
  { name: 'NHS', has: hasNhsCheck, number: '9434765919' },
];

describe('check figures', () => {
  it.each(VALID)('$name finds every single wrong figure', ({ has, number }) => {
    expect(has(number)).toBe(true);
    for (let at = 0; at < number.length; at += 1) {
      for (const figure of '0123456789') {
        const changed = number.slice(0, at) + figure + number.slice(at + 1);
        expect(has(changed)).toBe(changed === number);
      }
    }
  });

  it('reads the letters of an IBAN as figures', () => {
    expect(hasIbanCheck('GB82WEST12345698765432')).toBe(true);
    expect(hasIbanCheck('gb82west12345698765432')).toBe(true);
    expect(hasIbanCheck('GB82WEST12345698765423')).toBe(false);
  });
});
