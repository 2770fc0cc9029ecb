import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, recorded } from '../src/decide.js';
import { worstOf } from '../src/policy/effects.js';
import type { Answer, Finding, Judgement, PlannedQuestion, Question, Release } from '../src/types.js';
import {
  answerOf,
  assessmentOf,
  basisOf,
  choiceOf,
  draftOf,
  findingOf,
  NOW,
  organisationOf,
  personOf,
  questionOf,
} from './support/fixtures.js';

const planned = (...questions: readonly Question[]): readonly PlannedQuestion[] =>
  questions.map((question) => ({ question, evidence: [], raisedBy: [] }));

interface Setting {
  readonly findings?: readonly Finding[];
  readonly questions?: readonly Question[];
  readonly answers?: readonly Answer[];
  readonly organisation?: ReturnType<typeof organisationOf>;
  readonly slot?: string | null;
}

function judge({
  findings = [],
  questions = [],
  answers = [],
  organisation,
  slot = null,
}: Setting): Judgement {
  return decide({
    draft: draftOf('A post', { slot }),
    basis: basisOf({}, organisation ?? organisationOf()),
    assessment: assessmentOf({ findings, at: slot ?? NOW }),
    planned: planned(...questions),
    answers,
  });
}

describe('the verdict', () => {
  const asked = questionOf();

  it.each([
    ['a clean draft', {}, 'clear'],
    ['advice', { findings: [findingOf({ effect: 'advise' })] }, 'clear'],
    ['an ask counts only through its question', { findings: [findingOf({ effect: 'ask' })] }, 'clear'],
    ['a referring rule', { findings: [findingOf()] }, 'refer'],
    ['a blocking rule', { findings: [findingOf(), findingOf({ effect: 'block' })] }, 'block'],
    ['silence', { questions: [asked] }, 'refer'],
    ['a clearing answer', { questions: [asked], answers: [answerOf('facts', 'yes')] }, 'clear'],
    ['a referring answer', { questions: [asked], answers: [answerOf('facts', 'no')] }, 'refer'],
    ['not sure', { questions: [asked], answers: [answerOf('facts', 'unsure')] }, 'refer'],
    ['a choice that does not exist', { questions: [asked], answers: [answerOf('facts', 'maybe')] }, 'refer'],
    [
      'a doubt beside a clearing answer to the same question',
      { questions: [asked], answers: [answerOf('facts', 'yes'), answerOf('facts', 'unsure')] },
      'refer',
    ],
    ['an answer to another question', { questions: [asked], answers: [answerOf('person', 'yes')] }, 'refer'],
    [
      'an edit wins over all',
      {
        findings: [findingOf({ effect: 'block' })],
        questions: [questionOf({ choices: [choiceOf('change', 'edit')] })],
        answers: [answerOf('facts', 'change')],
      },
      'abandoned',
    ],
  ] satisfies [string, Setting, string][])('%s', (_, setting, verdict) => {
    expect(judge(setting).verdict).toBe(verdict);
  });

  it('names what made it so', () => {
    const { because } = judge({ findings: [findingOf(), findingOf()], questions: [questionOf()] });
    expect(because).toEqual(['test/rule', 'question/facts']);
  });
});

describe('what a choice needs', () => {
  const consents = [
    { reference: 'IC-1', kind: 'consent', scope: 'social', expires: '2026-11-23', withdrawn_on: null },
    { reference: 'IC-2', kind: 'consent', scope: 'social', expires: '2026-11-22', withdrawn_on: null },
    { reference: 'IC-3', kind: 'consent', scope: 'social', expires: null, withdrawn_on: '2026-11-23' },
    { reference: 'IC-4', kind: 'licence', scope: 'social', expires: null, withdrawn_on: null },
  ] as const;

  it.each([
    ['url', 'https://council.example/bins', 'clear'],
    ['url', 'http://council.example/bins', 'refer'],
    ['url', 'https://localhost', 'refer'],
    ['url', 'the website', 'refer'],
    ['url', null, 'refer'],
    ['reference', 'C-1', 'clear'],
    ['reference', ' x ', 'refer'],
    ['reason', '', 'refer'],
    ['name', 'Jo', 'clear'],
    ['name', '  ', 'refer'],
    ['consent', 'IC-1', 'clear'],
    ['consent', 'IC-2', 'refer'],
    ['consent', 'IC-3', 'refer'],
    ['consent', 'IC-4', 'refer'],
    ['consent', 'IC-9', 'refer'],
    ['licence', 'IC-4', 'clear'],
  ] as const)('%s: %s gives %s', (needs, given, verdict) => {
    const questions = [questionOf({ choices: [choiceOf('yes', 'clear', needs)] })];
    const organisation = organisationOf({ consents });
    expect(judge({ questions, organisation, answers: [answerOf('facts', 'yes', given)] }).verdict).toBe(
      verdict,
    );
  });
});

