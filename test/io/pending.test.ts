import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { detectors } from '../../src/detect/index.js';
import { carriedFor, keepPending, pendingOf, readPending, type Asked } from '../../src/io/pending.js';
import { plan } from '../../src/plan.js';
import type { Answer, Incoming } from '../../src/types.js';
import { answerOf, NOW } from '../support/fixtures.js';
import { BASIS, CLEARING, incomingOf } from '../support/outcomes.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const DAY = '2026-11-23';
const POST = 'Green bins are collected on Thursday. Please put yours out by 7am.';

function askedOf(text: string, more: Partial<Incoming> = {}): Asked {
  const incoming = incomingOf(text, {}, more);
  const assessment = check(incoming.draft, BASIS, NOW, detectors);
  return { incoming, assessment, planned: plan(incoming.draft, BASIS, assessment) };
}

/** The questions whose answers, given to one draft, hold for another. */
function carried(before: Asked, after: Asked, answers: readonly Answer[] = CLEARING): readonly string[] {
  const kept = pendingOf(before, answers, BASIS, DAY);
  return carriedFor(after, kept, BASIS, DAY).map(({ question }) => question);
}

describe('answers of the same day are carried', () => {
  it('for the same words, but never the last look', () => {
    expect(carried(askedOf(POST), askedOf(POST))).toEqual(['facts', 'person']);
  });

  it('with what was given, and marked', () => {
    const kept = pendingOf(askedOf(POST), CLEARING, BASIS, DAY);
    expect(carriedFor(askedOf(POST), kept, BASIS, DAY)[0]).toEqual({
      question: 'facts',
      choice: 'published',
      given: 'https://council.example/bins',
      via: 'terminal',
      carried: true,
      seconds: 1,
    });
  });

  it.each([
    ['spaces folded', POST.replaceAll(' ', '  ')],
    ['a word left out on which nothing rests', POST.replace('Green ', '')],
    ['a line break', POST.replace('. ', '.\n')],
  ])('with %s', (_, text) => {
    expect(carried(askedOf(POST), askedOf(text))).toEqual(['facts', 'person']);
  });

  it.each([
    ['a word more', `${POST} Thank you.`],
    ['another word', POST.replace('Green', 'Brown')],
    ['words in another order', 'Please put yours out by 7am. Green bins are collected on Thursday.'],
    ['a fact left out', 'Green bins are collected. Please put yours out by 7am.'],
  ])('not with %s: both questions about the whole post are put again', (_, text) => {
    expect(carried(askedOf(POST), askedOf(text))).toEqual([]);
  });

  it('to no other file and no other row, but to the same id', () => {
    expect(carried(askedOf(POST), askedOf(POST, { source: 'posts/other.md' }))).toEqual([]);
    expect(carried(askedOf(POST, { row: 1 }), askedOf(POST, { row: 2 }))).toEqual([]);
    expect(carried(askedOf(POST, { id: 'a' }), askedOf(POST, { id: 'a', source: 'b.md' }))).not.toEqual([]);
  });

  it('not to another day, nor other rules', () => {
    const asked = askedOf(POST);
    const kept = pendingOf(asked, CLEARING, BASIS, DAY);
    expect(carriedFor(asked, kept, BASIS, '2026-11-24')).toEqual([]);
    expect(carriedFor(asked, kept, { ...BASIS, digest: 'f'.repeat(64) }, DAY)).toEqual([]);
  });

  it('neither of two questions about the whole post alone', () => {
    expect(carried(askedOf(POST), askedOf(POST), [answerOf('person', 'nobody')])).toEqual([]);
  });

  it('never "Not sure", nor "I will change it", nor what came from a file', () => {
    const open = [answerOf('facts', 'unsure'), answerOf('person', 'nobody')];
    const edit = [answerOf('facts', 'change'), answerOf('person', 'nobody')];
    const file = CLEARING.map((one): Answer => ({ ...one, via: 'file' }));
    for (const answers of [open, edit, file])
      expect(carried(askedOf(POST), askedOf(POST), answers)).toEqual([]);
  });

  it('of other questions where only their own marks stayed', () => {
    const before = askedOf('Thanks to @pondfriends for the reeds.');
    const after = askedOf('Many thanks to @pondfriends for all the reeds.');
    const answers = [answerOf('account', 'private'), ...CLEARING];
    expect(carried(before, after, answers)).toEqual(['account']);
    expect(carried(before, askedOf('Thanks to @millfriends for the reeds.'), answers)).toEqual([]);
  });
});

describe('the file', () => {
  const kept = (): readonly [string, Asked] => [
    join(temporaryFolder(), 'data', 'pending.jsonl'),
    askedOf(POST),
  ];

  it('is its user’s own, holds no word of the post, and is empty once the answers are recorded', () => {
    const [path, asked] = kept();
    keepPending(path, asked.incoming, pendingOf(asked, CLEARING, BASIS, DAY), DAY);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const text = readFileSync(path, 'utf8');
    for (const word of ['Green', 'Thursday', 'yours', 'bins.md']) expect(text).not.toContain(word);
    expect(carriedFor(asked, readPending(path, DAY), BASIS, DAY).length).toBe(2);
    keepPending(path, asked.incoming, [], DAY);
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it('salts words: the same post twice looks like two', () => {
    const asked = askedOf(POST);
    const [first, second] = [0, 1].map(() => pendingOf(asked, CLEARING, BASIS, DAY)[0]?.words);
    expect(first).not.toEqual(second);
  });

  it('keeps the answers of other drafts, and forgets those of other days', () => {
    const [path, asked] = kept();
    const other = askedOf(POST, { source: 'other.md' });
    keepPending(path, other.incoming, pendingOf(other, CLEARING, BASIS, DAY), DAY);
    keepPending(path, asked.incoming, pendingOf(asked, CLEARING, BASIS, DAY), DAY);
    expect(readPending(path, DAY).length).toBe(4);
    keepPending(path, asked.incoming, [], DAY);
    expect(readPending(path, DAY).length).toBe(2);
    keepPending(path, asked.incoming, pendingOf(asked, CLEARING, BASIS, '2026-11-24'), '2026-11-24');
    expect(readPending(path, DAY)).toEqual([]);
  });

  it('that is broken carries nothing and stops nothing', () => {
    const folder = temporaryFolder();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const path = join(folder, 'pending.jsonl');
        writeFileSync(path, text);
        expect(carriedFor(askedOf(POST), readPending(path, DAY), BASIS, DAY)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('that cannot be written is no error: everything is asked again', () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    const asked = askedOf(POST);
    keepPending(join(file, 'pending.jsonl'), asked.incoming, pendingOf(asked, CLEARING, BASIS, DAY), DAY);
    expect(readPending(join(file, 'pending.jsonl'), DAY)).toEqual([]);
  });
});
