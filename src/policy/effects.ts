import { matchesKind } from '../kinds.js';
import type { ChoiceEffect, Effect, Kind, Release } from '../types.js';

/** Who decides a referral where the policy names nobody else (design §2). */
export const BY_COMMUNICATIONS: Release = { by: ['communications'], second: true };

export interface Graded {
  readonly effect: Effect | ChoiceEffect;
  readonly release: Release | null;
}

/** block without release > block with release > refer > ask > advise > clear. */
function grade({ effect, release }: Graded): number {
  switch (effect) {
    case 'off':
    case 'clear':
      return 0;
    case 'advise':
      return 1;
    case 'ask':
      return 2;
    case 'refer':
      return 3;
    case 'edit':
      return 4;
    case 'block':
      return release === null ? 6 : 5;
  }
}

/** The gravest, the first of equals; null of none. */
export function worstOf<T extends Graded>(items: readonly T[]): T | null {
  let worst: T | null = null;
  for (const item of items) if (worst === null || grade(item) > grade(worst)) worst = item;
  return worst;
}

/** Whether a kind is one of those wanted; a prefix stands for all below it. */
export function matchesAnyKind(kind: Kind, wanted: readonly Kind[]): boolean {
  return wanted.some((one) => matchesKind(kind, one));
}
