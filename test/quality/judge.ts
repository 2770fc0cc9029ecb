/** What `lint` makes of a row: the built-in policy and the example council, in one process. */
import { check } from '../../src/check.js';
import { detectors as builtIn } from '../../src/detect/index.js';
import { pattern } from '../../src/detect/pattern.js';
import { draftFrom } from '../../src/draft/from-fields.js';
import { canonicalText } from '../../src/text/canonical.js';
import type { Basis, Detector, Draft, Finding, Mark } from '../../src/types.js';
import { realBasis } from '../support/real-basis.js';
import type { Row, RowSet } from './rows.js';

/** A working Monday on which no window of the example council is open. */
export const NOW = '2026-11-23T10:00:00Z';

export interface Bench {
  readonly basis: Basis;
  readonly detectors: readonly Detector[];
}

export interface Seen {
  readonly row: Row;
  /** Without those that hold for a reply or a share whatever its words. */
  readonly findings: readonly Finding[];
  /** With spans in the row's own text. */
  readonly marks: readonly Mark[];
  /** 0 clean or advice, 1 ask, 2 refer, 3 block. */
  readonly grade: Grade;
}

export type Grade = 0 | 1 | 2 | 3;
export const GRADES: Readonly<Record<'pass' | Finding['effect'], Grade>> = {
  pass: 0,
  advise: 0,
  ask: 1,
  refer: 2,
  block: 3,
};

export interface SeenSet extends Omit<RowSet, 'rows'> {
  readonly seen: readonly Seen[];
}

export function openBench(): Bench {
  const basis = realBasis();
  const hasPatterns = basis.policy.kinds.some(({ from }) => from === 'pattern');
  return { basis, detectors: hasPatterns ? [...builtIn, pattern] : builtIn };
}

export function seeSet({ rows, ...set }: RowSet, bench: Bench): SeenSet {
  return { ...set, seen: rows.map((row) => see(row, bench)) };
}

function see(row: Row, { basis, detectors }: Bench): Seen {
  const { findings, marks } = check(draftOf(row), basis, NOW, detectors, { lint: true });
  const ofWords = findings.filter(({ mark }) => mark.kind !== 'draft');
  const grade = ofWords.map(({ effect }) => GRADES[effect]).reduce(graver, 0);
  return { row, findings: ofWords, marks: inRow(marks, row), grade };
}

export const graver = (a: Grade, b: Grade): Grade => (a > b ? a : b);

/** A picture is credited and licensed: only what is said of it is in question. */
export function draftOf({ text, reply, alt, link, in_reply_to }: Row): Draft {
  const picture = {
    file: 'picture.jpg',
    alt: alt ?? null,
    source: 'Communications Team',
    licence: 'LIC-2026-07',
    credit: 'Nowhere District Council',
    people: 'none' as const,
  };
  const fields = {
    activity: reply ? ('reply' as const) : ('post' as const),
    media: alt === undefined ? [] : [picture],
    links: link === undefined ? [] : [link],
    in_reply_to: in_reply_to === undefined ? null : { text: in_reply_to },
  };
  return draftFrom(text, fields, { zone: 'Europe/London', mediaDigests: ['0'.repeat(64)] });
}

/** Marks lie in the canonical text, which may be shorter than what the row holds. */
function inRow(marks: readonly Mark[], { text }: Row): readonly Mark[] {
  const canonical = canonicalText(text, 0);
  if (canonical.text === text) return marks;
  const back = (at: number): number => {
    const anchor = canonical.anchors.findLast((one) => one.at <= at);
    return at + (anchor === undefined ? 0 : anchor.offset - anchor.at);
  };
  return marks.map((mark) =>
    mark.where === 'text' ? { ...mark, start: back(mark.start), end: back(mark.end) } : mark,
  );
}
