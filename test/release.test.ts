import { describe, expect, it } from 'vitest';
import type { DecideBody } from '../src/record/body.js';
import {
  deciderFaults,
  heldBy,
  isReleasable,
  objections,
  outcomeOfAllowing,
  ruling,
  unmet,
  type Deciding,
} from '../src/release.js';
import type { Judgement, Person, Release } from '../src/types.js';
import {
  assessmentOf,
  basisOf,
  draftOf,
  findingOf,
  NOW,
  organisationOf,
  personOf,
  questionOf,
  ruleOf,
} from './support/fixtures.js';

const BY_COMMS: Release = { by: ['communications'], second: true };
const BY_OFFICER: Release = { by: ['monitoring-officer'], second: true };
const FARAH = personOf({ id: 'nd-02', name: 'Farah Sample', role: ['communications'] });
const PEOPLE: readonly Person[] = [
  personOf(),
  FARAH,
  personOf({ id: 'nd-03', name: 'Gwen Instance', role: ['communications'], training: [] }),
  personOf({ id: 'nd-04', name: 'Harold Default', role: ['monitoring-officer'] }),
];
const RULES = [
  ruleOf({ id: 'test/refer', effect: 'refer', release: null }),
  ruleOf({
    id: 'test/raised',
    effect: 'ask',
    release: null,
    raise: [
      {
        condition: { when: {}, near: [], lacks: [], within: 'sentence', count: 1 },
        effect: 'block',
        release: BY_OFFICER,
      },
    ],
  }),
  ruleOf({ id: 'test/own', effect: 'refer', release: { by: ['communications'], second: false } }),
];
const basis = basisOf(
  { rules: RULES, questions: [questionOf({ release: BY_OFFICER })] },
  organisationOf({ register: { people: PEOPLE, logs: [], witnesses: [] } }),
);

const judgementOf = (release: readonly Release[], verdict: Judgement['verdict'] = 'refer'): Judgement => ({
  verdict,
  because: [],
  answers: [],
  from: null,
  until: null,
  release,
});
const decidingOf = (release: readonly Release[], fields: Partial<Deciding> = {}): Deciding => ({
  draft: draftOf('Bins.'),
  basis,
  assessment: assessmentOf({ findings: [findingOf({ rule: 'test/refer' })] }),
  planned: [],
  judgement: judgementOf(release),
  ...fields,
});

describe('who may decide', () => {
  const drafted = draftOf('Bins.', { drafted_by: 'nd-02' });
  it.each<[string, string, Deciding, readonly string[]]>([
    ['Communications', 'nd-02', decidingOf([BY_COMMS]), []],
    ['whom a rule names', 'nd-04', decidingOf([BY_OFFICER]), []],
    ['Communications, to pass it on', 'nd-02', decidingOf([BY_OFFICER]), []],
    ['nobody unknown', 'nd-99', decidingOf([BY_COMMS]), ['not on the register']],
    ['nobody untrained', 'nd-03', decidingOf([BY_COMMS]), ['Gwen Instance: no social-media training']],
    ['nobody without role', 'nd-04', decidingOf([BY_COMMS]), ['no role']],
    ['not the author', 'nd-01', decidingOf([BY_COMMS]), ['is its author', 'no role']],
    ['not the drafter', 'nd-02', decidingOf([BY_COMMS], { draft: drafted }), ['drafted it']],
    [
      'the drafter where the policy asks for no second person',
      'nd-02',
      decidingOf([{ ...BY_COMMS, second: false }], { draft: drafted }),
      [],
    ],
    [
      'not the drafter where one of several rules asks for one',
      'nd-02',
      decidingOf([{ ...BY_COMMS, second: false }, BY_COMMS], { draft: drafted }),
      ['drafted it'],
    ],
  ])('%s', (_, id, deciding, expected) => {
    const said = objections(id, deciding, NOW);
    expect(said).toHaveLength(expected.length);
    for (const [at, part] of expected.entries()) expect(said[at]).toContain(part);
  });

  it('for all of several only somebody with a role for each', () => {
    expect(unmet(FARAH, [BY_COMMS, BY_OFFICER])).toEqual([BY_OFFICER]);
    expect(
      unmet({ ...FARAH, role: ['communications', 'monitoring-officer'] }, [BY_COMMS, BY_OFFICER]),
    ).toEqual([]);
  });

  it('nobody where a rule allows no release', () => {
    expect([isReleasable(judgementOf([], 'block')), isReleasable(judgementOf([BY_COMMS], 'block'))]).toEqual([
      false,
      true,
    ]);
  });
});

