import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect, detectors } from '../../src/detect/index.js';
import { pattern } from '../../src/detect/pattern.js';
import { SmcheckError } from '../../src/errors.js';
import { builtInKinds, matchesKind } from '../../src/kinds.js';
import type { Detector, KindDefinition, Part } from '../../src/types.js';
import { channelOf, draftOf, organisationOf, personOf } from '../support/fixtures.js';
import { factsOf, marksOf } from '../support/marks.js';
import { COUNCIL_POSTS } from './council-posts.js';

function listOf(kind: string, file: string): KindDefinition {
  const words = readFileSync(new URL(`../../policy/words/${file}.txt`, import.meta.url), 'utf8');
  return { kind, from: 'words', words };
}

const kinds = [
  listOf('party', 'party'),
  listOf('word.campaign', 'campaign'),
  listOf('accusation', 'accusation'),
  listOf('obscene.strong', 'obscene-strong'),
  listOf('obscene.slur', 'obscene-slur'),
  listOf('obscene.mild', 'obscene-mild'),
  listOf('obscene.rude', 'obscene-rude'),
  listOf('innocent', 'innocent'),
];
const organisation = organisationOf({
  people: [
    { name: 'Cllr Ann Example', role: 'Leader', handles: [], until: null },
    { name: 'Morag Placeholder', role: 'Chief Executive', handles: [], until: null },
  ],
  phones: ['01632 960000', '01632 960199'].map((value) => ({ value, until: null })),
  handles: {
    own: [],
    partner: ['@NowherePolice', '@ExampleFireRescue'].map((value) => ({ value, until: null })),
  },
  register: { people: [personOf()], logs: [], witnesses: [] },
  channels: [channelOf()],
});
const facts = factsOf({ kinds, organisation });
const all = [...detectors, pattern];

/** What may stand in any post. */
const QUIET = [
  'draft',
  // These say who or what is spoken of; a rule looks for them beside other words.
  'business',
  'pay',
  'ref',
  'fact',
  'link',
  'quote',
  'school',
  'source',
  'phone.own',
  'phone.public',
  'phone.landline',
];
const PUBLIC = [
  'council',
  'email.own',
  'email.role',
  'handle.own',
  'handle.partner',
  'person.public',
  'person.known',
];

describe('ordinary posts', () => {
  it.each(COUNCIL_POSTS)('%s', (text) => {
    const loud = marksOf(draftOf(text), facts)
      .filter(({ kind }) => ![...QUIET, ...PUBLIC].some((quiet) => matchesKind(kind, quiet)))
      .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
    expect(loud).toEqual([]);
  });
});

function failureOf(run: () => unknown): unknown {
  try {
    run();
    return null;
  } catch (failure) {
    return failure;
  }
}

describe('detect', () => {
  const one = (name: string, makes: string, find: Detector['find']): Detector => ({
    name,
    makes: [makes],
    find,
  });
  const mark = { kind: 'word.a', where: 'text', start: 0, end: 1, why: '' };

  it('names the detector that throws, and keeps the cause', () => {
    const cause = new TypeError('no such luck');
    const broken = one('broken', 'word', () => {
      throw cause;
    });
    const failure = failureOf(() => detect([], draftOf(''), facts, [broken]));
    expect(failure).toBeInstanceOf(SmcheckError);
    expect(failure).toMatchObject({ exit: 70, cause });
    expect(String(failure)).toContain('broken');
  });

  it('puts marks in the order of the parts and leaves out repeats', () => {
    const parts: readonly Part[] = [
      { where: 'text', text: 'ab' },
      { where: 'alt:0', text: 'ab' },
    ];
    const twice = one('twice', 'word', () => [
      { ...mark, where: 'meta.author' },
      { ...mark, where: 'alt:0' },
      { ...mark, start: 1, end: 2 },
      mark,
      mark,
      { ...mark, end: 2 },
      { ...mark, kind: 'word.b' },
    ]);
    const seen = detect(parts, draftOf('ab'), facts, [twice]).map(
      ({ kind, where, start, end }) => `${where} ${start}-${end} ${kind}`,
    );
    expect(seen).toEqual([
      'text 0-1 word.b',
      'text 0-2 word.a',
      'alt:0 0-1 word.a',
      'meta.author 0-1 word.a',
    ]);
  });

  it('knows the names of its detectors and their kinds', () => {
    const names = all.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const known = builtInKinds.map(({ kind }) => kind);
    for (const made of all.flatMap(({ makes }) => makes))
      expect(known.some((kind) => kind === made || kind.startsWith(made))).toBe(true);
  });

  it('marks every draft once as a draft', () => {
    expect(marksOf(draftOf('x')).filter(({ kind }) => kind === 'draft')).toHaveLength(1);
  });
});

/** Pieces that detectors look for, so that random texts meet them often. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'Mrs ',
      'Sam ',
      'Imaginary',
      '07700 900123',
      '@sam',
      '#VoteLabour',
      ' 3 June 2026',
      'Monday ',
      '“',
      '”',
      '"',
    ],
    ...[
      'ab 12 34 56 c',
      'https://a.example/',
      's.i@mail.example',
      'TBC',
      'OFFICIAL-SENSITIVE',
      ', 7, ',
      '\u200B',
      '👍',
    ],
    ...[
      'embargoed until ',
      '4111 1111 1111 1111',
      'fu',
      'ck',
      '*',
      '. ',
      '\n',
      '12 Sample Road',
      'ﬁ',
      'е',
      'é',
      '\uD800',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('every text', () => {
  it('has marks inside its parts, with words in them', () => {
    fc.assert(
      fc.property(texts, texts, (text, alt) => {
        const parts: readonly Part[] = [
          { where: 'text', text },
          { where: 'alt:0', text: alt },
          { where: 'quote:0', text: alt },
          { where: 'link:0', text },
        ];
        for (const { where, start, end } of detect(parts, draftOf(text), facts, all)) {
          const part = parts.find((one) => one.where === where);
          if (part === undefined) continue;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(part.text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same marks again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(marksOf(draftOf(text), facts)).toEqual(marksOf(draftOf(text), facts));
      }),
    );
  });

  it('keeps what it says when text in small letters is put behind it on a new line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const far = `${text}\n${'\n'.repeat(70)}the end`;
        const within = (marks: ReturnType<typeof marksOf>): readonly string[] =>
          marks
            .filter(({ where, end }) => where === 'text' && end <= text.length)
            .map(({ kind, start, end }) => `${kind} ${start} ${end}`);
        const alone = within(marksOf(draftOf(text), facts));
        expect(within(marksOf(draftOf(far), facts))).toEqual(expect.arrayContaining([...alone]));
      }),
    );
  });
});
