/** The private line: the words behind a record, in a file that may be erased (`src/log/FORMAT.md`). */
import { canonicalJson } from '../text/json.js';
import type { Mark, Part, PlannedQuestion } from '../types.js';
import type { Decided, Judged, Tie } from './check-body.js';
import { canonicalDraft, draftDigest, draftKey, keyedDigest, sha256 } from './digest.js';
import { wordsOf } from './evidence.js';

/** A judged draft with what only the private line keeps. */
export interface PrivateCase extends Judged {
  readonly planned: readonly PlannedQuestion[];
  /** Bytes of each item of media, in order. */
  readonly mediaSizes: readonly number[];
  /** Only of a decision. */
  readonly decision?: Decided;
}

/** The line without its line feed, what the record holds of it, and the receipt's key. `secret` is 32 random bytes. */
export function privateLine(
  given: PrivateCase,
  secret: Uint8Array,
): { readonly line: string; readonly tie: Tie; readonly key: Uint8Array } {
  const line = canonicalJson({
    answers: given.judgement.answers.map((answer) => ({
      carried: answer.carried,
      choice: answer.choice,
      evidence: evidenceOf(answer.question, given),
      given: answer.given,
      question: answer.question,
      seconds: answer.seconds === null ? null : Math.round(answer.seconds),
      via: answer.via,
    })),
    author_name: nameOf(given),
    ...(given.decision === undefined ? {} : { decision: decisionOf(given.decision) }),
    draft: canonicalDraft(given.draft),
    findings: given.assessment.findings.map(({ rule, effect, mark }) => ({
      effect,
      rule,
      ...place(mark, given.assessment.parts),
    })),
    // With the stored basis and the same tool these give the same findings again.
    judged: { at: given.assessment.at, now: given.assessment.now },
    media: given.draft.media.map(({ file }, index) => ({
      bytes: given.mediaSizes[index] ?? null,
      name: file,
    })),
    secret: Buffer.from(secret).toString('base64'),
    v: 1,
  });
  const key = draftKey(secret);
  const draft = keyedDigest(key, draftDigest(given.draft));
  return { line, tie: { commit: sha256(line), draft }, key };
}

function decisionOf({ by_name, words }: Decided): Readonly<Record<string, string>> {
  return { by_name, words };
}

function evidenceOf(question: string, { planned, assessment }: PrivateCase): readonly unknown[] {
  const asked = planned.find((one) => one.question.id === question);
  return (asked?.evidence ?? []).map((mark) => place(mark, assessment.parts));
}

function place(mark: Mark, parts: readonly Part[]): Readonly<Record<string, string | number>> {
  const { kind, where, start, end } = mark;
  return { end, kind, start, where, words: wordsOf(mark, parts) };
}

/** The author's name as the register shows it; null where it does not know the author. */
function nameOf({ draft, basis }: Judged): string | null {
  return basis.organisation?.register.people.find(({ id }) => id === draft.author)?.name ?? null;
}
