/** The draft that a private line keeps, to be judged again. Pure. */
import type { Draft, Instant } from '../types.js';

export interface StoredDraft {
  readonly draft: Draft;
  /** When it was judged. */
  readonly now: Instant;
}

/** @param line one whose commitment was met: its shape is the one this program writes. Null where it is none. */
export function readStoredDraft(line: string): StoredDraft | null {
  if (line === '') return null;
  const value: unknown = JSON.parse(line);
  return isStored(value) ? { draft: value.draft, now: value.judged.now } : null;
}

function isStored(value: unknown): value is { draft: Draft; judged: { now: Instant } } {
  return (
    hasObject(value, 'draft') &&
    hasObject(value, 'judged') &&
    typeof Object.getOwnPropertyDescriptor(value.draft, 'text')?.value === 'string' &&
    typeof Object.getOwnPropertyDescriptor(value.judged, 'now')?.value === 'string'
  );
}

function hasObject<K extends string>(value: unknown, key: K): value is Record<K, object> {
  if (typeof value !== 'object' || value === null) return false;
  const own: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
  return typeof own === 'object' && own !== null;
}
