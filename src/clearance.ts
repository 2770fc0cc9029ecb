import { consentOf } from './policy/entries.js';
import { personOf } from './policy/situation.js';
import { addDuration, dayOf, earliest, endOfDay } from './text/time.js';
import type { Answered, Assessment, Basis, Draft, Instant, PlannedQuestion } from './types.js';

/** What a clearance rests on. */
export interface Cleared {
  readonly draft: Draft;
  readonly basis: Basis;
  readonly assessment: Assessment;
  readonly planned: readonly PlannedQuestion[];
}

/**
 * From and until (amendment 11 of the record's format): until is the earliest of slot + tolerance (or now + valid_for),
 * the end of the author's training, of each consent or licence relied on, and the start of the next known window.
 */
export function clearance(given: Cleared, answers: readonly Answered[]): readonly [Instant, Instant] {
  const { draft, basis, assessment } = given;
  const zone = basis.organisation?.time_zone ?? 'Etc/UTC';
  const { tolerance, valid_for } = basis.policy.clearance;
  const limit =
    draft.slot === null
      ? addDuration(assessment.now, valid_for, zone)
      : addDuration(draft.slot, tolerance, zone);
  const until =
    earliest([limit, trainingEnds(given), ...consentsEnd(given, answers), nextWindow(given)]) ?? limit;
  return [draft.slot === null ? assessment.now : before(draft.slot, tolerance, zone), until];
}

function before(instant: Instant, duration: string, zone: string): Instant {
  const length = Date.parse(addDuration(instant, duration, zone)) - Date.parse(instant);
  return new Date(Date.parse(instant) - length).toISOString().replace('.000Z', 'Z');
}

/** The last training that counts at that time ends it; one without an end does not. */
function trainingEnds({ draft, basis, assessment }: Cleared): Instant | null {
  const zone = basis.organisation?.time_zone ?? 'Etc/UTC';
  const day = dayOf(assessment.at, zone);
  const person = personOf(basis.organisation, draft.author);
  const valid = (person?.training ?? []).filter(
    ({ on, expires }) => on <= day && (expires === null || day <= expires),
  );
  if (valid.some(({ expires }) => expires === null)) return null;
  const last = valid
    .flatMap(({ expires }) => expires ?? [])
    .sort()
    .at(-1);
  return last === undefined ? null : endOfDay(last, zone);
}

function consentsEnd({ basis, planned }: Cleared, answers: readonly Answered[]): readonly (Instant | null)[] {
  const zone = basis.organisation?.time_zone ?? 'Etc/UTC';
  return answers.map(({ question, choice, given }) => {
    const asked = planned.find((one) => one.question.id === question)?.question;
    const needs = asked?.choices.find(({ id }) => id === choice)?.needs;
    if ((needs !== 'consent' && needs !== 'licence') || given === null) return null;
    const entry = consentOf(basis.organisation, needs, given);
    const ends = entry?.expires ?? null;
    return ends === null ? null : endOfDay(ends, zone);
  });
}

function nextWindow({ basis, assessment }: Cleared): Instant | null {
  return earliest(
    (basis.organisation?.windows ?? []).map(({ from }) => (from > assessment.at ? from : null)),
  );
}
