import type { Detector } from '../types.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

const POSTCODE =
  /(?<![A-Za-z0-9À-ɏ])(?:([A-Z]{1,2})\d[A-Z\d]?|GIR) {0,2}\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9À-ɏ])/giu;
/** The 124 postcode areas in use, with the Crown Dependencies. */
const AREAS = new Set(
  `AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G
  GIR GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW
  OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD
  WF WN WR WS WV YO ZE`
    .trim()
    .split(/\s+/u),
);

/** A whole postcode: some fifteen homes. */
export const postcode: Detector = {
  name: 'postcode',
  makes: ['postcode'],
  find: (parts) => inProse(parts, (text) => matches(text, POSTCODE).flatMap(known)),
};

function known(match: RegExpExecArray): readonly Found[] {
  // Girobank's alone has no figure before the space.
  if (!AREAS.has((match[1] ?? 'GIR').toUpperCase())) return [];
  return [
    { kind: 'postcode', start: match.index, end: match.index + match[0].length, why: 'a whole postcode' },
  ];
}
