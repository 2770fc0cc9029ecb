import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson, type JsonSource } from '../../src/draft/json-source.js';
import { followAnchors } from '../../src/text/canonical.js';

function read(text: string): JsonSource {
  const result = readJson(text, 'a.jsonl', 7);
  if (!result.ok) throw new Error(result.problem.message);
  return result;
}

function refusal(text: string): string {
  const result = readJson(text, 'a.jsonl', 7);
  if (result.ok) throw new Error('read');
  expect(result.problem).toMatchObject({ code: 'bad-json', file: 'a.jsonl', line: 7 });
  return `${result.problem.column ?? 0}: ${result.problem.message}`;
}

describe('places', () => {
  const line = String.raw`{"id": "a", "media": [{"file": "x.png", "alt": "Caf\u00e9 \"bar\""}]}`;

  test('of values, keys and what is not there', () => {
    const source = read(line);
    expect(source.place(['id'])).toEqual({ line: 7, column: 8 });
    expect(source.keyPlace(['id'])).toEqual({ line: 7, column: 2 });
    expect(source.place(['media', 0, 'file'])).toEqual({ line: 7, column: 32 });
    expect(source.place(['media', 0, 'licence', 'x'])).toEqual({ line: 7, column: 23 });
    expect(source.place([])).toEqual({ line: 7, column: 1 });
  });

  test('of the characters of a string, through its escapes', () => {
    const source = read(line);
    const anchors = source.anchors(['media', 0, 'alt']) ?? [];
    const at = 'Café "bar"'.indexOf('bar');
    expect(line.slice(followAnchors(anchors, at), followAnchors(anchors, at + 3))).toBe('bar');
    expect(line.slice(followAnchors(anchors, 3), followAnchors(anchors, 4))).toBe(String.raw`\u00e9`);
    expect(source.anchors(['media'])).toBeNull();
    expect(source.anchors(['nothing'])).toBeNull();
  });
});

describe('what is refused', () => {
  test.each([
    ['', '1: The line ends where a value belongs.'],
    ['{"a": 1', '8: A comma or } belongs here.'],
    ['{"a": 1, "a": 2}', '10: `a` stands here twice.'],
    ['{"a": [{"b": 1, "b": 2}]}', '17: `b` stands here twice.'],
    ['{a: 1}', '2: A name in double quotes belongs here.'],
    ['{"a" 1}', '6: A colon belongs here.'],
    ['{"a": 1,}', '9: A name in double quotes belongs here.'],
    ['[1, 2', '6: A comma or ] belongs here.'],
    ["{'a': 1}", '2: A name in double quotes belongs here.'],
    ['{"a": "b}', '7: This text has no closing quotation mark.'],
    [String.raw`{"a": "b\"}`, '7: This text has no closing quotation mark.'],
    [String.raw`{"a": "b\x"}`, String.raw`9: JSON has no \x.`],
    ['{"a": "b\tc"}', String.raw`9: There is a control character in this text; JSON writes it \n or \u….`],
    ['{"a": tru}', '7: This is no JSON.'],
    ['{} {}', '4: Something stands behind the JSON of this line.'],
    [`${'['.repeat(50)}${']'.repeat(50)}`, '42: This is nested too deep.'],
  ])('%s', (text, where) => {
    expect(refusal(text)).toBe(where);
  });
});

describe('properties', () => {
  test('reads what JSON.stringify writes, as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 1), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(read(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  test('refuses what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'a',
      '"a"',
      '1',
      '-',
      '.',
      '0',
      'e',
      'null',
      ' ',
      '\\n',
      '\\u00e9',
    );
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        const result = readJson(text, 'a.jsonl', 1);
        if (!result.ok && result.problem.message.endsWith('twice.')) return;
        expect(result.ok).toBe(parses(text));
        if (result.ok) expect(result.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('every character of a string leads to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const text = JSON.stringify({ a: value });
        const anchors = read(text).anchors(['a']) ?? [];
        for (const [at, unit] of value.split('').entries()) {
          const raw = text.slice(followAnchors(anchors, at), followAnchors(anchors, at + 1));
          expect(JSON.parse(`"${raw}"`)).toBe(unit);
        }
      }),
    );
  });
});
