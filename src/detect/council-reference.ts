import type { Detector } from '../types.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

/** What a council calls a number, then the number: `council tax account number is 70012345`. */
const PATTERNS: readonly (readonly [string, string, RegExp])[] = [
  [
    'ref.property',
    'the number of one address',
    /(?<![A-Za-z0-9À-ɏ])(?:uprn|unique property reference(?: number)?)(?: (?:no|number|for|of|your|the|this|house|home|property|is|was)){0,6}[.:]? ?#?(\d{1,12})(?![A-Za-z0-9À-ɏ/])/giu,
  ],
  [
    'ref.council-tax',
    "the number of somebody's council tax",
    /(?<![A-Za-z0-9À-ɏ])council tax(?: (?:account|bill|payment|ref|reference|no|number|id|is|was|of)){1,5}[.:]? ?#?([A-Z]{0,2}\d{6,11}[A-Z]?)(?![A-Za-z0-9À-ɏ/])/giu,
  ],
  [
    'ref.benefit',
    "the number of somebody's claim",
    /(?<![A-Za-z0-9À-ɏ])(?:benefit|benefits|universal credit|pip|support|allowance|payment)(?: (?:claim|claimant|account|ref|reference|no|number|id|is|was|of)){1,5}[.:]? ?#?([A-Z]{0,4}[-/]?\d{5,12}[A-Z]?)(?![A-Za-z0-9À-ɏ/])/giu,
  ],
];

/** Numbers that a council itself gives to homes, accounts and claims. */
export const councilReference: Detector = {
  name: 'council-reference',
  makes: PATTERNS.map(([kind]) => kind),
  find: (parts) =>
    inProse(parts, (text) =>
      PATTERNS.flatMap(([kind, why, pattern]) =>
        matches(text, pattern).map((match): Found => {
          const end = match.index + match[0].length;
          return { kind, start: end - (match[1] ?? '').length, end, why };
        }),
      ),
    ),
};
