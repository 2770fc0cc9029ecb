import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLoophole } from '../../src/policy/prove.js';
import type { Choice, Question } from '../../src/types.js';
import { choiceOf, questionOf } from '../support/fixtures.js';

/** `-` refers, `e` edits, `+` clears: a list of choices as a word. */
function asked(id: string, effects: string, fields: Partial<Question> = {}): Question {
  const choices = Array.from(effects, (effect, index): Choice => {
    const choice = choiceOf(`c${index}`, effect === '+' ? 'clear' : effect === 'e' ? 'edit' : 'refer');
    return { ...choice, say: `${String.fromCharCode(97 + index)}${id}${index}` };
  });
  return questionOf({ id, choices, ...fields });
}

describe('sound', () => {
  test.each([
    ['the standing questions of the policy', ['-e++', '+-+', 'e+-']],
    ['places that differ from either end', ['+---', '--+-']],
  ])('%s', (_, lists) => {
    expect(findLoophole(lists.map((list, index) => asked(`q${index}`, list)))).toBeNull();
  });
});

describe('a way that clears', () => {
  test.each([
    ['the same place', ['-+-', '-+-', '-+-'], 'place 2 from the end'],
    ['the last place', ['-+', '--+', '---+'], 'place 1 from the end'],
    ['past the end of short lists', ['+', '-+-', '-+-'], 'place 3 from the start'],
    ['a place from the end', ['-+--', '+--', '--+--'], 'place 3 from the end'],
  ])('%s', (_, lists, way) => {
    const loophole = findLoophole(lists.map((list, index) => asked(`q${index}`, list)));
    expect(loophole?.way).toBe(way);
    expect(loophole?.choices).toHaveLength(3);
  });

  test('a letter', () => {
    const say = (question: Question, at: number, text: string): Question => ({
      ...question,
      choices: question.choices.map((choice, index) => (index === at ? { ...choice, say: text } : choice)),
    });
    const questions = [say(asked('a', '+----'), 0, 'Yes it is'), say(asked('b', '---+-'), 3, 'yet so')];
    expect(findLoophole(questions)?.way).toBe('typing "y"');
  });

  test('one question alone', () => {
    expect(findLoophole([asked('a', '+-')])?.way).toBe('place 2 from the start');
  });

  test('no question at all for an activity', () => {
    const questions = ['-e++', '+-+', 'e+-'].map((list, index) =>
      asked(`q${index}`, list, { when: { activity: ['post'] } }),
    );
    expect(findLoophole(questions)).toMatchObject({ activity: 'reply', choices: [] });
  });

  test('questions that are not asked of everybody do not count', () => {
    const some = asked('b', '-+-', { unless: { role: ['communications'], decides: [] } });
    expect(findLoophole([asked('a', '+--'), some])?.choices).toEqual(['a: c0']);
  });
});

test('a question more never opens a way', () => {
  const list = fc.string({ unit: fc.constantFrom('+', '-', 'e'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), list, (lists, more) => {
      const questions = lists.map((one, index) => asked(`q${index}`, one));
      return findLoophole(questions) !== null || findLoophole([...questions, asked('more', more)]) === null;
    }),
  );
});
