import { expect, it } from 'vitest';
import { draftOf } from '../support/fixtures.js';
import { noticed } from '../support/marks.js';

const nothing = {
  alt: 'Bins',
  source: null,
  licence: null,
  credit: null,
  people: null,
  consent: null,
  captions: null,
};

it('marks pictures that are addresses, and no files', () => {
  const media = ['https://council.example/bins.jpg', 'https.jpg'].map((file) => ({
    file,
    sha256: '',
    ...nothing,
  }));
  expect(noticed(draftOf('', { media }))).toContain('media.remote media:0.file');
  expect(noticed(draftOf('', { media }))).not.toContain('media.remote media:1.file');
});
