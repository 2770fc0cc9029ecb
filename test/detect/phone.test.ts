import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

// Ofcom's drama ranges only.
describe('telephone numbers', () => {
  it.each([
    ['phone.mobile', 'Call [[07700 900123]] now.'],
    ['phone.mobile', 'Call [[07700900123]]'],
    ['phone.mobile', '[[07700-900-123]], [[07700.900.123]]; [[0770 090 0123]]'],
    ['phone.mobile', '[[+44 7700 900123]] or [[+44 (0)7700 900 123]]'],
    ['phone.mobile', '[[+447700900123]], [[0044 7700 900123]]'],
    ['phone.mobile', '[[0 7 7 0 0 9 0 0 1 2 3]]'],
    ['phone.mobile', '[[07 70 09 00 12 3]]'],
    ['phone.mobile', '[[O77OO 9OOl23]]'],
    ['phone.mobile', '[[０７７００ ９００１２３]]'],
    ['phone.mobile', '[[zero seven seven zero zero nine zero zero one two three]]'],
    ['phone.mobile', '[[077OO 9OO I23]], [[07700/900123]], [[07700_900_123]]'],
    ['phone.mobile', 'Ring [[07700 – 900 — 123]]'],
    ['phone.landline', '[[01632 960001]]/[[01632 960002]]'],
    ['phone.mobile', 'from abroad [[+1 555 010 0199]]'],
    ['phone.landline', 'Ring [[01632 960001]].'],
    ['phone.landline', 'Ring [[(01632) 960 001]] or [[020 7946 0123]]'],
    ['phone.landline', '[[01632 960001]] [[01632 960002]]'],
    ['phone.landline', '[[01632 960001]]x12'],
    ['phone.public', 'Free: [[08081 570123]], [[03069 990123]] and [[0808 157 0999]]'],
  ])('%s: %s', (kind, row) => {
    expect(bracketed(row, kind)).toBe(row);
    expect(bracketed(row, 'phone')).toBe(row);
  });

  it.each([
    'Dial 101, 111, 105 or 999.',
    'Planning reference 3/22/0123/FUL, ref. 01632 960001',
    'Ref 01/2024/00123, meter 0123 456 7890, case no. 07700900123',
    'It costs £07700900 or 1,632,960,001 pounds.',
    'On 01.02.2026 and 07-11-2026 09.30 to 11.30',
    'Address 192.168.0.123, version 1.2.3',
    'Open 0900 1700 Monday',
    'Charity 0123456, UPRN 010012345678',
    'A07700900123B',
  ])('not %s', (row) => {
    expect(bracketed(row, 'phone')).toBe(row);
  });
});