describe('a ruling', () => {
  it.each([
    ['clear', 'clear', ['test/refer']],
    ['release', 'clear', ['test/refer']],
    ['edit', 'clear', ['test/refer']],
    ['reject', 'block', []],
    ['ask', 'refer', []],
    ['pass', 'refer', []],
  ] as const)('to %s gives %s', (outcome, verdict, released) => {
    const made = ruling(outcome, decidingOf([BY_COMMS]));
    expect([made?.judgement.verdict, made?.released]).toEqual([verdict, released]);
    expect(made?.judgement.until === null).toBe(verdict !== 'clear');
  });

  it('lets nothing out whose time has passed', () => {
    const draft = draftOf('Bins.', { slot: '2026-11-23T07:00:00Z' });
    expect(ruling('clear', decidingOf([BY_COMMS], { draft }))).toBeNull();
    expect(ruling('reject', decidingOf([BY_COMMS], { draft }))).not.toBeNull();
  });

  it('names what it releases once, and lifts a block by another word', () => {
    const findings = ['b/b', 'a/a', 'b/b'].map((rule) => findingOf({ rule }));
    expect(heldBy([...findings, findingOf({ rule: 'c/c', effect: 'advise' })], [])).toEqual(['a/a', 'b/b']);
    expect([outcomeOfAllowing(judgementOf([], 'block')), outcomeOfAllowing(judgementOf([]))]).toEqual([
      'release',
      'clear',
    ]);
  });
});

describe('a recorded decision counts', () => {
  const bodyOf = (fields: Partial<DecideBody>): DecideBody => ({
    activity: 'post',
    after: null,
    answers: [],
    author: 'nd-01',
    basis: '0'.repeat(64),
    carried: [],
    channels: ['x-main'],
    commit: '0'.repeat(64),
    decider: 'nd-02',
    draft: '0'.repeat(64),
    drafted_by: null,
    findings: [['test/refer', 'refer', 1]],
    from: NOW,
    identity: 'asserted',
    kind: 'decide',
    of: [1, '0'.repeat(64)],
    outcome: 'clear',
    reason: null,
    rehearsal: false,
    released: ['test/refer'],
    shown_with: 1,
    slot: null,
    time: NOW,
    tool: 'smcheck 0.1.0 unicode 17.0 tz 2025c',
    until: NOW,
    v: 1,
    verdict: 'clear',
    via: 'none',
    ...fields,
  });
  it.each<[string, Partial<DecideBody>, readonly string[]]>([
    ['by Communications', {}, []],
    ['not by somebody unknown', { decider: 'nd-99' }, ['not on the register']],
    ['not by somebody untrained then', { decider: 'nd-03' }, ['no social-media training']],
    ['not by somebody without role', { decider: 'nd-04' }, ['has no role that allows it']],
    ['not by the author', { author: 'nd-02' }, ['needs a second person']],
    ['not by the drafter', { drafted_by: 'nd-02' }, ['needs a second person']],
    ['by the author where the rule asks for no second person', ownPost('nd-02'), []],
    ['by whom the raised line names', raisedRule('nd-04'), []],
    ['not by another for the raised line', raisedRule('nd-02'), ['has no role that allows it']],
    ['by whom the question names', { decider: 'nd-04', released: ['facts'] }, []],
    ['not by another for the question', { released: ['facts'] }, ['has no role that allows it']],
    ['not by somebody without any role, though nothing was released', nothingReleased('nd-01'), ['no role']],
  ])('%s', (_, fields, expected) => {
    const said = deciderFaults(bodyOf(fields), basis);
    expect(said).toHaveLength(expected.length);
    for (const [at, part] of expected.entries()) expect(said[at]).toContain(part);
  });
});

function ownPost(author: string): Partial<DecideBody> {
  return { author, findings: [['test/own', 'refer', 1]], released: ['test/own'] };
}

function raisedRule(decider: string): Partial<DecideBody> {
  return { decider, findings: [['test/raised', 'block', 1]], released: ['test/raised'] };
}

function nothingReleased(decider: string): Partial<DecideBody> {
  return { decider, author: 'nd-02', findings: [], released: [] };
}
