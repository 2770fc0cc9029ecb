import { localTime, type LocalTime } from '../text/time.js';
import type { Facts } from '../types.js';

// Asking a time zone costs as much as all that a detector does with a short text.
const known = new WeakMap<Facts, LocalTime>();

/** What the organisation's clocks show when the draft goes out. */
export function moment(facts: Facts): LocalTime {
  const read = known.get(facts) ?? localTime(facts.at, facts.organisation.time_zone);
  known.set(facts, read);
  return read;
}
