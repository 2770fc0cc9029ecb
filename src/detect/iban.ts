import type { Detector } from '../types.js';
import { hasIbanCheck } from './check-digits.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

/** Characters of an IBAN by country, as of release 99 of SWIFT's registry (December 2024). */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24
  FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32
  LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24
  RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30`
    .trim()
    .split(/\s+/u)
    .map((entry): readonly [string, number] => [entry.slice(0, 2), Number(entry.slice(2))]),
);
const START = /(?<![A-Za-z0-9À-ɏ])[A-Z]{2}\d{2}[ -]?(?=[A-Z0-9])/giu;
const LONGEST = 60;

/** An international bank account number. */
export const iban: Detector = {
  name: 'iban',
  makes: ['identifier.iban'],
  find: (parts) => inProse(parts, (text) => matches(text, START).flatMap((match) => checked(match, text))),
};

/** As many characters as the country's accounts have, blanks and hyphens between them aside. */
function checked({ 0: words, index }: RegExpExecArray, text: string): readonly Found[] {
  const length = LENGTHS.get(words.slice(0, 2).toUpperCase());
  if (length === undefined) return [];
  let written = '';
  let end = index;
  while (written.length < length && end < Math.min(text.length, index + LONGEST)) {
    const character = text.charAt(end);
    if (/[A-Za-z0-9]/u.test(character)) written += character;
    else if (!/[ -]/u.test(character)) break;
    end += 1;
  }
  const isWhole = written.length === length && !/[A-Za-z0-9À-ɏ]/u.test(text.charAt(end));
  if (!isWhole || !hasIbanCheck(written)) return [];
  return [{ kind: 'identifier.iban', start: index, end, why: 'an IBAN: its check figures are right' }];
}
