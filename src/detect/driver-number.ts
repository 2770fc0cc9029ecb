import type { Detector } from '../types.js';
import { every, inProse } from './prose.js';

/**
 * Five letters of the surname, filled up with 9; the birthday with the year around it (a woman's month has 50
 * more); initials or 9, a figure, two checks; an issue number perhaps. Spaces stand after the 5th, 11th and 16th.
 */
const DRIVER =
  /(?<![A-Za-z0-9À-ɏ])(?:[A-Z]{5}|[A-Z]{4}9|[A-Z]{3}99|[A-Z]{2}999|[A-Z]9999) ?\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d ?[A-Z][A-Z9]\d ?[A-Z\d]{2}(?: ?\d{2})?(?![A-Za-z0-9À-ɏ])/giu;

/** The number of a driving licence of Great Britain (DVLA's driver number). */
export const driverNumber: Detector = {
  name: 'driver-number',
  makes: ['identifier.driver'],
  find: (parts) =>
    inProse(parts, (text) =>
      every(text, DRIVER, 'identifier.driver', 'the shape of a driving licence number'),
    ),
};
