import type { Draft, Media, Part, Quoted } from '../types.js';

/**
 * Every text that goes out or comes with a draft, by its place:
 *
 * | where | what |
 * |---|---|
 * | `text` | the post |
 * | `alt:0` | description of the first item of media |
 * | `link:0` | the first of `links` |
 * | `media:0.file` `.source` `.licence` `.credit` `.people` `.consent` `.captions` | its other fields |
 * | `reply` `reply.by` `reply.url` | the post that is answered, who wrote it, its address |
 * | `quote:0` `quote:0.by` `quote:0.url` | the first quoted post |
 *
 * What is not given has no part. Marks of look-ups stand at `meta.*`, which is no part.
 */
export function parts(draft: Draft): readonly Part[] {
  return [
    { where: 'text', text: draft.text },
    ...draft.media.flatMap(mediaParts),
    ...draft.links.map((text, index) => ({ where: `link:${index}`, text })),
    ...(draft.in_reply_to === null ? [] : quotedParts('reply', draft.in_reply_to)),
    ...draft.quotes.flatMap((quoted, index) => quotedParts(`quote:${index}`, quoted)),
  ];
}

const MEDIA_FIELDS = ['file', 'source', 'licence', 'credit', 'people', 'consent', 'captions'] as const;

function mediaParts(media: Media, index: number): readonly Part[] {
  return [
    ...part(`alt:${index}`, media.alt),
    ...MEDIA_FIELDS.flatMap((field) => part(`media:${index}.${field}`, media[field])),
  ];
}

function quotedParts(where: string, { text, by, url }: Quoted): readonly Part[] {
  return [...part(where, text), ...part(`${where}.by`, by), ...part(`${where}.url`, url)];
}

function part(where: string, text: string | null): readonly Part[] {
  return text === null ? [] : [{ where, text }];
}
