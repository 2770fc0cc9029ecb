import type { Detector } from '../types.js';
import { every, inProse } from './prose.js';

/** Said of somebody, not of a service: "how to claim Housing Benefit" is none. */
const PATTERN =
  /(?<![\p{L}\p{N}])(?:(?:claims|claimed|claiming|receives|received|receiving|gets|lives on|living on|on|his|her|their) (?:housing benefit|universal credit|benefits|income support|jobseeker's allowance|disability benefits?|carer's allowance|council tax (?:reduction|support)|pip|pension credit)|(?:in|rent|council tax|his|her|their) (?:arrears|debts?)|owes (?:us |the council )?(?:£|rent|council tax)|benefits? (?:cheat|fraud|claimant|sanction(?:ed)?)|was evicted|were evicted|is homeless|are homeless|became homeless|made homeless|sleeping rough|bankrupt|social worker|taken into care|in care|care leaver|foster child|child protection|free school meals|means.tested|food bank user|asylum seeker|on probation)(?![\p{L}\p{N}])/giu;

/** Words about somebody's benefits, debts, housing or social care. */
export const benefit: Detector = {
  name: 'benefit',
  makes: ['benefit'],
  find: (parts) =>
    inProse(parts, (text) => every(text, PATTERN, 'benefit', "somebody's benefits, debts or social care")),
};
