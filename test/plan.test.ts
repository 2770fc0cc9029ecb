import { describe, expect, it } from 'vitest';
import { plan } from '../src/plan.js';
import {
  assessmentOf,
  basisOf,
  draftOf,
  findingOf,
  markOf,
  organisationOf,
  personOf,
  questionOf,
} from './support/fixtures.js';

const worry = questionOf({ id: 'worry' });
const facts = questionOf({ id: 'facts', evidence: ['fact'] });
const raised = questionOf({ id: 'undecided', always: false });
const called = questionOf({ id: 'account', always: false, with: ['handle.unknown'] });
const questions = [worry, facts, raised, called];

function ids(
  basis = basisOf({ questions }),
  assessment = assessmentOf(),
  draft = draftOf('x'),
): readonly string[] {
  return plan(draft, basis, assessment).map(({ question }) => question.id);
}

describe('plan', () => {
  it('asks the standing questions, and worry last', () => {
    expect(ids()).toEqual(['facts', 'worry']);
  });

  it('asks what a mark calls for', () => {
    expect(ids(undefined, assessmentOf({ marks: [markOf({ kind: 'handle.unknown' })] }))).toEqual([
      'facts',
      'account',
      'worry',
    ]);
    expect(ids(undefined, assessmentOf({ marks: [markOf({ kind: 'handle.own' })] }))).toEqual([
      'facts',
      'worry',
    ]);
  });

  it('asks what a finding raises, and not where the finding was raised beyond asking', () => {
    const asks = findingOf({ ask: 'undecided', effect: 'ask' });
    expect(ids(undefined, assessmentOf({ findings: [asks] }))).toContain('undecided');
    expect(ids(undefined, assessmentOf({ findings: [{ ...asks, effect: 'refer' }] }))).not.toContain(
      'undecided',
    );
  });

  it('shows the marks that raised it and those of its evidence, each once, in the order of the text', () => {
    const fact = markOf({ kind: 'fact.date' });
    const other = markOf({ kind: 'opinion', start: 5, end: 9 });
    const [first] = plan(
      draftOf('x'),
      basisOf({ questions: [facts] }),
      assessmentOf({
        marks: [fact, other],
        findings: [findingOf({ ask: 'facts', effect: 'ask', mark: fact })],
      }),
    );
    expect(first?.evidence).toEqual([fact]);
    expect(first?.raisedBy).toEqual(['test/rule']);
  });

  it('respects when and unless', () => {
    const reply = questionOf({
      id: 'reply',
      when: { activity: ['reply'] },
      unless: { role: ['communications'], decides: [] },
    });
    const basis = basisOf({ questions: [reply] });
    expect(ids(basis)).toEqual([]);
    expect(ids(basis, undefined, draftOf('x', { activity: 'reply' }))).toEqual(['reply']);
    const people = [personOf({ role: ['communications'] })];
    const theirs = basisOf(
      { questions: [reply] },
      organisationOf({ register: { people, logs: [], witnesses: [] } }),
    );
    expect(ids(theirs, undefined, draftOf('x', { activity: 'reply' }))).toEqual([]);
  });
});
