import type { Detector } from '../types.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

/** House number, up to four capitalised words, and a word that streets end in. */
const STREET =
  /(?<![A-Za-z0-9À-ɏ/.:£-])(?:(?:Flat|Apartment|Unit) \d{1,4}[A-Za-z]?,? )?\d{1,4}[A-Za-z]?(?:-\d{1,4})?,? (?:[A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ'-]*\.? ){1,4}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Close|Drive|Crescent|Terrace|Gardens|Grove|Court|Place|Way|Walk|Mews|Square|Hill|Row|Parade|Rise|Green|Croft|Mead|Meadow|Path|Vale|View|Gate|Wharf|Quay|Yard)(?![A-Za-z0-9À-ɏ])/gu;
/** `Flat 3, Figment House`: a home inside a building with a name. */
const FLAT =
  /(?<![A-Za-z0-9À-ɏ])(?:[Ff]lat|[Aa]partment|[Rr]oom) \d{1,4}[A-Za-z]?,? (?:(?:of|at|in) )?(?:[A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ'-]*\.? ){1,3}(?:House|Court|Towers?|Lodge|Heights|Mansions|Point|Buildings?)(?![A-Za-z0-9À-ɏ])/gu;
const NO_HOUSE =
  /^\d+[A-Za-z]?,? (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![A-Za-z0-9À-ɏ])/u;

/** The number and name of a street. */
export const address: Detector = {
  name: 'address',
  makes: ['address'],
  find: (parts) =>
    inProse(parts, (text) =>
      [...matches(text, STREET), ...matches(text, FLAT)]
        .filter(([words]) => !NO_HOUSE.test(words))
        .map((match): Found => ({
          kind: 'address',
          start: match.index,
          end: match.index + match[0].length,
          why: 'a house number and a street',
        })),
    ),
};
