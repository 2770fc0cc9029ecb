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
  const anchors = align(value, whole.slice(range.start, range.end), range.start, range.style);
  return whole.slice(followAnchors(anchors, start), followAnchors(anchors, start + words.length));
}

describe('align', () => {
  test.each([
    ['one two three', 'two', 'two'],
    ['"one two three"', 'two', 'two'],
    ["'it''s two'", 'two', 'two'],
    ['"caf\\u00e9 two"', 'two', 'two'],
    ['"a\\n\\"b\\" two"', 'two', 'two'],
    ['"caf\\u00e9 2 two"', '2', '2'],
    ['"caf\\u00e9 two"', '\u00e9', '\\u00e9'],
    ['"a \\ud83c\\udfca two"', '\u{1F3CA}', '\\ud83c\\udfca'],
    ['"a \\U0001f3ca two"', '\u{1F3CA}', '\\U0001f3ca'],
    ['"\\"two\\""', '"two"', '\\"two\\"'],
    ['"one \\\n  two"', 'two', 'two'],
    ['one\n  two\n  three', 'two', 'two'],
    ['one\n  two\n  three', 'two three', 'two\n  three'],
    ['|\n  one\n  two\n', 'two', 'two'],
    ['|2-\n  -2 two', '2', '2'],
    ['>-\n  one\n\n  two\n', 'two', 'two'],
    ['"one\n\n\n  two"', 'two', 'two'],
  ])('%j: %s', (source, words, expected) => {
    expect(covered(source, words)).toBe(expected);
  });

  test('stays inside the source and keeps the order, whatever the two are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\\', '"', '\u00e9') });
    const styles = fc.constantFrom('plain' as const, 'single' as const, 'double' as const, 'block' as const);
    fc.assert(
      fc.property(text, text, fc.nat(5), styles, (value, raw, offset, style) => {
        const anchors = align(value, raw, offset, style);
        const places = Array.from({ length: value.length + 1 }, (_, at) => followAnchors(anchors, at));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(Math.min(...places)).toBeGreaterThanOrEqual(offset);
        expect(Math.max(...places)).toBeLessThanOrEqual(offset + raw.length);
      }),
    );
  });
});
