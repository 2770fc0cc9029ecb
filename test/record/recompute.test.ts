import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerRow, CheckBody, DecideBody, FindingRow } from '../../src/record/body.js';
import { recompute } from '../../src/record/recompute.js';

const BODY: CheckBody = {
  activity: 'post',
  after: null,
  answers: [],
  author: 'nd-01',
  basis: '0'.repeat(64),
  carried: [],
  channels: ['x-main'],
  commit: '0'.repeat(64),
  draft: '0'.repeat(64),
  drafted_by: null,
  findings: [],
  from: null,
  identity: 'asserted',
  kind: 'check',
  rehearsal: false,
  shown_with: 1,
  slot: null,
  time: '2026-11-23T09:00:00Z',
  tool: 'smcheck 0.1.0 unicode 17.0 tz 2025c',
  until: null,
  v: 1,
  verdict: 'clear',
  via: 'none',
};

const GRADES = { clear: 0, refer: 1, block: 2 };
const finding: fc.Arbitrary<FindingRow> = fc.tuple(
  fc.constantFrom('a/one', 'a/two', 'b/one'),
  fc.constantFrom('advise', 'ask', 'refer', 'block'),
  fc.integer({ min: 1, max: 9 }),
);
const answer: fc.Arbitrary<AnswerRow> = fc.tuple(
  fc.constantFrom('facts', 'person', 'worry'),
  fc.constantFrom('yes', null),
  fc.constantFrom('clear', 'refer', 'block'),
);

function grade(body: CheckBody | DecideBody): number {
  const verdict = recompute(body);
  return verdict === null ? -1 : GRADES[verdict];
}

describe('the recomputed verdict', () => {
  it.each<[string, readonly FindingRow[], readonly AnswerRow[], string]>([
    ['nothing', [], [], 'clear'],
    [
      'advice and questions only',
      [
        ['a/b', 'advise', 1],
        ['a/c', 'ask', 2],
      ],
      [['facts', 'yes', 'clear']],
      'clear',
    ],
    [
      'one referring answer',
      [],
      [
        ['facts', 'yes', 'clear'],
        ['person', null, 'refer'],
      ],
      'refer',
    ],
    ['one referring rule', [['a/b', 'refer', 1]], [['facts', 'yes', 'clear']], 'refer'],
    [
      'one blocking rule among others',
      [
        ['a/b', 'refer', 1],
        ['a/c', 'block', 1],
      ],
      [],
      'block',
    ],
    ['one blocking answer', [['a/b', 'refer', 1]], [['facts', 'yes', 'block']], 'block'],
  ])('of %s', (_, findings, answers, verdict) => {
    expect(recompute({ ...BODY, findings, answers })).toBe(verdict);
  });

  it('never improves with one more finding or answer', () => {
    fc.assert(
      fc.property(fc.array(finding), fc.array(answer), finding, answer, (findings, answers, more, also) => {
        const before = grade({ ...BODY, findings, answers });
        expect(grade({ ...BODY, findings: [...findings, more], answers })).toBeGreaterThanOrEqual(before);
        expect(grade({ ...BODY, findings, answers: [...answers, also] })).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('of what was left half-way there is none', () => {
    expect(recompute({ ...BODY, verdict: 'abandoned' })).toBeNull();
  });

  it.each<[DecideBody['outcome'], readonly string[], string]>([
    ['clear', ['a/b', 'facts'], 'clear'],
    ['release', ['a/b'], 'refer'],
    ['edit', [], 'block'],
    ['reject', ['a/b', 'facts'], 'block'],
    ['ask', ['a/b', 'facts'], 'refer'],
    ['pass', [], 'refer'],
  ])('of a decision to %s with %j released is %s', (outcome, released, verdict) => {
    const decided = { decider: 'nd-02', of: [1, '0'.repeat(64)], outcome, reason: null, released } as const;
    const held = { findings: [['a/b', 'block', 1]], answers: [['facts', null, 'refer']] } as const;
    expect(recompute({ ...BODY, ...held, ...decided, kind: 'decide' })).toBe(verdict);
  });
});
