import { addDuration, sayWhen } from '../text/time.js';
import type { Detector } from '../types.js';

/** A time to post that has passed by more than the policy tolerates. */
export const slot: Detector = {
  name: 'slot',
  makes: ['slot.past'],
  find: (_, draft, { organisation, now, tolerance }) => {
    const zone = organisation.time_zone;
    if (draft.slot === null || now <= addDuration(draft.slot, tolerance, zone)) return [];
    const why = `${sayWhen(draft.slot, zone)} has passed`;
    return [{ kind: 'slot.past', where: 'meta.slot', start: 0, end: draft.slot.length, why }];
  },
};
