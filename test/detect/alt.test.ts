import { describe, expect, test } from 'vitest';
import { draftOf, mediaOf } from '../support/drafts.js';
import { noticed } from '../support/marks.js';

describe('descriptions of pictures', () => {
  test.each([
    ['Image', 'alt.poor'],
    ['photo 3', 'alt.poor'],
    ['IMG_1234.jpg', 'alt.poor'],
    ['bins.jpg', 'alt.poor'],
    ['New bins.', 'alt.poor'],
    ['Bin', 'alt.poor'],
    ['Photo of two green bins on a kerb', 'alt.opening'],
    ['A row of green bins '.repeat(30), 'alt.long'],
    ['Two girls paint a mural', 'alt.child'],
    ['', 'alt.missing'],
  ])('%j: %s', (text, kind) => {
    const draft = draftOf('New bins.', { media: [mediaOf({ file: 'bins.jpg', alt: text })] });
    expect(noticed(draft)).toContain(`${kind} media:0.alt`);
  });

  test.each(['Two green bins on a kerb', 'A poster: “Winter fair, 3 December”', 'The logo of the food bank'])(
    'nothing of %s',
    (text) => {
      const draft = draftOf('New bins.', { media: [mediaOf({ file: 'bins.jpg', alt: text })] });
      expect(noticed(draft).filter((one) => one.startsWith('alt'))).toEqual([]);
    },
  );

  test('a clip wants captions, not a description', () => {
    const clip = mediaOf({ file: 'opening.mp4', alt: null });
    expect(noticed(draftOf('New.', { media: [clip] }))).toContain('captions.missing media:0.captions');
    expect(noticed(draftOf('New.', { media: [{ ...clip, captions: 'opening.srt' }] }))).not.toContain(
      'captions.missing media:0.captions',
    );
  });
});
