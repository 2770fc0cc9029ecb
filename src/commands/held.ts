/** A cleared post that a time of mourning or emergency has come over: judged again, with the answers that it has. */
import { readStoredCase } from '../record/stored-case.js';
import type { ReceiptReport } from '../receipt.js';
import type { Records } from '../store/records.js';
import type { Answer } from '../types.js';

/** What was answered when it was cleared; null where something else stands against it, or the words are gone. */
export async function answersOfHeld(
  { body, isHeld, log }: ReceiptReport,
  { store, origin }: Records,
): Promise<readonly Answer[] | null> {
  if (!isHeld || body?.kind !== 'check' || body.commit === null || log !== origin) return null;
  const stored = readStoredCase((await store.private.get(body.commit)) ?? '');
  return (
    stored?.answers.flatMap(({ question, choice, given, via, seconds }) =>
      choice === null || via === null ? [] : [{ question, choice, given, via, seconds, carried: true }],
    ) ?? null
  );
}
