/** Drafts, answers and findings for properties, made of what the example policy has something to say about. */
import fc from 'fast-check';
import type { Answer, Draft, Finding, PlannedQuestion } from '../../src/types.js';
import { mediaOf } from './drafts.js';
import { answerOf, draftOf, findingOf } from './fixtures.js';

const PIECES: readonly string[] = [
  ...['Green bins are collected on Thursday. ', 'Mrs Imaginary ', 'of 14 Nowhere Road ', 'lives here. '],
  ...['@MadeUpHospice ', '@sam_imaginary ', '@NowherePolice ', 'Vote Labour ', 'Mr Pretend is a fraudster. '],
  ...['at Nowhere Crown Court ', 'Planning application 3/26/0123/FUL ', 'is a no-brainer. ', 'TBC '],
  ...['OFFICIAL-SENSITIVE ', 'Embargoed until 3 December 2026: ', 'on Sunday 28 November 2026 ', 'crap '],
  ...[
    '07700 900123 ',
    '01632 960000 ',
    'Sam Imaginary, aged 7, ',
    'AB 12 34 56 C ',
    'caf\u00e9 ',
    '\u{1F3CA} ',
  ],
  ...['\u201cWe planted forty trees on the green this very morning\u201d ', '. ', '\n', '\n\n', '\u200B'],
  ...["the residents' hall ", 'Say \u201cyes\u201d to "trees" \\o/ ', '# '],
];

export const someText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 10 })
  .map((pieces) => pieces.join('').trim());

const somePicture = fc
  .record({
    alt: fc.constantFrom(null, 'A row of green bins', 'Mrs Imaginary'),
    licence: fc.constantFrom(null, 'own', 'LIC-2026-07', 'LIC-2023-02'),
    credit: fc.constantFrom(null, 'Nowhere District Council'),
    people: fc.constantFrom(null, 'none' as const, 'child' as const),
    consent: fc.constantFrom(null, 'CF-2026-014', 'CF-2024-003'),
  })
  .map(mediaOf);

/** A draft as the example council's people might bring it, well or badly. */
export const someDraft: fc.Arbitrary<Draft> = fc
  .record({
    text: someText,
    author: fc.constantFrom('nw-0001', 'nw-0002', 'nw-0005', 'nw-0007', 'nw-0009', 'the-bin-fairy', null),
    drafted_by: fc.constantFrom(null, 'nw-0007'),
    channels: fc.subarray(['facebook-main', 'instagram-main', 'tiktok-bins', 'x-main']),
    activity: fc.constantFrom('post' as const, 'reply' as const, 'share' as const, 'advertise' as const),
    slot: fc.constantFrom(null, '2026-12-04T10:00:00Z', '2027-04-12T09:00:00Z', '2026-11-20T09:00:00Z'),
    media: fc.array(somePicture, { maxLength: 2 }),
  })
  .map(({ text, ...fields }) => draftOf(text, fields));

/** One that the rules have nothing against but may ask about: only for these answers decide. */
export const askedDraft: fc.Arbitrary<Draft> = fc
  .record({
    text: fc.constantFrom(
      'Green bins are collected on Thursday.',
      'Thanks to @MadeUpHospice.',
      'Planning application 3/26/0123/FUL is a no-brainer.',
      'Mrs Imaginary won the prize.',
    ),
    media: fc.constantFrom([], [mediaOf({ licence: null, credit: null })]),
    activity: fc.constantFrom('post' as const, 'reply' as const),
  })
  .map(({ text, ...fields }) => draftOf(text, { author: 'nw-0001', ...fields }));

const ENTRIES = [
  null,
  '',
  'x',
  'OGL',
  'https://council.example/bins',
  'CF-2026-014',
  'CF-2024-003',
  'LIC-2026-07',
];

/** What is said to one question, whichever it is: `at` leads to one of its choices, its "Not sure", or none. */
export interface Reply {
  readonly at: number;
  readonly given: string | null;
}

export const someReply: fc.Arbitrary<Reply> = fc.record({
  at: fc.nat(6),
  given: fc.constantFrom(...ENTRIES),
});
export const someReplies: fc.Arbitrary<readonly Reply[]> = fc.array(someReply, {
  minLength: 8,
  maxLength: 8,
});

/** Nothing at all, "Not sure", or the choice that a reply leads to. */
export function answerBy({ at, given }: Reply, { question }: PlannedQuestion): readonly Answer[] {
  const choices = [null, 'unsure', ...question.choices.map(({ id }) => id)];
  const choice = choices[at % choices.length] ?? null;
  return choice === null ? [] : [answerOf(question.id, choice, given)];
}

export const someFinding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom('test/one', 'test/two', 'personal-data/person'),
    effect: fc.constantFrom('advise' as const, 'ask' as const, 'refer' as const, 'block' as const),
    release: fc.constantFrom(
      null,
      { by: ['communications'], second: true },
      { by: ['monitoring-officer'], second: true },
    ),
  })
  // Only a block may be without anybody who lets it out.
  .map(({ release, ...fields }) =>
    findingOf({
      ...fields,
      release: fields.effect === 'block' ? release : (release ?? { by: ['communications'], second: true }),
    }),
  );
