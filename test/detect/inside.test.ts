import { expect, it } from 'vitest';
import { factsOf } from '../support/facts.js';
import { draftOf } from '../support/fixtures.js';
import { noticed } from '../support/marks.js';
import { exif, jpeg } from '../support/pictures.js';

const nothing = {
  alt: 'Bins',
  source: null,
  licence: null,
  credit: null,
  people: null,
  consent: null,
  captions: null,
};

it('marks a place and people, not a place that is no fix', () => {
  const pictures = [
    exif({ lat: 51.5, lon: -0.1 }),
    exif({ lat: 0, lon: 0 }),
    exif({ owner: 'Kim Imaginary' }),
  ];
  const media = pictures.map((one, at) => ({
    file: `${at}.jpg`,
    sha256: '',
    ...nothing,
    facts: factsOf(jpeg({ exif: one })),
  }));
  const said = noticed(draftOf('', { media })).filter((one) =>
    /^(?:gps|media\.(?:names|thumbnail))/u.test(one),
  );
  expect(said).toEqual(['gps media:0.file', 'media.names media:2.file']);
});
