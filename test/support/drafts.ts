import type { Media } from '../../src/types.js';

export { draftOf } from './fixtures.js';

/** A picture with all that is asked of one. */
export function mediaOf(fields: Partial<Media> = {}): Media {
  return {
    file: 'bins.jpg',
    sha256: '0'.repeat(64),
    alt: 'A row of green bins',
    source: null,
    licence: 'own',
    credit: 'Nowhere District Council',
    people: null,
    consent: null,
    captions: null,
    ...fields,
  };
}
