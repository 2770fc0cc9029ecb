import { describe, expect, it } from 'vitest';
import { evidenceDigest } from '../../src/record/evidence.js';
import type { Part, PlannedQuestion } from '../../src/types.js';
import { markOf, questionOf } from '../support/fixtures.js';

const TEXT = 'Mrs Imaginary meets Mr Invented on Monday.';
const parts = (text: string): readonly Part[] => [{ where: 'text', text }];

function planned(id: string, ...words: readonly string[]): PlannedQuestion {
  const evidence = words.map((word) => {
    const start = TEXT.indexOf(word);
    return markOf({ kind: 'person.private', start, end: start + word.length });
  });
  return { question: questionOf({ id }), evidence, raisedBy: [] };
}

describe('what an answer rests on', () => {
  it('is the same while question, kinds and words are', () => {
    const one = evidenceDigest(planned('handle', 'Mrs Imaginary', 'Mr Invented'), parts(TEXT));
    expect(evidenceDigest(planned('handle', 'Mr Invented', 'Mrs Imaginary'), parts(TEXT))).toBe(one);
    expect(evidenceDigest(planned('handle', 'Mrs Imaginary'), parts(TEXT))).not.toBe(one);
    expect(evidenceDigest(planned('other', 'Mrs Imaginary', 'Mr Invented'), parts(TEXT))).not.toBe(one);
    expect(
      evidenceDigest(
        planned('handle', 'Mrs Imaginary', 'Mr Invented'),
        parts(TEXT.replace('Monday', 'Friday')),
      ),
    ).toBe(one);
  });

  it.each(['facts', 'person'])('is for %s the whole text, but not its spaces', (id) => {
    const one = evidenceDigest(planned(id, 'Monday'), parts(TEXT));
    expect(evidenceDigest(planned(id, 'Monday'), parts(`${TEXT}\n `))).toBe(one);
    expect(evidenceDigest(planned(id, 'Monday'), parts(`${TEXT} More.`))).not.toBe(one);
  });
});
