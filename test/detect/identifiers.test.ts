import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('numbers that belong to one person', () => {
  it.each([
    ['identifier.nino', 'Your claim: [[AB 12 34 56 C]]'],
    ['identifier.nino', 'Is it [[AB123456C]]? Or [[AB 123 456 C]], [[AB-12-34-56-C]]?'],
    ['identifier.nino', 'my national insurance number is [[ab123456c]]'],
    ['identifier.nino', '[[ab 12 34 56 c]]'],
    ['identifier.nhs', 'NHS number [[943 476 5919]] has been booked in.'],
    ['identifier.nhs', '[[943 476 5919]]'],
    ['identifier.nhs', '[[9434765919]] is my NHS number'],
    ['identifier.card', 'Pay with [[4111 1111 1111 1111]], [[4111111111111111]]'],
    ['identifier.card', '[[3782 822463 10005]]'],
    ['identifier.card', 'Card [[4000 0000 0000 0002]] – 12 December'],
    ['identifier.nino', 'NI: [[A B 1 2 3 4 5 6 C]]'],
    ['identifier.nino', 'national insurance [[ＡＢ１２３４５６Ｃ]]'],
    ['identifier.nhs', 'NHS [[999 000 0018]] – 12 December'],
    ['identifier.chi', 'CHI number [[0101909993]] matches the form.'],
    ['identifier.driver', 'Licence [[MADEU801019JS9AB]], [[MADEU 801019 JS9AB 35]]'],
    ['identifier.driver', '[[pete9 652315 a99xy]]'],
    ['identifier.passport', 'passport number [[123456789]]'],
    ['identifier.passport', 'Found: [[AB1234567]], a passport.'],
    ['identifier.passport', '[[ab1234567]]'],
    ['identifier.bank-account', 'Sort code [[00-00-00]], account [[12345678]].'],
    ['identifier.bank-account', 'It goes to [[10-79-99 88837491]] on Friday.'],
    ['identifier.bank-account', 'sort code: [[000000]]'],
    ['identifier.iban', 'Paid to [[GB82 WEST 1234 5698 7654 32]] BY FRIDAY'],
    ['identifier.iban', '[[GB33BUKB20201555555555]], [[de89 3704 0044 0532 0130 00]]'],
    ['identifier.utr', 'UTR [[1234567890]], or [[12345 67890]] for self-assessment'],
    ['identifier.temporary', 'NI reference [[12A34567]]'],
  ])('%s: %s', (kind, row) => {
    expect(bracketed(row, kind)).toBe(row);
    expect(bracketed(row, 'identifier')).toBe(row);
  });

  it.each([
    'Bring two forms of ID and your National Insurance number.',
    'QQ 12 34 56 C, BG 12 34 56 C, AB 12 34 56 E, XAB123456C',
    'at 12 34 56 a, no 12 34 56 b',
    '943 476 5918', // wrong check figure
    '9434765919', // no cue
    'order 943 476 5919, ISBN 943 476 5919',
    '000 000 0000',
    'NHS 111 and 03069 990123',
    '4111 1111 1111 1112',
    '4111 111 111 111 1111',
    'UPRN 4111111111111', // Luhn fails
    'NHS walk-in centre, open 12.10 2026 – 14.00', // a date and times
    'MADEU 813019 JS9AB, MADEU 801329 JS9AB', // no such month, no such day
    'Order 123456789, item AB1234567',
    'Bring your passport. Ring 0800 00 1066.',
    '10-12-2026, 10-12-26 and 12 10 26',
    'Open 10-12-26: 12 stalls',
    'GB82 WEST 1234 5698 7654 33', // wrong check figures
    'GB82 WEST 1234 5698 7654', // too short
    'ZZ82 WEST 1234 5698 7654 32', // no such country
    'Reference 1234567890, part 12A34567',
  ])('not %s', (row) => {
    expect(bracketed(row, 'identifier')).toBe(row);
  });
});

describe('numbers that lead to one owner, home or claim', () => {
  it.each([
    ['vehicle', 'A silver van, reg no [[AA19 AAA]], and [[BD51SMR]]'],
    ['vehicle', 'the car [[bd51 smr]] is parked there'],
    ['vehicle', 'vehicle [[Y123 XYZ]]; registration: [[ABC 123D]]'],
    ['vehicle', '[[A123 BCD]]'],
    ['vehicle', '[[LN14-HGT]]'],
    ['ref.property', 'The UPRN for your house is [[100012345678]].'],
    ['ref.council-tax', 'Your council tax account number is [[70012345]].'],
    ['ref.council-tax', 'Council tax ref: [[60098765X]]'],
    ['ref.benefit', 'Housing benefit claim reference [[HB1234567]] is waiting.'],
  ])('%s: %s', (kind, row) => {
    expect(bracketed(row, kind)).toBe(row);
  });

  it.each([
    ['vehicle', 'It is 12 noon on the M25 CAR park, near AB80 ABC and AB35 ABC'],
    ['vehicle', 'Bus 310, the B1004 and SG13 8EQ'],
    ['vehicle', 'we sold bd51 smr sandwiches'],
    ['ref', 'Council tax band D is £2,012.34 in 2026'],
    ['ref', 'Universal credit is paid to 1,234 people'],
  ])('%s: none in %s', (kind, row) => {
    expect(bracketed(row, kind)).toBe(row);
  });

  it("names the specimens of official forms as nobody's", () => {
    expect(bracketed('Write it like [[QQ 12 34 56 C]].', 'specimen')).toBe(
      'Write it like [[QQ 12 34 56 C]].',
    );
    expect(bracketed('Write it like QQ 12 34 56 C.', 'identifier')).toBe('Write it like QQ 12 34 56 C.');
  });
});
