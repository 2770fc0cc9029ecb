import * as v from 'valibot';
import { dayOrTime, id, line, orNull } from './vocabulary.js';

/** `calendar.yaml`: times in which more care is needed. */
export const calendarFile = v.strictObject({
  windows: v.array(
    v.strictObject({
      id,
      kind: v.picklist(['pre-election', 'mourning', 'incident', 'other']),
      from: dayOrTime,
      to: orNull(dayOrTime),
      area: orNull(line),
      note: orNull(line),
    }),
  ),
});
