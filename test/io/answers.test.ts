import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersTemplate, readAnswers, type Answerable } from '../../src/io/answers.js';
import { draftDigest } from '../../src/record/digest.js';
import type { Basis } from '../../src/types.js';
import { NOW } from '../support/fixtures.js';
import { BASIS, incomingOf } from '../support/outcomes.js';

/** The example council as if it were a real one. */
const REAL: Basis = {
  ...BASIS,
  organisation: BASIS.organisation === null ? null : { ...BASIS.organisation, example: false },
};

function answerable(text: string): Answerable {
  const { draft } = incomingOf(text, { channels: ['x-main'] });
  return { draft, digest: draftDigest(draft) };
}

const BINS = answerable('Green bins are collected on Thursday.');
const LIBRARY = answerable('The library is open until 8pm.');

const CHOICES =
  'facts: { choice: published, url: "https://council.example/a" }, person: { choice: nobody }, worry: { choice: nothing }';

interface Lot {
  readonly for?: string;
  readonly basis?: string;
  readonly by?: string;
  readonly at?: string;
  readonly choices?: string;
}

/** An answers file; the lot is bound as it has to be unless it says otherwise. An empty value leaves the key out. */
function file(...lots: readonly Lot[]): string {
  const lines = lots.flatMap((lot) => {
    const bound = { for: BINS.digest, basis: REAL.digest, by: 'nw-0001', at: NOW, ...lot };
    const keys = (['for', 'basis', 'by', 'at'] as const).filter((key) => bound[key] !== '');
    return [
      `  - choices: { ${lot.choices ?? CHOICES} }`,
      ...keys.map((key) => `    ${key}: "${bound[key]}"`),
    ];
  });
  return `version: 1\nanswers:\n${lines.join('\n')}\n`;
}

const UNBOUND = { for: '', basis: '', by: '', at: '' };

function read(source: string, drafts = [BINS], basis = REAL): ReturnType<typeof readAnswers> {
  return readAnswers(source, 'answers.yaml', { drafts, basis, now: NOW });
}

/** `4:5 answers-unbound` of each problem. */
function problems(...given: Parameters<typeof read>): readonly string[] {
  const result = read(...given);
  return result.ok ? [] : result.problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

describe('answers hold', () => {
  it('for the draft they are bound to, with what a choice needs, and as given by file', () => {
    const result = read(file({}), [LIBRARY, BINS]);
    expect(result.ok && result.value.map((answers) => answers.length)).toEqual([0, 3]);
    expect(result.ok && result.value[1]?.[0]).toEqual({
      question: 'facts',
      choice: 'published',
      given: 'https://council.example/a',
      via: 'file',
      carried: false,
      seconds: null,
    });
  });

  it('by name or id of the author', () => {
    expect(problems(file({ by: 'Jo Doe' }))).toEqual([]);
  });

  it('in order and unbound, of the example council only', () => {
    const both = file(UNBOUND, { ...UNBOUND, choices: 'worry: { choice: unsure }' });
    const result = read(both, [BINS, LIBRARY], BASIS);
    expect(result.ok && result.value.map((answers) => answers.length)).toEqual([3, 1]);
    expect(problems(both, [BINS, LIBRARY])).toContain('3:5 answers-unbound');
  });
});

describe('answers are refused, at their place', () => {
  it.each([
    ['for another wording', { for: LIBRARY.digest }, ['4:10 answers-other-draft']],
    ['under other rules', { basis: 'f'.repeat(64) }, ['5:12 answers-other-rules']],
    ['by somebody else', { by: 'nw-0002' }, ['6:9 answers-by-another']],
    ['given later than now', { at: '2026-11-23T09:00:01Z' }, ['7:9 answers-later']],
    ['without a name', { by: '' }, ['3:5 answers-unbound']],
    ['to an unknown question', { choices: 'fact: { choice: unsure }' }, ['3:16 unknown-question']],
    ['with an unknown choice', { choices: 'facts: { choice: publish }' }, ['3:33 unknown-choice']],
    [
      'with what a choice does not take',
      { choices: 'person: { choice: nobody, url: "https://council.example" }' },
      ['3:42 answers-stray'],
    ],
  ])('%s', (_, lot, expected) => {
    expect(problems(file(lot))).toEqual(expected);
  });

  it('twice for one post', () => {
    expect(problems(file({}, {}))).toEqual(['9:10 answers-twice']);
  });

  it('unbound where they are not as many as the drafts', () => {
    expect(problems(file(UNBOUND), [BINS, LIBRARY], BASIS)).toEqual(['3:3 answers-count']);
  });

  it('all at once, in the order of the file', () => {
    const lot = { basis: 'f'.repeat(64), by: 'nw-0002', choices: 'fact: { choice: unsure }' };
    expect(problems(file(lot)).map((one) => one.split(' ')[1])).toEqual([
      'unknown-question',
      'answers-other-rules',
      'answers-by-another',
    ]);
  });

  it('whatever else the file holds, without falling over', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(read(text).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the template', () => {
  const questions = BASIS.policy.questions.filter(({ always }) => always);
  const template = (source: string): string => answersTemplate([{ ...BINS, source, questions }], REAL, NOW);

  it('is a file that holds, all "not sure"', () => {
    const result = read(template('bins.md'));
    expect(result.ok && result.value[0]?.map(({ choice }) => choice)).toEqual(['unsure', 'unsure', 'unsure']);
  });

  it('stays one whatever a file is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(read(template(`${name}\nversion: 2`)).ok).toBe(true);
      }),
    );
  });

  it('of no drafts holds nothing', () => {
    expect(read(answersTemplate([], REAL, NOW), []).ok).toBe(true);
  });
});
