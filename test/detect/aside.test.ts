import { expect, it } from 'vitest';
import { draftOf } from '../support/fixtures.js';
import { noticed } from '../support/marks.js';
import type { Aside, Media } from '../../src/types.js';

const KINDS: readonly Aside['kind'][] = ['comment', 'added', 'deleted', 'hidden', 'attached'];
const asides = KINDS.map((kind): Aside => ({ kind, text: 'bins' }));

it('marks all that stands beside the post, each in its own place', () => {
  const found = noticed(draftOf('Open.', { asides })).filter((one) => one.startsWith('aside.'));
  expect(found).toEqual(KINDS.map((kind, at) => `aside.${kind} aside:${at}`));
  expect(noticed(draftOf('Open.')).filter((one) => one.startsWith('aside.'))).toEqual([]);
});

it('takes a picture inside a document as named where the draft names its media', () => {
  const picture: Media = {
    file: 'a.jpg',
    sha256: '',
    alt: 'Bins',
    source: null,
    licence: null,
    credit: null,
    people: null,
    consent: null,
    captions: null,
  };
  expect(noticed(draftOf('Open.', { asides, media: [picture] }))).not.toContain('aside.attached aside:4');
});
