import * as v from 'valibot';
import { hours } from './organisation.js';
import { day, id, line, orNull } from './vocabulary.js';

/** `channels.yaml`: where the council posts, and who allowed it. */
export const channelsFile = v.array(
  v.strictObject({
    id,
    platform: id,
    handle: line,
    owner: id,
    audience: v.optional(v.array(id), []),
    authorised: orNull(v.strictObject({ by: id, on: day })),
    information_manager_notified: orNull(day),
    monitored_hours: v.optional(v.array(hours), []),
    status: v.picklist(['active', 'suspended', 'closed']),
    review_by: orNull(day),
  }),
);
