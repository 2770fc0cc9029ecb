import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { validate } from '../../src/text/validate.js';
import { readYaml } from '../../src/text/yaml.js';

const entry = v.union([v.string(), v.strictObject({ value: v.string(), until: v.optional(v.string()) })]);
const schema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+$/u, 'must be small letters')),
  kind: v.optional(v.picklist(['news', 'event'])),
  count: v.optional(v.nullable(v.number())),
  on: v.optional(v.boolean()),
  entries: v.optional(v.array(entry)),
  few: v.optional(v.pipe(v.array(v.string()), v.minLength(2, 'must hold two'))),
  inner: v.optional(v.strictObject({ name: v.string() })),
  each: v.optional(v.record(v.string(), v.strictObject({ name: v.string() }))),
});

function problemsOf(source: string): readonly string[] {
  const yaml = readYaml(source, 'a.yaml');
  if (!yaml.ok) throw new Error('not YAML');
  const result = validate(schema, yaml);
  if (result.ok) return [];
  return result.problems.map(
    ({ line, column, message, hint }) => `${line}:${column} ${message}${hint === null ? '' : ` ${hint}`}`,
  );
}

test('a value that fits is given back', () => {
  const yaml = readYaml('id: a\nentries: [x, {value: y}]\n', 'a.yaml');
  expect(yaml.ok && validate(schema, yaml)).toEqual({
    ok: true,
    value: { id: 'a', entries: ['x', { value: 'y' }] },
  });
});

describe('what does not fit, in plain words', () => {
  test.each([
    ['a value', 'id: A\n', ['1:5 `id` cannot be `A`. It must be small letters.']],
    ['a missing key', 'kind: news\n', ['1:1 `id` is missing here. Add it.']],
    ['an unknown key', 'id: a\nkid: news\n', ['2:1 `kid` is not known here. Did you mean id?']],
    [
      'all unknown keys',
      'id: a\nzzzzzz: 1\ninner: {name: x, nam: y}\n',
      [
        '2:1 `zzzzzz` is not known here. It can be: id, kind, count, on, entries, few, inner, each.',
        '3:18 `nam` is not known here. Did you mean name?',
      ],
    ],
    ['a number for text', 'id: 12\n', ['1:5 `id` is a number here. It must be text: put it in quotes.']],
    ['nothing for text', 'id:\n', ['1:4 `id` is empty here. It must be text.']],
    ['one of a list', 'id: a\nkind: nws\n', ['2:7 `kind` cannot be `nws`. Did you mean news?']],
    ['text for a number', 'id: a\ncount: x\n', ['2:8 `count` is text here. It must be a number.']],
    ['text for yes or no', 'id: a\non: yes\n', ['2:5 `on` is text here. It must be true or false.']],
    ['text for a list', 'id: a\nentries: x\n', ['2:10 `entries` is text here. It must be a list.']],
    ['a list for keys', 'id: a\ninner: [x]\n', ['2:8 `inner` is a list here. It must be keys and values.']],
    ['a list as the file', '- id: a\n', ['1:1 The file is a list here. It must be keys and values.']],
    [
      'an entry',
      'id: a\nentries: [x, 3]\n',
      [
        '2:14 This entry of `entries` is a number here. It must be text, or keys and values: put it in quotes.',
      ],
    ],
    ['too few', 'id: a\nfew: [x]\n', ['2:6 `few` cannot stay as it is. It must hold two.']],
    [
      'a key inside a choice of forms',
      'id: a\nentries: [{value: x, untli: y}]\n',
      ['2:22 `untli` is not known here. Did you mean until?'],
    ],
    [
      'below names',
      'id: a\neach: {x: {nam: y}}\n',
      ['2:11 `name` is missing here. Add it.', '2:12 `nam` is not known here. Did you mean name?'],
    ],
    ['nothing at all', '', ['1:1 The file is empty here. It must be keys and values.']],
  ])('%s', (_, source, problems) => {
    expect(problemsOf(source)).toEqual(problems);
  });
});
