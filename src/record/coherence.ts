/** What the members of one body owe each other, beyond each one's own shape. */
import type { AnswerRow, Body, CheckBody, DecideBody, FindingRow } from './body.js';
import { recompute } from './recompute.js';

/** What does not fit together in a body, in a few words; null where everything does. */
export function incoherence(body: Body): string | null {
  if (body.kind !== 'check' && body.kind !== 'decide') return null;
  return (
    wrongVerdict(body) ??
    wrongNulls(body) ??
    wrongRows(body) ??
    wrongSource(body) ??
    (body.kind === 'decide' ? wrongRelease(body) : null)
  );
}

type Checked = CheckBody | DecideBody;

function wrongVerdict(body: Checked): string | null {
  if (body.kind === 'decide' && body.verdict === 'abandoned') return 'a decision cannot be abandoned';
  const verdict = recompute(body);
  if (verdict === null || verdict === body.verdict) return null;
  return `the verdict is ${body.verdict}, but its findings and answers give ${verdict}`;
}

function wrongNulls(body: Checked): string | null {
  const isAbandoned = body.verdict === 'abandoned';
  if ((body.commit === null) !== isAbandoned || (body.draft === null) !== isAbandoned)
    return 'commit and draft are null where it was abandoned, and only there';
  const isClear = body.verdict === 'clear';
  if ((body.from !== null) !== isClear || (body.until !== null) !== isClear)
    return 'from and until stand where the verdict is clear, and only there';
  if (body.from !== null && body.until !== null && body.until < body.from) return 'until is before from';
  return body.after !== null && body.identity === 'asserted' ? 'after stands only where it was signed' : null;
}

function wrongRows({ answers, findings, carried, channels, verdict }: Checked): string | null {
  const questions = answers.map(([question]) => question);
  if (new Set(questions).size !== questions.length) return 'a question is answered twice';
  if (!answers.every(isPossible)) return 'a missing answer or "unsure" can only refer';
  if (verdict !== 'abandoned' && answers.some(([, , effect]) => effect === 'edit'))
    return 'an answer asks for an edit, but the checklist went on';
  if (carried.some((question) => !questions.includes(question))) return 'a carried question has no answer';
  if (!isSorted(findings, ([rule, effect]) => `${rule} ${effect}`)) return 'the findings are not sorted';
  if (!isSorted(carried, (question) => question)) return 'the carried questions are not sorted';
  // Ids are lower-case, so that a null sorts after each of them as U+FFFF.
  return isSorted(channels, (channel, index) => channel ?? `\uFFFF${String(index).padStart(9, '0')}`)
    ? null
    : 'the channels are not sorted';
}

function isPossible([, choice, effect]: AnswerRow): boolean {
  return (choice !== null && choice !== 'unsure') || effect === 'refer';
}

/** Rising, so that nothing stands twice. */
function isSorted<T>(items: readonly T[], key: (item: T, index: number) => string): boolean {
  const keys = items.map(key);
  return keys.every((one, index) => index === 0 || (keys[index - 1] ?? '') < one);
}

function wrongSource({ answers, carried, via }: Checked): string | null {
  const fresh = answers.filter(([question, choice]) => choice !== null && !carried.includes(question));
  return via === 'none' && fresh.length > 0 ? 'it has answers, but nobody was asked' : null;
}

/** What is released held the draft back, and `clear` settles a doubt where `release` lifts a block. */
function wrongRelease({ findings, answers, outcome, released }: DecideBody): string | null {
  const held = (effect: string): readonly string[] =>
    [...findings, ...answers.map(([question, , given]) => [question, given] as const)].flatMap(([id, one]) =>
      one === effect ? [id] : [],
    );
  const blocked = held('block');
  if (!isSorted(released, (id) => id)) return 'what was released is not sorted';
  if (released.some((id) => !blocked.includes(id) && !held('refer').includes(id)))
    return 'something was released that held nothing back';
  if (released.length > 0 && ['reject', 'ask', 'pass'].includes(outcome))
    return 'something was released, but the post does not go out';
  const isBlockLifted = released.some((id) => blocked.includes(id));
  return (outcome === 'clear' && isBlockLifted) || (outcome === 'release' && !isBlockLifted)
    ? 'a block is lifted by release, a doubt settled by clear'
    : null;
}

/** Groups findings by rule and effect, sorted, with how often each stands. */
export function findingRows(
  findings: readonly { readonly rule: string; readonly effect: FindingRow[1] }[],
): readonly FindingRow[] {
  const counts = new Map<string, FindingRow>();
  for (const { rule, effect } of findings) {
    const key = `${rule} ${effect}`;
    counts.set(key, [rule, effect, (counts.get(key)?.[2] ?? 0) + 1]);
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}
