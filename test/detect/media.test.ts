import { expect, it } from 'vitest';
import { draftOf, mediaOf } from '../support/drafts.js';
import { factsOf, noticed } from '../support/marks.js';

const of = (fields: Parameters<typeof mediaOf>[0]): readonly string[] =>
  noticed(draftOf('', { media: [mediaOf(fields)] }), factsOf());

it.each([
  ['bins.JPG', 'media.image'],
  ['a/b.webp', 'media.image'],
  ['talk.m4a', 'media.audio'],
  ['minutes.pdf', 'media.other'],
  ['jpg', 'media.other'],
])('%s is %s', (file, kind) => {
  expect(of({ file })).toEqual([`${kind} media:0.file`]);
});

it('opening.mp4 is media.video', () => {
  expect(of({ file: 'opening.mp4', captions: 'opening.srt' })).toEqual(['media.video media:0.file']);
});

it.each([[null], [''], ['  ']])('a picture described as %j is not described', (alt) => {
  expect(of({ alt })).toContain('alt.missing media:0.alt');
});

it('a sound needs no description', () => {
  expect(of({ file: 'talk.mp3', alt: null })).toEqual(['media.audio media:0.file']);
});
