import type { Choice } from '../types.js';

/** The engine's own choice, first in every list and in no policy; Enter alone takes it. */
export const UNSURE: Choice = {
  id: 'unsure',
  say: 'Not sure: ask Communications',
  effect: 'refer',
  needs: 'none',
  pick: null,
};
