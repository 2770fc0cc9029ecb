import type { Detector } from '../types.js';
import { isCued } from './digits.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

const SORT_CODE =
  /(?<![A-Za-z0-9À-ɏ./-])(?:\d{2}-\d{2}-\d{2}|\d{2} \d{2} \d{2}|\d{6})(?![A-Za-z0-9À-ɏ/]|-\d)/gu;
const ACCOUNT = /^([^\d\n]{1,40})((?:\d{8}|\d{4} \d{4}))(?![A-Za-z0-9À-ɏ/])/u;
const SORT_CUE = /sort ?-?code/iu;
const ACCOUNT_CUE = /acc(?:oun)?t|a\/c/iu;
const WHY = 'the shape of a sort code with its account';

/**
 * A bank account of this country: a sort code and the eight figures behind it. Six figures in pairs are a date as
 * often, so it takes the word for it, or an account at once behind them.
 */
export const bankAccount: Detector = {
  name: 'bank-account',
  makes: ['identifier.bank-account'],
  find: (parts) => inProse(parts, (text) => matches(text, SORT_CODE).flatMap((match) => pair(match, text))),
};

function pair({ 0: words, index }: RegExpExecArray, text: string): readonly Found[] {
  const end = index + words.length;
  const isNamed = isCued(text, index, end, SORT_CUE);
  const behind = ACCOUNT.exec(text.slice(end, end + 60));
  if (behind === null)
    return isNamed ? [{ kind: 'identifier.bank-account', start: index, end, why: WHY }] : [];
  const [, between = '', account = ''] = behind;
  const from = end + between.length;
  const isDirect = between.trim() === '' && words.length > 6;
  if (isDirect)
    return [{ kind: 'identifier.bank-account', start: index, end: from + account.length, why: WHY }];
  if (!isNamed && !ACCOUNT_CUE.test(between)) return [];
  return [
    { kind: 'identifier.bank-account', start: index, end, why: WHY },
    { kind: 'identifier.bank-account', start: from, end: from + account.length, why: WHY },
  ];
}
