import { canonicalJson } from '../text/json.js';
import type { Digest, Mark, Part, PlannedQuestion } from '../types.js';
import { sha256 } from './digest.js';

// Their answer is about the whole post, not only about what was noticed in it (design §3).
const ABOUT_THE_WHOLE = ['facts', 'person'];

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
export function evidenceDigest({ question, evidence }: PlannedQuestion, parts: readonly Part[]): Digest {
  const marks = evidence.map((mark) => canonicalJson([mark.kind, wordsOf(mark, parts)])).sort();
  const text = parts.find(({ where }) => where === 'text')?.text ?? '';
  const whole = ABOUT_THE_WHOLE.includes(question.id) ? [text.replace(/\s+/gu, ' ').trim()] : [];
  return sha256(canonicalJson([question.id, marks, ...whole]));
}
