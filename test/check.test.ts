import { describe, expect, it } from 'vitest';
import { check } from '../src/check.js';
import type { Condition, Rule } from '../src/types.js';
import { basisOf, draftOf, NOW, organisationOf, personOf, ruleOf, wordDetector } from './support/fixtures.js';

const detectors = [wordDetector({ apple: 'fruit.apple', pear: 'fruit.pear', worm: 'worm', peel: 'peel' })];
const none: Condition = { when: {}, near: [], lacks: [], within: 'sentence', count: 1 };

function effects(text: string, rule: Partial<Rule>, draft = draftOf(text)): readonly string[] {
  const basis = basisOf({ rules: [ruleOf({ find: ['fruit'], ...rule })] });
  return check(draft, basis, NOW, detectors).findings.map(({ words, effect }) => `${words} ${effect}`);
}

describe('a rule', () => {
  it('finds its kinds and all below a prefix', () => {
    expect(effects('an apple, a pear, a worm', {})).toEqual(['apple refer', 'pear refer']);
  });

  it('says the words in its message, also where they look like a pattern', () => {
    const basis = basisOf({ rules: [ruleOf({ find: ['fruit'], message: '{words}!' })] });
    const [finding] = check(draftOf('apple'), basis, NOW, [wordDetector({ apple: 'fruit' })]).findings;
    expect(finding?.message).toBe('“apple”!');
  });

  it('looks past the words of the post that is answered, which stand beside ours all the same', () => {
    const answered = (text: string, said: string): readonly string[] =>
      effects(
        text,
        { condition: { ...none, near: ['worm'], within: 'draft' } },
        draftOf(text, { in_reply_to: { text: said, by: null, url: null, visibility: null } }),
      );
    expect(answered('an apple', 'a worm')).toEqual(['apple refer']);
    expect(answered('a worm', 'an apple')).toEqual([]);
  });

  it('that is off finds nothing', () => {
    expect(effects('an apple', { effect: 'off' })).toEqual([]);
  });

  it.each([
    ['near, same sentence', { near: ['worm'] }, 'apple with worm. pear', ['apple refer']],
    ['near, same part', { near: ['worm'], within: 'part' }, 'apple. worm', ['apple refer']],
    ['near, other sentence', { near: ['worm'] }, 'apple. worm', []],
    ['lacks', { lacks: ['peel'] }, 'apple peel. pear', ['pear refer']],
    ['count', { count: 2 }, 'apple pear. apple', ['apple refer', 'pear refer']],
    ['count in the draft', { count: 3, within: 'draft' }, 'apple. pear', []],
    ['when, activity', { when: { activity: ['reply'] } }, 'apple', []],
    ['when, platform and role', { when: { platform: ['x'], role: ['hr'] } }, 'apple', []],
    ['when, platform', { when: { platform: ['x', 'facebook'] } }, 'apple', ['apple refer']],
  ] satisfies [string, Partial<Condition>, string, string[]][])(
    'holds: %s',
    (_, condition, text, expected) => {
      expect(effects(text, { condition: { ...none, ...condition } })).toEqual(expected);
    },
  );

  it('sees marks in other parts where it says draft', () => {
    const draft = draftOf('apple', { quotes: [{ url: null, by: null, text: 'worm', visibility: null }] });
    expect(effects('', { condition: { ...none, near: ['worm'] } }, draft)).toEqual([]);
    expect(effects('', { condition: { ...none, near: ['worm'], within: 'draft' } }, draft)).toEqual([
      'apple refer',
    ]);
  });
});

describe('a draft with very much in it', () => {
  it('is judged in steps that grow with it, not with its square', () => {
    const condition: Condition = { ...none, near: ['worm'], lacks: ['peel'], within: 'draft' };
    expect(effects('apple. worm. '.repeat(40_000), { condition })).toHaveLength(40_000);
  });
});

describe('raise', () => {
  const raise: Rule['raise'] = [
    { condition: { ...none, near: ['worm'] }, effect: 'block', release: null },
    { condition: none, effect: 'ask', release: null },
  ];

  it('makes the effect graver where its condition holds, and never milder', () => {
    expect(effects('apple. pear worm', { raise })).toEqual(['apple refer', 'pear block']);
  });

  it('does not inherit a release', () => {
    const basis = basisOf({ rules: [ruleOf({ find: ['fruit'], raise })] });
    expect(check(draftOf('apple worm'), basis, NOW, detectors).findings[0]?.release).toBeNull();
  });
});

describe('windows', () => {
  const rule = ruleOf({ find: ['fruit'], condition: { ...none, when: { window: ['pre-election'] } } });
  const window = { id: 'may', kind: 'pre-election', area: null, note: null } as const;
  const open = { ...window, from: '2026-11-23T00:00:00Z', to: '2026-11-23T23:59:59Z' };

  it.each([
    [NOW, null, 1],
    ['2026-11-24T00:00:00Z', null, 0],
    [NOW, '2026-11-24T09:00:00Z', 0],
    ['2026-11-20T09:00:00Z', '2026-11-23T00:00:00Z', 1],
  ])('are looked at when the draft goes out: now %s, slot %s', (now, slot, count) => {
    const basis = basisOf({ rules: [rule] }, organisationOf({ windows: [open] }));
    expect(check(draftOf('apple', { slot }), basis, now, detectors).findings).toHaveLength(count);
  });
});

describe('what no policy may leave out', () => {
  const absent = [
    {
      name: 'who',
      makes: ['author.', 'channel.'],
      find: () => [
        { kind: 'author.unknown', where: 'meta.author', start: 0, end: 0, why: '' },
        { kind: 'channel.missing', where: 'meta.channels', start: 0, end: 0, why: '' },
      ],
    },
  ];

  it('an unknown author blocks, a missing channel refers, also where the rule is switched off', () => {
    const basis = basisOf({ rules: [ruleOf({ find: ['author'], effect: 'off' })] });
    const found = check(draftOf('x'), basis, NOW, absent).findings;
    expect(found.map(({ effect, release }) => [effect, release === null])).toEqual([
      ['block', true],
      ['refer', false],
    ]);
  });

  it('stands back where the policy has a rule of its own', () => {
    const basis = basisOf({ rules: [ruleOf({ find: ['author', 'channel'], effect: 'block' })] });
    const found = check(draftOf('x'), basis, NOW, absent).findings;
    expect(found.map(({ rule }) => rule)).toEqual(['test/rule', 'test/rule']);
  });

  it('lint asks neither', () => {
    expect(check(draftOf('x'), basisOf(), NOW, absent, { lint: true }).findings).toEqual([]);
  });

  it('names the person as the register does', () => {
    const basis = basisOf(
      { rules: [] },
      organisationOf({ register: { people: [personOf({ name: 'Al Invented' })], logs: [], witnesses: [] } }),
    );
    expect(check(draftOf('x'), basis, NOW, absent).findings[0]?.message).toContain('Al Invented');
  });
});

it('gives the same bytes for the same arguments', () => {
  const basis = basisOf({ rules: [ruleOf({ find: ['fruit'] })] });
  const run = (): string => JSON.stringify(check(draftOf('apple worm pear'), basis, NOW, detectors));
  expect(run()).toBe(run());
});

it('lets a detector that throws be heard', () => {
  const broken = {
    name: 'broken',
    makes: [],
    find: () => {
      throw new Error('no such luck');
    },
  };
  expect(() => check(draftOf('x'), basisOf(), NOW, [broken])).toThrow(/broken/u);
});
