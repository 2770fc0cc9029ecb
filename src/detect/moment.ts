import { keptBy } from '../text/kept.js';
import { localTime } from '../text/time.js';
import type { Facts } from '../types.js';

// Asking a time zone costs as much as all that a detector does with a short text.
/** What the organisation's clocks show when the draft goes out. */
export const moment = keptBy(({ at, organisation }: Facts) => localTime(at, organisation.time_zone));
