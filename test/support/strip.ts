import { joined } from '../../src/media/numbers.js';
import { inMemory } from '../../src/media/source.js';
import { strip } from '../../src/media/strip.js';
import { inflate } from './facts.js';

/** The copy of a file; the reason where there is none. */
export function stripped(bytes: Uint8Array): Uint8Array | string {
  const stripping = strip(inMemory(bytes), inflate);
  if (!stripping.ok) return stripping.why;
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const edit of stripping.edits) {
    pieces.push(bytes.subarray(at, edit.at), edit.put, new Uint8Array(edit.noughts));
    at = edit.at + edit.size;
  }
  return joined([...pieces, bytes.subarray(at)]);
}
