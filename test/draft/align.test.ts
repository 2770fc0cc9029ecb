import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../src/draft/align.js';
import { followAnchors } from '../../src/text/canonical.js';
import { readYaml } from '../../src/text/yaml.js';

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'a' in value ? String(value.a) : '';
}

/** What some words of a YAML value cover in its source. */
function covered(source: string, words: string): string {
  const yaml = readYaml(`a: ${source}\n`, 'a.yaml');
  if (!yaml.ok) throw new Error(JSON.stringify(yaml.problems));
  const value = textOf(yaml.value);
  const range = yaml.range(['a']);
  if (range === null) throw new Error('no scalar');
  const start = value.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const whole = `a: ${source}\n`;
  const anchors = align(value, whole.slice(range.start, range.end), range.start);
  return whole.slice(followAnchors(anchors, start), followAnchors(anchors, start + words.length));
}

describe('align', () => {
  test.each([
    ['one two three', 'two', 'two'],
    ['"one two three"', 'two', 'two'],
    ["'it''s two'", 'two', 'two'],
    ['"caf\\u00e9 two"', 'two', 'two'],
    ['"a\\n\\"b\\" two"', 'two', 'two'],
    ['one\n  two\n  three', 'two', 'two'],
    ['one\n  two\n  three', 'two three', 'two\n  three'],
    ['|\n  one\n  two\n', 'two', 'two'],
    ['>-\n  one\n\n  two\n', 'two', 'two'],
    ['"one\n\n\n  two"', 'two', 'two'],
  ])('%j: %s', (source, words, expected) => {
    expect(covered(source, words)).toBe(expected);
  });

  test('stays inside the source and keeps the order, whatever the two are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\\', '"', '\u00e9') });
    fc.assert(
      fc.property(text, text, fc.nat(5), (value, raw, offset) => {
        const anchors = align(value, raw, offset);
        const places = Array.from({ length: value.length + 1 }, (_, at) => followAnchors(anchors, at));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(Math.min(...places)).toBeGreaterThanOrEqual(offset);
        expect(Math.max(...places)).toBeLessThanOrEqual(offset + raw.length);
      }),
    );
  });
});
