/** The checks behind the frozen bytes of this folder: fixed key, secrets and clock, and one of every kind. */
import type { ToRecord } from '../../src/store/records.js';
import type { Draft, Finding, Mark, Media } from '../../src/types.js';
import { answered, toRecord } from '../store/to-record.js';
import { findingOf } from '../support/fixtures.js';

const PICTURE: Media = {
  file: 'pictures/hall.jpg',
  sha256: 'ab'.repeat(32),
  alt: 'The new hall — “open” at last\nwith its doors',
  source: null,
  licence: 'L-7',
  credit: 'Jo Invented',
  people: 'crowd',
  consent: null,
  captions: null,
};

const FULL: Partial<Draft> = {
  text: 'Café “Nowhere” opens on Monday 30 November.\n\nSee you there 👋🏽\u007f\t\\',
  drafted_by: 'nd-01',
  slot: '2026-11-30T09:00:00Z',
  category: 'news',
  media: [PICTURE],
  links: ['https://council.example/hall'],
  in_reply_to: { url: 'https://social.example/1', by: '@example', text: 'When?', visibility: 'public' },
  quotes: [{ url: null, by: null, text: 'No names\u2028here', visibility: null }],
  agreed_by: 'nd-01',
};

const NOT_CLEAR = { from: null, until: null } as const;

function withFindings(given: ToRecord, findings: readonly Finding[]): ToRecord {
  return { ...given, assessment: { ...given.assessment, findings } };
}

function finding(rule: string, effect: Finding['effect'], mark: Partial<Mark>): Finding {
  const whole = { kind: 'person.private', where: 'text', start: 0, end: 4, why: 'a test', ...mark };
  return findingOf({ rule, effect, mark: whole });
}

const CLEAR = {
  ...toRecord(FULL, { from: '2026-11-30T08:00:00Z', until: '2026-11-30T10:00:00Z' }),
  mediaSizes: [123_456],
  shownWith: 3,
};

const REFERRED = withFindings(
  toRecord(
    { text: 'Mrs Imaginary has moved.', channels: ['myspace', 'x-main'] },
    {
      ...NOT_CLEAR,
      verdict: 'refer',
      answers: [answered('facts', 'unsure', null), answered('person', null, null)],
    },
  ),
  [
    finding('personal-data/person', 'ask', { start: 0, end: 13 }),
    finding('personal-data/person', 'ask', { start: 4, end: 13 }),
    finding('accuracy/placeholder', 'refer', { kind: 'placeholder', start: 18, end: 23 }),
    finding('channel/unknown', 'advise', {
      kind: 'channel.unknown',
      where: 'meta.channels',
      start: 0,
      end: 7,
    }),
  ],
);

const BLOCKED = withFindings(
  toRecord({ text: 'Rot.', author: 'Sam Imaginary' }, { ...NOT_CLEAR, verdict: 'block', answers: [] }),
  [finding('obscene/strong', 'block', { kind: 'obscene.strong', start: 0, end: 3 })],
);

const LEFT = toRecord(
  { text: 'Never mind.' },
  { ...NOT_CLEAR, verdict: 'abandoned', answers: [{ ...answered('facts', 'change', null), effect: 'edit' }] },
);

const CARRIED = {
  ...toRecord(
    { text: 'Again.' },
    {
      answers: [
        { ...answered('facts', 'published', 'https://council.example/bins'), carried: true, via: 'file' },
        { ...answered('worry', 'nothing', null), via: 'file', seconds: 2.6 },
      ],
    },
  ),
  rehearsal: true,
};

/** Blocks, each appended by itself. */
export const BLOCKS: readonly (readonly ToRecord[])[] = [[CLEAR, REFERRED, BLOCKED], [LEFT], [CARRIED]];
