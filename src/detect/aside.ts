import type { Aside, Detector } from '../types.js';

const WHY: Readonly<Record<Aside['kind'], string>> = {
  comment: 'a comment in the document that nobody has closed',
  added: 'a marked insertion in the document',
  deleted: 'a marked deletion in the document',
  hidden: 'hidden text in the document',
  attached: 'inside the document, and in no file of its own',
};

/** What a document holds beside the post. A picture inside it counts as named once the draft names its media. */
export const aside: Detector = {
  name: 'aside',
  makes: ['aside.comment', 'aside.added', 'aside.deleted', 'aside.hidden', 'aside.attached'],
  find: (_, { asides, media }) =>
    (asides ?? []).flatMap(({ kind, text }, index) =>
      kind === 'attached' && media.length > 0
        ? []
        : [{ kind: `aside.${kind}`, where: `aside:${index}`, start: 0, end: text.length, why: WHY[kind] }],
    ),
};
