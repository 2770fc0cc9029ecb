import type { Detector } from '../types.js';

/** One mark for every draft, for rules that ask only when it is posted, and by whom. */
export const draftItself: Detector = {
  name: 'draft-itself',
  makes: ['draft'],
  find: () => [{ kind: 'draft', where: 'meta.draft', start: 0, end: 0, why: 'every draft' }],
};
