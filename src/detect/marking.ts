import type { Detector, Mark, Part } from '../types.js';
import { every, inProse } from './prose.js';

/**
 * Government markings and their caveats (Government Security Classifications, 2024), the markings of council
 * papers (Local Government Act 1972, schedule 12A), and stamps. Everyday uses ("our confidential helpline",
 * "in confidence", "the draft plan", "because of exempt information") are no stamps: those stand at the head
 * of a line, or in brackets.
 */
const PATTERNS: readonly RegExp[] = [
  /(?<![A-Za-z0-9À-ɏ])official ?[-–—:/]? ?sensitive(?:(?: ?[-–—:/]+ ?| )\[?(?:PERSONAL|COMMERCIAL|PRIVATE|LEGAL|LOCSEN|MARKET)\]?)?(?![A-Za-z0-9À-ɏ])/giu,
  /(?<![A-Za-z0-9À-ɏ])not for (?:publication|circulation|distribution|release|onward sharing|public release)(?![A-Za-z0-9À-ɏ])/giu,
  /(?<![A-Za-z0-9À-ɏ])(?:exempt from publication|(?:commercial|staff|strictly) in confidence|(?:strictly )?private and confidential|(?:for )?internal use(?: only)?|internal only|legally privileged)(?![A-Za-z0-9À-ɏ])/giu,
  /(?:^|(?<=this is ))(?:exempt (?:information|item|report|appendix)|schedule 12a)(?![A-Za-z0-9À-ɏ])/gimu,
  /(?<![A-Za-z0-9À-ɏ])part (?:ii|2) (?:report|item|agenda|minutes|business|session|meeting|confidential|exempt|private)(?![A-Za-z0-9À-ɏ])/giu,
  /(?<![A-Za-z0-9À-ɏ])(?:PART II|CONFIDENTIAL|RESTRICTED|TOP SECRET|FINAL DRAFT|DRAFT ONLY)(?= ?(?:[:\])–—]|- |\n|$))/gu,
  /^(?:CONFIDENTIAL|RESTRICTED|PROTECT|SECRET|EXEMPT|DRAFT)(?=(?: v?\d[\d.]*)? ?(?:[:–—]|- |$)| [A-Z][a-z])/gmu,
  /^(?:confidential|draft)(?=(?: v?\d[\d.]*)? ?(?::|$))/gimu,
  /[[(](?:confidential|restricted|exempt|draft|internal|secret|official)[\])]/giu,
];

/** Words of a marking with any sign between them. */
const NAMED =
  /(?<![A-Za-z])(?:official[-_ .]?sensitive|not[-_ .]for[-_ .]publication|strictly[-_ .]confidential|confidential|exempt[-_ .](?:report|item|appendix)|internal[-_ .](?:use[-_ .])?only|restricted)(?![A-Za-z])/giu;

/** A mark that says it is not for the public (clause A-P6b). */
export const marking: Detector = {
  name: 'marking',
  makes: ['marking'],
  find: (parts) => [
    ...inProse(parts, (text) =>
      PATTERNS.flatMap((pattern) => every(text, pattern, 'marking', 'a protective marking')),
    ),
    ...parts.flatMap(inName),
  ],
};

/** A marking in a file's name or an address: `drafts/OFFICIAL-SENSITIVE-plan.pdf`. */
function inName({ where, text }: Part): readonly Mark[] {
  if (!/^(?:link:\d+|media:\d+\.file)$/u.test(where)) return [];
  return every(text, NAMED, 'marking', 'a protective marking').map((mark) => ({ ...mark, where }));
}
