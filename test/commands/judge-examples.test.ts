import { describe, expect, test } from 'vitest';
import { judgeExamples } from '../../src/commands/judge-examples.js';
import type { Policy, Rule, RuleExample } from '../../src/types.js';
import { channelOf, organisationOf, policyOf, ruleOf, wordDetector } from '../support/fixtures.js';

function example(text: string, fields: Partial<RuleExample> = {}): RuleExample {
  const at = text.indexOf('[[');
  const plain = text.replaceAll(/\[\[|\]\]/gu, '');
  const spans = at < 0 ? [] : [{ start: at, end: text.indexOf(']]') - 2 }];
  return { draft: { text: plain }, spans, now: null, window: null, effect: null, ...fields };
}

const detectors = [wordDetector({ liar: 'word.liar', oaf: 'word.oaf' })];
const organisation = organisationOf({ channels: [channelOf()] });

function whys(
  rule: Partial<Rule>,
  more: readonly Rule[] = [],
  policy: Partial<Policy> = {},
): readonly string[] {
  const own = ruleOf({ id: 'test/liar', find: ['word.liar'], ...rule });
  const whole = policyOf({ rules: [own, ...more], ...policy });
  return judgeExamples(whole, [own], { organisation, detectors }).failures.map(
    ({ list, number, why }) => `${list} ${number}: ${why}`,
  );
}

describe('a bad example', () => {
  test('holds where exactly its words are found', () => {
    expect(
      whys({
        bad: [example('A [[liar]].'), example('A liar.'), example('A [[liar]]!', { effect: 'refer' })],
      }),
    ).toEqual([]);
  });

  test.each([
    ['nothing is found', example('A friend.'), 'The rule finds nothing in it.'],
    ['other words are found', example('[[A]] liar.'), 'It should find “A”, but finds “liar”.'],
    ['more is found', example('A [[liar]], a liar.'), 'It should find “liar”, but finds “liar”, “liar”.'],
    [
      'the effect is another',
      example('A [[liar]].', { effect: 'block' }),
      'The effect should be block, but is refer.',
    ],
  ])('fails where %s', (_, one, why) => {
    expect(whys({ bad: [example('A [[liar]].'), one] })).toEqual([`bad 2: ${why}`]);
  });
});

describe('a good example', () => {
  test('holds where the whole policy stays at advice', () => {
    const advice = ruleOf({ id: 'test/oaf', find: ['word.oaf'], effect: 'advise' });
    expect(whys({ good: [example('A friend.'), example('An oaf.')] }, [advice])).toEqual([]);
  });

  test('fails where any rule finds more', () => {
    const other = ruleOf({ id: 'test/oaf', find: ['word.oaf'], effect: 'ask', ask: 'facts' });
    expect(whys({ good: [example('An oaf.')] }, [other])).toEqual([
      'good 1: It should pass, but test/oaf finds “oaf” (ask).',
    ]);
  });
});

describe('what surrounds an example', () => {
  const raised = ruleOf({
    id: 'test/liar',
    find: ['word.liar'],
    raise: [
      {
        condition: { when: { window: ['pre-election'] }, near: [], lacks: [], within: 'sentence', count: 1 },
        effect: 'block',
        release: null,
      },
    ],
  });
  const window = {
    id: 'now',
    kind: 'pre-election' as const,
    from: '2026-11-01T00:00:00Z',
    to: null,
    area: null,
    note: null,
  };
  const effectOf = (one: Partial<RuleExample>): readonly string[] => {
    const policy = policyOf({ rules: [{ ...raised, bad: [example('A [[liar]].', one)] }] });
    return judgeExamples(policy, policy.rules, {
      organisation: { ...organisation, windows: [window] },
      detectors,
    }).failures.map(({ why }) => why);
  };

  test("a window by name; the calendar's own only at a time that is named", () => {
    expect(effectOf({ effect: 'refer' })).toEqual([]);
    expect(effectOf({ effect: 'block', window: 'pre-election' })).toEqual([]);
    expect(effectOf({ effect: 'block', now: '2026-11-23T10:00:00Z' })).toEqual([]);
    expect(effectOf({ effect: 'refer', now: '2026-10-23T10:00:00Z' })).toEqual([]);
  });

  test('author and channel only where they are named', () => {
    const named = (draft: Readonly<Record<string, unknown>>): readonly string[] =>
      whys({ good: [example('A friend.', { draft: { text: 'A friend.', ...draft } })] });
    expect(named({})).toEqual([]);
    expect(named({ author: 'nd-01', channels: ['x-main'] })).toEqual([]);
  });

  test('a rule that is off has nothing to show', () => {
    const policy = policyOf({ rules: [ruleOf({ effect: 'off', bad: [example('A friend.')] })] });
    expect(judgeExamples(policy, policy.rules, { organisation, detectors })).toEqual({
      rules: 0,
      examples: 0,
      failures: [],
    });
  });
});
