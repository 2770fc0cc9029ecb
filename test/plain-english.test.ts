/** What an officer reads of the policy: short, and without the program's own words (design, "Words on screen"). */
import { beforeAll, describe, expect, test } from 'vitest';
import { ENGINE_RULES } from '../src/policy/engine-rules.js';
import { UNSURE } from '../src/policy/unsure.js';
import type { Policy } from '../src/types.js';
import { realBasis } from './support/real-basis.js';

const MOST_WORDS = 25;
const NEVER =
  /\b(?:basis|effect|detector|lexicon|leaf|checkpoint|inclusion proof|witness(?:ed)?|commitment|salt|front matter|stdin|issue|violation|alert|severity|token|event)\b/iu;

describe('what an officer reads of the policy', () => {
  let policy: Policy;
  beforeAll(() => {
    policy = realBasis().policy;
  });

  /** Each with where it stands, so that a failure says what to mend. */
  const said = (): readonly (readonly [string, string])[] => [
    ...[...policy.rules, ...ENGINE_RULES].flatMap(
      ({ id, message, summary }): readonly (readonly [string, string])[] => [
        [`${id} message`, message.replaceAll('{words}', '“word”')],
        [`${id} summary`, summary],
      ],
    ),
    ...policy.questions.flatMap(({ id, wording, choices }): readonly (readonly [string, string])[] => [
      [`${id} wording`, wording],
      ...choices.map((choice): readonly [string, string] => [`${id} ${choice.id}`, choice.say]),
    ]),
    ['unsure', UNSURE.say],
    ...policy.reasons.map(({ id, say }): readonly [string, string] => [id, say]),
    ...policy.clauses.map(({ id, summary }): readonly [string, string] => [id, summary]),
  ];

  test('is there', () => {
    expect(said().length).toBeGreaterThan(300);
  });

  test(`has no message or question of more than ${MOST_WORDS} words`, () => {
    const long = said().filter(([, text]) => text.split(/\s+/u).length > MOST_WORDS);
    expect(long).toEqual([]);
  });

  test('has none of the words that belong to the program', () => {
    expect(said().filter(([, text]) => NEVER.test(text))).toEqual([]);
  });
});
