import { describe, expect, test } from 'vitest';
import { parts } from '../../src/draft/parts.js';
import { draftOf, mediaOf } from '../support/drafts.js';

describe('parts', () => {
  test('of a plain post is its text', () => {
    expect(parts(draftOf('Open.'))).toEqual([{ where: 'text', text: 'Open.' }]);
  });

  test('of a draft with everything have a place each', () => {
    const quoted = { url: 'https://example.org/1', by: '@sam', text: 'Is it open?', visibility: 'public' };
    const draft = draftOf('Open.', {
      media: [
        mediaOf(),
        mediaOf({
          alt: null,
          source: 'x',
          licence: null,
          credit: null,
          people: 'adult',
          consent: 'C-1',
          captions: 'Hi',
        }),
      ],
      links: ['https://council.example'],
      in_reply_to: quoted,
      quotes: [
        { ...quoted, by: null },
        { ...quoted, text: null },
      ],
    });
    expect(parts(draft).map(({ where }) => where)).toEqual([
      'text',
      'alt:0',
      'media:0.file',
      'media:0.licence',
      'media:0.credit',
      'media:1.file',
      'media:1.source',
      'media:1.people',
      'media:1.consent',
      'media:1.captions',
      'link:0',
      'reply',
      'reply.by',
      'reply.url',
      'quote:0',
      'quote:0.url',
      'quote:1.by',
      'quote:1.url',
    ]);
  });
});