describe('who may let it out', () => {
  const comms: Release = { by: ['communications'], second: true };
  const monitoring: Release = { by: ['monitoring-officer'], second: true };

  it('is everybody whom a finding names, each once', () => {
    const findings = [findingOf(), findingOf(), findingOf({ effect: 'block', release: monitoring })];
    expect(judge({ findings }).release).toEqual([comms, monitoring]);
  });

  it('is nobody where one block has no release', () => {
    expect(judge({ findings: [findingOf(), findingOf({ effect: 'block', release: null })] }).release).toEqual(
      [],
    );
  });

  it('is Communications for a question that names nobody', () => {
    expect(judge({ questions: [questionOf()] }).release).toEqual([comms]);
  });
});

describe('a clearance holds', () => {
  const until = (setting: Setting): readonly (string | null)[] => {
    const { from, until: end } = judge(setting);
    return [from, end];
  };

  it('for the policy’s time from now, or around the slot', () => {
    expect(until({})).toEqual([NOW, '2026-11-24T09:00:00Z']);
    expect(until({ slot: '2026-11-25T12:00:00Z' })).toEqual(['2026-11-25T11:00:00Z', '2026-11-25T13:00:00Z']);
  });

  it('until training ends', () => {
    const training = [
      { course: 'social-media', certificate: 'a', on: '2025-01-01', expires: '2026-11-23' },
      { course: 'social-media', certificate: 'b', on: '2027-01-01', expires: '2028-01-01' },
    ];
    const register = { people: [personOf({ training })], logs: [], witnesses: [] };
    expect(until({ organisation: organisationOf({ register }) })).toEqual([NOW, '2026-11-23T23:59:59Z']);
  });

  it('until the next window starts', () => {
    const window = {
      id: 'w',
      kind: 'pre-election',
      from: '2026-11-23T18:00:00Z',
      to: null,
      area: null,
      note: null,
    } as const;
    expect(until({ organisation: organisationOf({ windows: [window] }) })).toEqual([
      NOW,
      '2026-11-23T18:00:00Z',
    ]);
  });

  it('until a consent relied on ends', () => {
    const consents = [
      { reference: 'IC-1', kind: 'consent', scope: 's', expires: '2026-11-23', withdrawn_on: null },
    ] as const;
    const questions = [questionOf({ choices: [choiceOf('yes', 'clear', 'consent')] })];
    expect(
      until({
        organisation: organisationOf({ consents }),
        questions,
        answers: [answerOf('facts', 'yes', 'IC-1')],
      }),
    ).toEqual([NOW, '2026-11-23T23:59:59Z']);
  });

  it('not at all unless clear', () => {
    expect(until({ findings: [findingOf()] })).toEqual([null, null]);
  });
});

const rank = { clear: 0, refer: 1, block: 2, abandoned: 3 };
const anEffect = fc.constantFrom('advise', 'ask', 'refer', 'block' as const);
const aFinding = anEffect.map((effect) => findingOf({ effect }));
const aQuestion = questionOf({
  choices: [choiceOf('stop', 'block'), choiceOf('no', 'refer'), choiceOf('yes', 'clear')],
});
const anAnswer = fc.constantFrom('stop', 'no', 'unsure', 'yes', null);

describe('properties', () => {
  it('one more finding never improves a verdict', () => {
    fc.assert(
      fc.property(
        fc.array(aFinding, { maxLength: 6 }),
        aFinding,
        anAnswer,
        fc.nat(6),
        (findings, one, choice, at) => {
          const shared = {
            questions: [aQuestion],
            answers: choice === null ? [] : [answerOf('facts', choice)],
          };
          const before = judge({ findings, ...shared }).verdict;
          const after = judge({
            findings: [...findings.slice(0, at), one, ...findings.slice(at)],
            ...shared,
          }).verdict;
          expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
        },
      ),
    );
  });

  it('a worse answer, or none, never improves a verdict', () => {
    const order = ['yes', 'no', 'stop'];
    fc.assert(
      fc.property(fc.array(aFinding, { maxLength: 6 }), fc.nat(2), fc.nat(2), (findings, a, b) => {
        const verdict = (index: number): number =>
          rank[
            judge({ findings, questions: [aQuestion], answers: [answerOf('facts', order[index] ?? '')] })
              .verdict
          ];
        expect(verdict(Math.max(a, b))).toBeGreaterThanOrEqual(verdict(Math.min(a, b)));
        const silent = rank[judge({ findings, questions: [aQuestion] }).verdict];
        expect(silent).toBeGreaterThanOrEqual(verdict(0));
      }),
    );
  });

  it('gives the same bytes for the same arguments', () => {
    fc.assert(
      fc.property(fc.array(aFinding, { maxLength: 6 }), (findings) => {
        const run = (): string => JSON.stringify(judge({ findings, questions: [aQuestion] }));
        expect(run()).toBe(run());
      }),
    );
  });
});

it('puts a block that nobody may release above one that somebody may', () => {
  const hard = findingOf({ effect: 'block', release: null });
  const soft = findingOf({ effect: 'block' });
  expect(worstOf([soft, hard])).toBe(hard);
  expect(worstOf([soft, findingOf()])).toBe(soft);
  expect(worstOf([])).toBeNull();
});

it('is recorded with the place where it stands', () => {
  const place = { log: 'council.example/smcheck/a1b2c3', index: 7 };
  expect(recorded(judge({}), place)).toMatchObject({ verdict: 'clear', record: place });
});
