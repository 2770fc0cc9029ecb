import { canonicalJson } from '../text/json.js';
import type { Digest, Mark, Part, PlannedQuestion } from '../types.js';
import { sha256 } from './digest.js';

/** Questions whose answer is about the whole post, not only about what was noticed in it (design §3). */
export const ABOUT_THE_WHOLE: readonly string[] = ['facts', 'person'];

/** The words of a mark, as they stand in its part; empty at `meta.*` and where the part is gone. */
export function wordsOf(mark: Mark, parts: readonly Part[]): string {
  const part = parts.find(({ where }) => where === mark.where);
  return part === undefined || mark.where.startsWith('meta.') ? '' : part.text.slice(mark.start, mark.end);
}

/**
 * What an answer rests on. As long as it stays the same, the answer of the same day holds: SHA-256 of the
 * question, and kinds and words of its marks in sorted order; for `facts` and `person` also the post's text
 * with its spaces folded.
 */
export function evidenceDigest(planned: PlannedQuestion, parts: readonly Part[]): Digest {
  const text = parts.find(({ where }) => where === 'text')?.text ?? '';
  const isWhole = ABOUT_THE_WHOLE.includes(planned.question.id);
  return digestOf(planned, parts, isWhole ? [text.replace(/\s+/gu, ' ').trim()] : []);
}

/** The same of the question and its marks alone, whatever else the post says. */
export function marksDigest(planned: PlannedQuestion, parts: readonly Part[]): Digest {
  return digestOf(planned, parts, []);
}

function digestOf(
  { question, evidence }: PlannedQuestion,
  parts: readonly Part[],
  more: readonly string[],
): Digest {
  const marks = evidence.map((mark) => canonicalJson([mark.kind, wordsOf(mark, parts)])).sort();
  return sha256(canonicalJson([question.id, marks, ...more]));
}
