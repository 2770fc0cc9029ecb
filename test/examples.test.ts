/** The examples say what their files say, and the README quotes them. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleNames, tell } from '../src/build/examples.js';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('an example', () => {
  test.each(exampleNames())('%s says what its files say', (name) => {
    for (const { path, text } of tell(name)) expect(text, path).toBe(read(path));
  });
});

/** A comment `<!-- quote: path -->` before a fenced block: the block stands in that file. */
const QUOTE = /<!-- quote: (\S+) -->\s*```\w*\n(.*?)```/gsu;

describe('the README', () => {
  const quotes = [...read('README.md').matchAll(QUOTE)].map(([, path = '', words = '']) => ({ path, words }));

  test('quotes examples', () => {
    expect(quotes.length).toBeGreaterThanOrEqual(3);
  });

  test.each(quotes)('quotes $path word for word', ({ path, words }) => {
    expect(words.trim()).not.toBe('');
    expect(read(path)).toContain(words.trimEnd());
  });
});
