/** Twenty drafts to talk about: for each what is noticed and what is asked, worked out by hand from the policy. */
import type { Draft } from '../../src/types.js';
import { draftOf, mediaOf } from './drafts.js';

export interface DialogueDraft {
  readonly name: string;
  readonly draft: Draft;
  /** Rule and effect, sorted, each once. */
  readonly finds: readonly string[];
  /** Questions to be put, in order; of what is blocked too, though nobody is asked then. */
  readonly asks: readonly string[];
}

const STANDING = ['facts', 'person', 'worry'];
const PICTURE = ['facts', 'person', 'children', 'details', 'material', 'worry'];

/** By Jo Doe on X, at once, unless said otherwise. */
function about(
  name: string,
  text: string,
  finds: readonly string[],
  fields: Partial<Draft> = {},
  asks: readonly string[] = STANDING,
): DialogueDraft {
  return { name, draft: draftOf(text, { author: 'nw-0001', ...fields }), finds, asks };
}

const REPLIED_TO = {
  url: 'https://social.example/posts/7',
  by: null,
  text: 'The lamp outside the library is broken.',
  visibility: 'public',
};

export const DIALOGUE_DRAFTS: readonly DialogueDraft[] = [
  about('plain', 'Green bins are collected on Thursday this week.', []),
  about(
    'with handles',
    'Thanks to @NowherePolice and @MadeUpHospice for a safe bonfire night.',
    ['personal-data/handle ask'],
    {},
    ['facts', 'person', 'account', 'worry'],
  ),
  about('a person with her address', 'Mrs Imaginary of 14 Nowhere Road won the prize.', [
    'personal-data/person refer',
  ]),
  about('a party outside a window', 'Great to meet the Green Party at the library.', [
    'political/party refer',
  ]),
  about('a party in a window', 'Great to meet the Green Party at the library.', ['political/party block'], {
    slot: '2027-04-12T09:00:00Z',
  }),
  about(
    'an opinion on a planning application',
    'Planning application 3/26/0123/FUL is a no-brainer.',
    ['predetermination/opinion ask'],
    {},
    ['facts', 'person', 'undecided', 'worry'],
  ),
  about('a marking', 'OFFICIAL-SENSITIVE New depot to open in spring.', ['non-public/marking block']),
  about(
    'scheduled before its embargo ends',
    'Embargoed until 3 December 2026: the museum opens its new wing.',
    ['non-public/embargo block'],
    { slot: '2026-12-01T09:00:00Z' },
  ),
  about(
    'scheduled after its embargo has ended',
    'Embargoed until 3 December 2026: the museum opens its new wing.',
    [],
    { slot: '2026-12-04T10:00:00Z' },
  ),
  about('a placeholder', 'The fair is on TBC.', ['accuracy/placeholder block']),
  about('a weekday that is not that date', 'The market is on Sunday 28 November 2026.', [
    'accuracy/weekday refer',
  ]),
  about(
    'a picture with all it needs, on several channels',
    'The mill pond is open again. Come and see it.',
    [],
    {
      author: 'nw-0002',
      channels: ['facebook-main', 'x-main'],
      media: [mediaOf({ file: 'pond.png', licence: 'LIC-2026-07', people: 'none' })],
    },
    PICTURE,
  ),
  about(
    'a picture without licence and credit',
    'The mill pond is open again. Come and see it.',
    ['copyright/credit ask'],
    { media: [mediaOf({ file: 'pond.png', licence: null, credit: null })] },
    PICTURE,
  ),
  about('an obscene word', 'What a fucking mess.', ['obscene/strong block']),
  about('an untrained author', 'The recycling centre closes at noon today.', ['identity/training block'], {
    author: 'nw-0007',
  }),
  about("somebody else's channel", 'Green bins are collected on Thursday.', ['channel/allowed block'], {
    channels: ['instagram-main'],
  }),
  about(
    'a reply',
    'Thank you for telling us. It will be mended this week.',
    ['conversation/reply ask'],
    { activity: 'reply', in_reply_to: REPLIED_TO },
    ['facts', 'person', 'reply', 'worry'],
  ),
  about('a child with a name', 'Well done Sam Imaginary, aged 7, on your swimming badge!', [
    'children/findable block',
    'personal-data/person ask',
  ]),
  about('an accusation without a source', 'Mr Pretend is a fraudster.', [
    'libel/accusation block',
    'libel/they ask',
    'personal-data/person ask',
  ]),
  about('a vacancy', 'Museum assistant wanted.', ['recruitment/vacancy refer', 'recruitment/words ask'], {
    author: 'nw-0011',
    channels: ['linkedin-main'],
    activity: 'advertise',
  }),
];
