import { describe, expect, it } from 'vitest';
import { privateLine } from '../../src/record/private-line.js';
import { readStoredCase } from '../../src/record/stored-case.js';
import { answerOf, assessmentOf, basisOf, draftOf, findingOf } from '../support/fixtures.js';

const decision = {
  decider: 'nd-02',
  by_name: 'Farah Sample',
  of: [1, 'a'.repeat(64)],
  outcome: 'reject',
  reason: null,
  released: [],
  words: 'Not now.',
} as const;

function lineOf(more: object = {}): string {
  const given = {
    draft: draftOf('Bins, Thursday.\nOut by 7.', {
      quotes: [{ url: null, by: 'A', text: 'x', visibility: null }],
    }),
    basis: basisOf(),
    assessment: assessmentOf({ findings: [findingOf()] }),
    judgement: {
      verdict: 'refer',
      because: [],
      answers: [{ ...answerOf('facts', 'yes'), clause: [], effect: 'clear', release: null }],
      from: null,
      until: null,
      release: [],
    },
    shownWith: 1,
    rehearsal: false,
    planned: [],
    mediaSizes: [],
    ...more,
  } as const;
  return privateLine(given, Buffer.alloc(32, 7)).line;
}

describe('a private line', () => {
  it('reads back whole', () => {
    const read = readStoredCase(lineOf());
    expect(read?.draft).toEqual(
      draftOf('Bins, Thursday.\nOut by 7.', {
        quotes: [{ url: null, by: 'A', text: 'x', visibility: null }],
      }),
    );
    expect(read?.answers).toMatchObject([{ question: 'facts', choice: 'yes' }]);
    expect(read?.findings).toMatchObject([{ rule: 'test/rule', effect: 'refer' }]);
    expect(read?.decision).toBeUndefined();
  });

  it('of a decision holds who decided, and their words', () => {
    expect(readStoredCase(lineOf({ decision }))?.decision).toEqual({
      by_name: 'Farah Sample',
      words: 'Not now.',
    });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another version', lineOf().replace('"v":1', '"v":2')],
    ['a member too many', lineOf().replace('"v":1', '"v":1,"w":1')],
    ['a draft without text', lineOf().replace(/"text":"Bins[^"]*"/u, '"text":null')],
    ['an activity nobody knows', lineOf().replace('"activity":"post"', '"activity":"dance"')],
  ])('that is none is refused: %s', (_, line) => {
    expect(readStoredCase(line)).toBeNull();
  });
});
