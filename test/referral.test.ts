import { describe, expect, it } from 'vitest';
import { judgeAgain } from '../src/referral.js';
import type { StoredCase } from '../src/record/stored-case.js';
import { draftOf, basisOf, choiceOf, NOW, questionOf, ruleOf, wordDetector } from './support/fixtures.js';

const LATER = '2026-11-24T09:00:00Z';
const place = { kind: 'gps', where: 'media:0', start: 0, end: 0, words: '' };
const stored = (fields: Partial<StoredCase> = {}): StoredCase => ({
  answers: [
    {
      question: 'facts',
      choice: 'yes',
      given: null,
      via: 'terminal',
      carried: false,
      seconds: 3,
      evidence: [],
    },
  ],
  author_name: 'Jo Invented',
  draft: draftOf('A rally.'),
  findings: [],
  judged: { at: NOW, now: NOW },
  media: [],
  secret: 'A'.repeat(43) + '=',
  v: 1,
  ...fields,
});
const basis = basisOf({
  rules: [
    ruleOf({ id: 'test/rally', find: ['rally'], effect: 'refer' }),
    ruleOf({
      id: 'test/gps',
      find: ['gps'],
      effect: 'block',
      release: { by: ['communications'], second: true },
    }),
  ],
  questions: [questionOf({ choices: [choiceOf('no', 'refer'), choiceOf('yes', 'clear')] })],
});
const again = (
  one: StoredCase,
  words: Readonly<Record<string, string>> = { rally: 'rally' },
): ReturnType<typeof judgeAgain> => judgeAgain(one, basis, LATER, [wordDetector(words)]);

describe('a referral judged again', () => {
  it('is judged by the rules of that time, with the answers that were given', () => {
    const { judgement, assessment } = again(stored());
    expect(judgement).toMatchObject({
      verdict: 'refer',
      because: ['test/rally'],
      answers: [{ choice: 'yes', effect: 'clear' }],
    });
    expect(assessment.now).toBe(LATER);
  });

  it('keeps what only the picture itself shows, and what was decided before', () => {
    const findings = [
      { ...place, rule: 'test/gps', effect: 'block' },
      { ...place, where: 'meta.draft', kind: 'draft', rule: 'earlier/rejected', effect: 'refer' },
    ] as const;
    const { assessment, judgement } = again(stored({ findings }));
    expect(assessment.findings.map(({ rule }) => rule)).toEqual([
      'test/rally',
      'test/gps',
      'earlier/rejected',
    ]);
    expect([judgement.verdict, judgement.release.length]).toEqual(['block', 1]);
  });

  it('forgets what the words no longer show', () => {
    const findings = [{ ...place, where: 'text', rule: 'test/rally', effect: 'refer' }] as const;
    expect(again(stored({ findings }), {}).judgement.verdict).toBe('clear');
  });

  it('leaves open what nobody answered', () => {
    const { judgement } = again(stored({ answers: [] }), {});
    expect(judgement).toMatchObject({ verdict: 'refer', answers: [{ choice: null, effect: 'refer' }] });
  });
});
