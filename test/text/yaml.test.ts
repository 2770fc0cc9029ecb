import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { readYaml, type YamlValue } from '../../src/text/yaml.js';

function read(source: string, firstLine = 1): YamlValue {
  const result = readYaml(source, 'a.yaml', { firstLine });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function placesOf(source: string): readonly string[] {
  const result = readYaml(source, 'a.yaml');
  return result.ok ? [] : result.problems.map(({ code, line, column }) => `${line}:${column} ${code}`);
}

describe('what is read', () => {
  test('plain data, dates and times as text', () => {
    const source = "day: 2026-11-23\ntime: 12:30\nno: no\nyes: true\nnone:\nlist: [1, 'x', {a: b}]\n";
    expect(read(source).value).toEqual({
      day: '2026-11-23',
      time: '12:30',
      no: 'no',
      yes: true,
      none: null,
      list: [1, 'x', { a: 'b' }],
    });
  });

  test('an empty source is null', () => {
    expect(read('').value).toBeNull();
    expect(read('# only a comment\n').value).toBeNull();
  });

  test('one document between its marks', () => {
    expect(read('---\na: 1\n').value).toEqual({ a: 1 });
  });

  test('keys that look like numbers are text', () => {
    expect(read('1: x\n').value).toEqual({ '1': 'x' });
  });
});

describe('what is refused', () => {
  test.each([
    ['a tab as indentation', 'a:\n\tb: 1\n', ['2:1 yaml-tab']],
    ['a tab before a comment', 'a: 1\t# x\n', ['1:5 yaml-tab']],
    ['a duplicate key', 'a: 1\na: 2\n', ['2:1 yaml-duplicate-key']],
    ['a duplicate key in braces', 'a: {b: 1, b: 2}\n', ['1:11 yaml-duplicate-key']],
    ['a version directive', '%YAML 1.1\n---\na: no\n', ['1:1 yaml-directive']],
    ['a tag directive', '%TAG ! x\n---\na: 1\n', ['1:1 yaml-directive']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['2:1 yaml-multiple-docs']],
    ['an anchor, an alias', 'a: &x 1\nb: *x\n', ['1:7 yaml-bad-alias', '2:4 yaml-bad-alias']],
    ['a tag', 'a: !!str 1\n', ['1:10 yaml-tag-resolve-failed']],
    ['an unknown tag', 'a: !!js/function 1\n', ['1:4 yaml-tag-resolve-failed']],
    ['a merge key', 'a: {<<: {b: 1}}\n', ['1:5 yaml-key']],
    ['a prototype', '__proto__: {a: 1}\n', ['1:1 yaml-key']],
    ['a key that is a list', '? [a]\n: 1\n', ['1:3 yaml-non-string-key']],
    ['a list that is not closed', 'a: [1, 2\n', ['2:1 yaml-bad-indent']],
    ['a second colon', 'a: b: c\n', ['1:4 yaml-block-as-implicit-key']],
    ['an unseen character', 'a: b\u0007c\n', ['1:5 yaml-character']],
    ['an escape that is none', 'a: "\\q"\n', ['1:5 yaml-bad-dq-escape']],
    ['two faults at once', 'a: 1\na: 2\nb: @x\n', ['2:1 yaml-duplicate-key', '3:4 yaml-bad-scalar-start']],
  ])('%s', (_, source, places) => {
    expect(placesOf(source)).toEqual(places);
  });

  test('a bomb of aliases', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]\n`);
    expect(placesOf(`a0: &a0 [x, x]\n${levels.join('')}`)).toHaveLength(10);
  });

  test('deep nesting', () => {
    expect(placesOf('['.repeat(100_000))).not.toEqual([]);
    expect(placesOf(`${'['.repeat(60)}${']'.repeat(60)}`)).toEqual(['1:41 yaml-resource-exhaustion']);
  });

  test('more than a mebibyte', () => {
    expect(placesOf(`a: ${'x'.repeat(1 << 20)}`)).toEqual(['1:1 yaml-too-large']);
  });

  test('each says what to do', () => {
    const result = readYaml('a: 1\na: 2\n', 'register.yaml');
    expect(result).toEqual({
      ok: false,
      problems: [
        {
          code: 'yaml-duplicate-key',
          file: 'register.yaml',
          line: 2,
          column: 1,
          message: 'This key stands here twice.',
          hint: 'Keep one of the two.',
        },
      ],
    });
  });

  test('never with an exception', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from('ab:-?[]{}&*!|>\'"%@`#,\n \t\r<~\\0')),
          maxLength: 40,
        }),
        (s) => {
          const result = readYaml(s, 'a.yaml');
          return result.ok || result.problems.every(({ line }) => line !== null && line >= 1);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('places', () => {
  const source = 'people:\n  - id: p1\n    name: "Jo \\u00e9"\n    note: |\n      One\n  - id:\n';
  const value = read(source);

  test('of a value, a key, and what is missing', () => {
    expect(value.place(['people', 0, 'id'])).toEqual({ line: 2, column: 9 });
    expect(value.keyPlace(['people', 0, 'name'])).toEqual({ line: 3, column: 5 });
    expect(value.place(['people', 0, 'service'])).toEqual({ line: 2, column: 5 });
    expect(value.place(['people', 1, 'id', 'x'])).toEqual({ line: 6, column: 8 });
    expect(value.place([])).toEqual({ line: 1, column: 1 });
  });

  test('of a scalar in the source', () => {
    const slice = (path: readonly (string | number)[]): string | null => {
      const range = value.range(path);
      return range === null ? null : `${range.style} ${source.slice(range.start, range.end)}`;
    };
    expect(slice(['people', 0, 'id'])).toBe('plain p1');
    expect(slice(['people', 0, 'name'])).toBe('double Jo \\u00e9');
    expect(slice(['people', 0, 'note'])).toBe('block |\n      One\n');
    expect(slice(['people', 0])).toBeNull();
    expect(slice(['nothing'])).toBeNull();
  });

  test('count from the line on which the source starts', () => {
    expect(read('a: 1\n', 2).place(['a'])).toEqual({ line: 2, column: 4 });
  });
});
