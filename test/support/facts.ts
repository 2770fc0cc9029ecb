import { inflateSync } from 'node:zlib';
import { readFacts } from '../../src/media/facts.js';
import { inMemory } from '../../src/media/source.js';
import type { MediaFacts } from '../../src/types.js';

/** As io unpacks. */
export function inflate(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch {
    return null;
  }
}

/** What bytes say of themselves. */
export function factsOf(bytes: Uint8Array): MediaFacts {
  return readFacts(inMemory(bytes), inflate);
}
