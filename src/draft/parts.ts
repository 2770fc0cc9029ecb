import type { Draft, Part } from '../types.js';

/**
 * Everything that goes out or comes with a draft, by where it stands:
 *
 * `text` · `alt:0` and `media:0.file|source|licence|credit|consent|captions` of each item of media ·
 * `link:0` of the links besides those in the text · `reply` and `reply.by` of the post answered ·
 * `quote:0` and `quote:0.by` of each post quoted.
 *
 * Author, channels and slot are no parts: marks of theirs stand at `meta.author`, `meta.channels`, `meta.slot`.
 */
export function parts(draft: Draft): readonly Part[] {
  const all: readonly (readonly [string, string | null])[] = [
    ['text', draft.text],
    ...draft.media.flatMap((media, index): readonly (readonly [string, string | null])[] => [
      [`alt:${index}`, media.alt],
      [`media:${index}.file`, media.file],
      [`media:${index}.source`, media.source],
      [`media:${index}.licence`, media.licence],
      [`media:${index}.credit`, media.credit],
      [`media:${index}.consent`, media.consent],
      [`media:${index}.captions`, media.captions],
    ]),
    ...draft.links.map((link, index) => [`link:${index}`, link] as const),
    ['reply', draft.in_reply_to?.text ?? null],
    ['reply.by', draft.in_reply_to?.by ?? null],
    ...draft.quotes.flatMap((quote, index): readonly (readonly [string, string | null])[] => [
      [`quote:${index}`, quote.text],
      [`quote:${index}.by`, quote.by],
    ]),
  ];
  return all.flatMap(([where, text]) => (text === null ? [] : [{ where, text }]));
}
